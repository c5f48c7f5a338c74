package io.github.genauthfake.contract.client;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;

import io.github.genauthfake.contract.kind.TestedKind;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How each write of the API that creates something, or changes what is always there, is taken back. */
final class UndoSteps {
    private static final Set<String> SETTINGS_OF_BASE_FIELDS =
            Set.of("label", "description", "userEditable", "visibleInAdminConsole", "visibleInUserCenter", "i18n");

    private final UniqueNames names;

    UndoSteps(UniqueNames names) {
        this.names = names;
    }

    /**
     * What has to be known before a request is sent: the objects that it may create, by the names that it gives them. An
     * object is never meant by a name that somebody else could have given, so that there is none for some.
     *
     * @param tenant the tenant that the request is about; {@code null} for the pool itself
     */
    List<Optional<UndoStep>> beforeCreating(String operation, RequestBody body, Object tenant) {
        if (operation.equals("add-whitelist") && names.occurIn(body.text())) {
            return List.of(
                    Optional.of(new UndoStep("whitelist entry", body.text(), "delete-whitelist", body.properties())));
        }
        if (body.properties().get("newCode") instanceof String newCode && isOwn(newCode)) {
            return TestedKinds.renamedBy(operation).stream()
                    .map(kind -> kind.deletion(with(body.properties(), kind.key(), newCode), tenant))
                    .toList();
        }
        return TestedKinds.createdBy(operation)
                .map(kind -> body.objectsToCreate(operation, kind).stream()
                        .map(object -> kind.deletionBefore(object, tenant, this::isOwn))
                        .toList())
                .orElse(List.of());
    }

    /** The same when the service has answered, by the ids and codes that it gave, in the same order. */
    List<UndoStep> afterCreating(String operation, Object data, Object tenant) {
        Optional<TestedKind> created = TestedKinds.createdBy(operation);
        // A group that is created or changed is answered below another "data"; some operations answer their success
        // alone.
        Object made = data instanceof Map<?, ?> answer && answer.get("data") instanceof Map<?, ?> whole ? whole : data;
        return RequestBody.objects(made instanceof Map<?, ?> ? List.of(made) : made).stream()
                .filter(object -> created.stream().allMatch(kind -> object.containsKey(kind.key())))
                .flatMap(object -> created.stream().flatMap(kind -> kind.deletion(object, tenant).stream()))
                .toList();
    }

    private boolean isOwn(Object name) {
        return name instanceof String text && names.occurIn(text);
    }

    /** How the settings that a request changes become what they are now; empty when it changes none. */
    Optional<UndoStep> beforeChangingBaseFields(RequestBody body, List<Map<String, Object>> now) {
        Map<Object, Map<String, Object>> before = new LinkedHashMap<>();
        for (Map<String, Object> change : body.list()) {
            now.stream()
                    .filter(field -> field.get("key").equals(change.get("key")))
                    .findFirst()
                    .ifPresent(field -> {
                        Map<String, Object> settings =
                                before.computeIfAbsent(field.get("key"), key -> object("key", key));
                        change.keySet().stream()
                                .filter(SETTINGS_OF_BASE_FIELDS::contains)
                                .forEach(setting -> settings.put(setting, field.get(setting)));
                    });
        }
        before.values().removeIf(settings -> settings.size() == 1);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new UndoStep(
                        "base field",
                        String.join(
                                ", ",
                                before.keySet().stream().map(String::valueOf).toList()),
                        "set-user-base-fields",
                        object("list", new ArrayList<>(before.values()))));
    }
}
