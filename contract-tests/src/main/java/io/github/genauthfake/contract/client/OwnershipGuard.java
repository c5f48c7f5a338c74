package io.github.genauthfake.contract.client;

import io.github.genauthfake.contract.kind.TestedKind;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.running.MarkException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at every write before it is sent. A behaviour may create what carries one of the run's names, and change or delete
 * what it has created; anything else could belong to somebody.
 */
final class OwnershipGuard {
    /** Whatever identifies something is shorter: codes have at most 64 characters, ids 24. */
    private static final int LONGEST_IDENTIFIER = 64;

    private static final String ROOT = "root";

    private final UniqueNames names;
    private final Set<String> created = new HashSet<>();

    OwnershipGuard(UniqueNames names) {
        this.names = names;
    }

    /** Is told the answer to a request that created something. */
    void isCreated(Object data) {
        RequestBody.eachText(data, (property, text) -> {
            if (TestedKinds.isIdentifier("", property)) {
                created.add(text);
            }
        });
    }

    /**
     * Lets a write pass.
     *
     * @throws MarkException when it could reach what is not the behaviour's own
     */
    void check(String operation, RequestBody body) {
        if (operation.startsWith("list-") || operation.startsWith("search-")) {
            return; // sent with POST, and only looks
        }
        TestedKinds.createdBy(operation).ifPresent(kind -> requireName(operation, kind, body));
        if (operation.endsWith("-custom-fields")) {
            body.list().forEach(field -> requireOwnKey(operation, field));
        }
        if (TestedKinds.deletedBy(operation)
                .filter(kind -> !kind.isSeenToDeleteNothing())
                .isPresent()) {
            requireSomething(operation, body);
        }
        RequestBody.eachText(body.properties(), (property, text) -> {
            if (TestedKinds.isIdentifier(operation, property)
                    && !isOwn(text)
                    && !isNobodys(text)
                    && !isOwnRoot(text, body)) {
                throw refusal(operation, property + " " + text);
            }
        });
    }

    private void requireName(String operation, TestedKind kind, RequestBody body) {
        if (!body.isJson()) {
            if (body.text().contains("\"") && !names.occurIn(body.text())) {
                throw refusal(operation, "what may be read out of it");
            }
        } else if (kind != TestedKinds.CUSTOM_FIELD) {
            // The keys of custom fields are looked at apart, since one operation creates and changes them.
            body.objectsToCreate(operation, kind).forEach(object -> requireNameIn(operation, kind, object));
        }
    }

    private void requireNameIn(String operation, TestedKind kind, Map<String, Object> created) {
        boolean isCalledSomething = kind.names().stream()
                .map(created::get)
                .anyMatch(name -> name instanceof String text && !text.isEmpty());
        if (isCalledSomething && !names.occurIn(Json.write(created))) {
            throw refusal(operation, "what has no name from unique(…)");
        }
    }

    private void requireOwnKey(String operation, Map<String, Object> field) {
        if (field.get("key") instanceof String key && !names.occurIn(key) && !isNobodys(key)) {
            throw refusal(operation, "key " + key);
        }
    }

    private static void requireSomething(String operation, RequestBody body) {
        List<Map<String, Object>> list = body.list();
        boolean namesNothing = operation.equals("delete-custom-fields")
                ? list.isEmpty() || !list.stream().allMatch(field -> field.get("key") instanceof String)
                : body.properties().isEmpty();
        if (namesNothing) {
            throw refusal(operation, "nothing, which a service might take for everything");
        }
    }

    private boolean isOwn(String identifier) {
        return created.contains(identifier) || names.isPhone(identifier) || names.occurIn(identifier);
    }

    /** Root stands for the root department of the organization beside it. */
    private boolean isOwnRoot(String identifier, RequestBody body) {
        return identifier.equals(ROOT)
                && body.properties().get("organizationCode") instanceof String organization
                && (isOwn(organization) || isNobodys(organization));
    }

    /** Whether nothing can be called so. */
    private static boolean isNobodys(String identifier) {
        return identifier.isBlank()
                || identifier.length() > LONGEST_IDENTIFIER
                || identifier.chars().allMatch(character -> character == '0')
                || identifier.chars().anyMatch(character -> character > '\u007e');
    }

    private static MarkException refusal(String operation, String what) {
        return new MarkException("The behaviour would send " + operation + " for " + what
                + ", which it did not create. In a pool of somebody that could do harm: use unique(…), or mark the"
                + " behaviour with @FreshPoolOnly");
    }
}
