package io.github.genauthfake.contract.client;

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
    /** What is created is called by these. */
    private static final Set<String> NAMES =
            Set.of("username", "email", "phone", "externalId", "organizationCode", "code", "name", "key");

    /** What is changed, deleted or referred to is identified by these. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "userId",
            "userIds",
            "leaderUserIds",
            "organizationCode",
            "departmentId",
            "departmentIds",
            "parentDepartmentId",
            "targetIdentifier",
            "codeList",
            "tenantId");

    private static final Set<String> CREATING = Set.of(
            "create-user",
            "create-users-batch",
            "create-organization",
            "create-department",
            "create-role",
            "create-namespace",
            "create-group",
            "create-tenant",
            "set-custom-fields");

    /** The provider's own tests send these without naming anything, and nothing is deleted. */
    private static final Set<String> SEEN_TO_REFUSE_WHAT_NAMES_NOTHING =
            Set.of("delete-users-batch", "delete-roles-batch", "delete-groups-batch", "delete-organization");

    /** Whatever identifies something is shorter: codes have at most 64 characters, ids 24. */
    private static final int LONGEST_IDENTIFIER = 64;

    private static final String ROOT = "root";
    private static final String CODE = "code";

    private final UniqueNames names;
    private final Set<String> created = new HashSet<>();

    OwnershipGuard(UniqueNames names) {
        this.names = names;
    }

    /** Is told the answer to a request that created something. */
    void isCreated(Object data) {
        RequestBody.eachText(data, (property, text) -> {
            if (IDENTIFIERS.contains(property)) {
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
        if (CREATING.contains(operation)) {
            requireName(operation, body);
        }
        if (operation.equals("set-custom-fields") || operation.equals("delete-custom-fields")) {
            body.list().forEach(field -> requireOwnKey(operation, field));
        }
        if (operation.startsWith("delete-") && !SEEN_TO_REFUSE_WHAT_NAMES_NOTHING.contains(operation)) {
            requireSomething(operation, body);
        }
        boolean isDeleting = operation.startsWith("delete-");
        RequestBody.eachText(body.properties(), (property, text) -> {
            boolean isIdentifier = IDENTIFIERS.contains(property) || (isDeleting && property.equals(CODE));
            if (isIdentifier && !isOwn(text) && !isNobodys(text) && !isOwnRoot(text, body)) {
                throw refusal(operation, property + " " + text);
            }
        });
    }

    private void requireName(String operation, RequestBody body) {
        if (!body.isJson()) {
            if (body.text().contains("\"") && !names.occurIn(body.text())) {
                throw refusal(operation, "what may be read out of it");
            }
        } else if (operation.equals("create-users-batch")) {
            body.list().forEach(user -> requireNameIn(operation, user));
        } else {
            requireNameIn(operation, body.properties());
        }
    }

    private void requireNameIn(String operation, Map<String, Object> created) {
        boolean isCalledSomething =
                NAMES.stream().map(created::get).anyMatch(name -> name instanceof String text && !text.isEmpty());
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
