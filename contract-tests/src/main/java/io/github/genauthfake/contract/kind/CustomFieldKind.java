package io.github.genauthfake.contract.kind;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.service.UndoStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Definitions of custom fields are known by a kind of target and a key, and are created and changed by one operation. */
final class CustomFieldKind extends TestedKind {
    CustomFieldKind() {
        super("custom field");
        createdInListsBy("set-custom-fields");
        deletedBy("delete-custom-fields");
        key("key");
        calledBy("key");
        particular();
    }

    @Override
    public Optional<UndoStep> deletion(Map<String, Object> field, Object tenant) {
        Map<String, Object> body =
                object("list", list(object("targetType", field.get("targetType"), "key", field.get("key"))));
        if (tenant != null) {
            body.put("tenantId", tenant);
        }
        return Optional.of(
                new UndoStep(name(), field.get("targetType") + "/" + field.get("key"), deleteOperation(), body));
    }

    @Override
    public Optional<UndoStep> deletionBefore(Map<String, Object> field, Object tenant, Predicate<Object> isOwn) {
        return isOwn.test(field.get("key")) ? deletion(field, tenant) : Optional.empty();
    }

    @Override
    public List<Search> searches(String keyword) {
        return Stream.of("USER", "ROLE", "DEPARTMENT")
                .map(type -> object("targetType", type))
                .map(target -> new Search(
                        "custom fields of the target type " + target.get("targetType"),
                        "get-custom-fields",
                        false,
                        target,
                        false,
                        target))
                .toList();
    }
}
