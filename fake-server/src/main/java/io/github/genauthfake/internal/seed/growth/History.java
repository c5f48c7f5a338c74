package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What no request can say of an object, because it came about over time: when it was created and changed, and what is left of
 * values that were cleared.
 */
final class History {
    private History() {}

    /** When something was created and when it was last changed. */
    record Moments(Instant createdAt, Instant updatedAt) {
        Map<String, Object> columns() {
            return Map.of("createdAt", createdAt, "updatedAt", updatedAt);
        }
    }

    static void field(Draft draft, FieldScope scope, String key, Instant createdAt) {
        draft.change(
                FieldDefinitions.SLOT,
                fields -> fields.with(
                        Properties.copy(fields.find(scope, key).orElseThrow(), Map.of("createdAt", createdAt))));
    }

    static void department(Draft draft, String id, Map<String, ?> columns) {
        draft.change(
                Departments.SLOT, departments -> departments.replacing(Properties.copy(departments.get(id), columns)));
    }

    /** @param attributes what differs from what the request made; {@code null} removes one */
    static void user(Draft draft, String id, Moments moments, Map<String, Object> attributes) {
        User user = Users.of(draft).find(id).orElseThrow();
        Map<String, Object> next = new LinkedHashMap<>(user.attributes());
        next.putAll(attributes);
        next.values().removeIf(value -> value == null);
        User aged = Properties.copy(user.with(Collections.unmodifiableMap(next)), moments.columns());
        draft.change(Users.SLOT, users -> users.with(aged));
    }

    /** @param joinedAt by the department's id; the other memberships stay as they are */
    static void memberships(Draft draft, String userId, Map<String, Instant> joinedAt) {
        List<Membership> next = Memberships.of(draft).of(userId).stream()
                .map(membership -> Properties.copy(
                        membership,
                        Map.of("joinedAt", joinedAt.getOrDefault(membership.departmentId(), membership.joinedAt()))))
                .toList();
        draft.change(Memberships.SLOT, memberships -> memberships.replacing(userId, next));
    }
}
