package io.github.genauthfake.contract.kind;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.service.UndoStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Users and public accounts have several names of their own choice, by which they can be deleted as well. */
final class UserKind extends TestedKind {
    private final String objects;

    /** @param objects what they are called in the plural */
    UserKind(String name, String objects) {
        super(name);
        this.objects = objects;
    }

    @Override
    public Optional<UndoStep> deletionBefore(Map<String, Object> user, Object tenant, Predicate<Object> isOwn) {
        for (String type : List.of("username", "email")) {
            if (isOwn.test(user.get(type))) {
                return Optional.of(new UndoStep(
                        name(),
                        (String) user.get(type),
                        deleteOperation(),
                        object("userIds", list(user.get(type)), "options", object("userIdType", type))));
            }
        }
        return isOwn.test(user.get("name"))
                ? Optional.of(UndoStep.lookFor(name(), (String) user.get("name")))
                : Optional.empty();
    }

    @Override
    public List<Search> searches(String keyword) {
        return List.of(new Search(objects, listOperation(), true, object("keywords", keyword), true, object()));
    }
}
