package io.github.genauthfake.internal.modules.resources;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What users, roles, groups and departments are allowed or denied. It is granted on the code of a resource, which need not
 * exist (seen), and goes with its target, its namespace, and the resource of exactly that code. What a user may do in the
 * end, see {@link Grants}.
 */
public final class Authorizations {
    static final String ALLOW = "ALLOW";

    /**
     * One of the four ids is there; the target is what it is the id of.
     *
     * @param resource a code; one that ends with {@code *} covers every code that begins so
     * @param actions as they were granted; {@code *} as in codes
     * @param condition kept and answered, never evaluated
     */
    public record Authorization(
            String namespace,
            String userId,
            String roleId,
            String groupId,
            String departmentId,
            String resource,
            String resourceType,
            List<String> actions,
            String effect,
            List<Map<String, Object>> condition) {
        public TargetType targetType() {
            return userId != null
                    ? TargetType.USER
                    : roleId != null ? TargetType.ROLE : groupId != null ? TargetType.GROUP : TargetType.DEPARTMENT;
        }

        public String targetId() {
            return Stream.of(userId, roleId, groupId)
                    .filter(id -> id != null)
                    .findFirst()
                    .orElse(departmentId);
        }

        boolean isAllowing() {
            return effect.equals(ALLOW);
        }
    }

    private static final Failure INVALID_CODE = Failure.of(
                    400, "invalid resource code: {0}", "invalid resource code: {0}", INFERRED, SEEN)
            .advising("; write up to 64 letters, digits and signs without blanks instead");

    public static final Kind<Authorization> AUTHORIZATION = Kind.of(
                    Authorization.class, "authorization", "authorizations")
            .within("namespace", Namespaces.NAMESPACE, Namespaces.DEFAULT)
            .references("userId", Users.END)
            .references("roleId", Roles.ROLE)
            .references("groupId", Groups.GROUP)
            .references("departmentId", Departments.END)
            .pattern("resource", "[!-~]{1,64}", INVALID_CODE)
            .defaultValue("actions", List.of())
            .defaultValue("effect", ALLOW)
            .defaultValue("condition", List.of())
            .called(Authorizations::nameOf);

    private static final Map<TargetType, Index<Authorization>> BY_TARGET = Map.of(
            TargetType.USER, AUTHORIZATION.referringBy("userId"),
            TargetType.ROLE, AUTHORIZATION.referringBy("roleId"),
            TargetType.GROUP, AUTHORIZATION.referringBy("groupId"),
            TargetType.DEPARTMENT, AUTHORIZATION.referringBy("departmentId"));

    private static final Index<Authorization> BY_RESOURCE =
            AUTHORIZATION.index(each -> new Place(each.namespace(), each.resource()));

    private record Place(String namespace, String resource) {}

    private Authorizations() {}

    /** What objects of a kind are as targets; empty for a kind to which nothing can be granted. */
    public static Optional<TargetType> targetTypeOf(Kind<?> kind) {
        return AUTHORIZATION.refersTo(kind)
                ? Optional.of(TargetType.valueOf(kind.name().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The namespace of what is granted to an object where a seed names none: its own, if it is in one. */
    public static <E extends Record> String namespaceOf(Kind<E> kind, E target) {
        return kind.owner()
                        .filter(owner -> owner == (Kind<?>) Namespaces.NAMESPACE)
                        .isPresent()
                ? kind.ownerOf(target)
                : Namespaces.DEFAULT;
    }

    /** The property that holds the id of a target. */
    public static String propertyOf(TargetType type) {
        return type.name().toLowerCase(Locale.ROOT) + "Id";
    }

    /** What was granted to a target itself in all namespaces, the oldest first. */
    public static List<Stored<Authorization>> of(DirectoryView directory, TargetType type, String targetId) {
        return BY_TARGET.get(type).of(directory, targetId).all();
    }

    /** What was granted to a target itself in a namespace, the oldest first. */
    static List<Stored<Authorization>> of(DirectoryView directory, TargetType type, String targetId, String namespace) {
        return of(directory, type, targetId).stream()
                .filter(each -> each.it().namespace().equals(namespace))
                .toList();
    }

    /** What was granted on exactly this code, the oldest first. */
    static List<Stored<Authorization>> on(DirectoryView directory, String namespace, String resource) {
        return BY_RESOURCE.of(directory, new Place(namespace, resource)).all();
    }

    /** What the same target was granted before, on the same code and type of resource, with the same effect. */
    public static Optional<Stored<Authorization>> like(DirectoryView directory, Authorization wanted) {
        return of(directory, wanted.targetType(), wanted.targetId(), wanted.namespace()).stream()
                .filter(each -> each.it().resource().equals(wanted.resource())
                        && each.it().resourceType().equals(wanted.resourceType())
                        && each.it().effect().equals(wanted.effect()))
                .findFirst();
    }

    /** Takes away what was granted on exactly this code (inferred). */
    static void forget(Draft draft, String namespace, String resource) {
        on(draft, namespace, resource).forEach(each -> draft.delete(AUTHORIZATION, each));
    }

    /** For example {@code group developers: ALLOW Read, Write on docs/repository:1}. */
    private static String nameOf(DirectoryView directory, Authorization authorization) {
        String place = authorization.namespace().equals(Namespaces.DEFAULT) ? "" : authorization.namespace() + "/";
        return nameOf(directory, authorization.targetType(), authorization.targetId()) + ": " + authorization.effect()
                + " " + String.join(", ", authorization.actions()) + " on " + place + authorization.resource();
    }

    /** What readers call a user, role, group or department, for example {@code group developers}. */
    public static String nameOf(DirectoryView directory, TargetType type, String id) {
        return switch (type) {
            case USER -> "user " + Users.of(directory).find(id).orElseThrow().handle();
            case ROLE -> "role " + Roles.ROLE.nameOf(directory, id);
            case GROUP -> "group " + Groups.GROUP.nameOf(directory, id);
            case DEPARTMENT -> "department " + Departments.of(directory).get(id).name();
        };
    }
}
