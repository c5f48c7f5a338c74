package io.github.genauthfake.internal.modules.customfields;

import io.github.genauthfake.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A custom field as it is defined.
 *
 * @param scope tenant and kind of target
 * @param key the name under which values are set; fixed
 * @param sequence its place in the order of creation
 * @param createdAt when it was created; an update does not move it
 * @param dataType the type of its values; fixed
 * @param encrypted whether values set from now on are answered as cipher text; fixed
 * @param validateRules the rules as they were sent, an object or an array; {@code null} when there are none
 * @param i18n names in several languages as they were sent; {@code null} when there are none
 */
public record FieldDefinition(
        FieldScope scope,
        String key,
        long sequence,
        Instant createdAt,
        DataType dataType,
        String label,
        String description,
        boolean encrypted,
        boolean isUnique,
        boolean userEditable,
        boolean visibleInAdminConsole,
        boolean visibleInUserCenter,
        Object validateRules,
        List<String> appIds,
        Boolean desensitization,
        List<FieldOption> options,
        Map<String, Object> i18n) {

    /** Whether the server refuses a value that another target holds: only STRING and NUMBER fields can ask for it. */
    public boolean enforcesUniqueness() {
        return isUnique && (dataType == DataType.STRING || dataType == DataType.NUMBER);
    }

    /** The text that the field's own UNIQUE rule gives for a value that is taken. */
    public Optional<String> uniquenessMessage() {
        List<?> rules = validateRules instanceof List<?> list
                ? list
                : validateRules == null ? List.of() : List.of(validateRules);
        return rules.stream()
                .filter(rule -> rule instanceof Map<?, ?> properties && "UNIQUE".equals(properties.get("type")))
                .map(rule -> ((Map<?, ?>) rule).get("error"))
                .filter(text -> text instanceof String sentence && !sentence.isBlank())
                .map(String.class::cast)
                .findFirst();
    }

    /** Whether {@code value} is the value of one of the options. */
    public boolean hasOption(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
