package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupRulesTest {
    private static final FieldScope OF_GROUPS = new FieldScope(null, TargetType.GROUP);

    private final Draft draft = draft();

    private Group create(String code, String type, Map<String, Object> customData) {
        return GroupRules.create(draft, code, "Name", "Description", type, customData);
    }

    @Test
    void a_group_is_static_unless_it_says_otherwise() {
        assertThat(create("a", null, Map.of()).type()).isEqualTo("static");
        assertThat(create("b", "dynamic", Map.of()).type()).isEqualTo("dynamic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "开发", "a b", "a.b", "a\n"})
    void its_code_has_letters_digits_dashes_and_underscores_only(String code) {
        assertRefused(ErrorCode.INVALID_GROUP_CODE, () -> create(code, null, Map.of()));
        create("A-b_9", null, Map.of());
    }

    @Test
    void its_code_has_at_most_64_characters() {
        create("c".repeat(64), null, Map.of());
        assertRefused(ErrorCode.INVALID_GROUP_CODE, () -> create("c".repeat(65), null, Map.of()));
    }

    @Test
    void its_code_is_unique() {
        create("developers", null, Map.of());
        assertRefused(ErrorCode.GROUP_CODE_TAKEN, () -> create("developers", null, Map.of()));
    }

    @Test
    void its_custom_data_need_defined_fields() {
        assertRefused(ErrorCode.CUSTOM_FIELD_NOT_FOUND, () -> create("a", null, Map.of("level", 1)));
        Examples.field(draft, OF_GROUPS, "level", DataType.NUMBER);
        Group group = create("b", null, Map.of("level", 1));
        assertThat(Examples.value(draft, OF_GROUPS, group.id(), "level")).isEqualTo(1.0);
    }
}
