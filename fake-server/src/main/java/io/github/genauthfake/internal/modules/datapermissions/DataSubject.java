package io.github.genauthfake.internal.modules.datapermissions;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a policy can be authorized to, as the API calls it. */
enum DataSubject {
    USER(TargetType.USER, "userId", Users.END),
    GROUP(TargetType.GROUP, "groupId", Groups.GROUP),
    ROLE(TargetType.ROLE, "roleId", Roles.ROLE),
    /** A department, or the root of an organization. */
    ORG(TargetType.DEPARTMENT, "departmentId", Departments.END);

    private final TargetType type;
    private final String property;
    private final End end;

    DataSubject(TargetType type, String property, End end) {
        this.type = type;
        this.property = property;
        this.end = end;
    }

    static DataSubject of(TargetType type) {
        return Stream.of(values()).filter(each -> each.type == type).findFirst().orElseThrow();
    }

    /** The property that holds its id in an authorization. */
    String property() {
        return property;
    }

    End end() {
        return end;
    }

    /** What people call one that exists: of a user the first that there is (inferred; seen of a user that has a username only). */
    String nameOf(DirectoryView directory, String id) {
        return switch (this) {
            case USER -> {
                var user = Users.of(directory).find(id).orElseThrow();
                yield Stream.of(
                                user.attributes().get("name"),
                                user.attributes().get("nickname"),
                                user.username(),
                                user.email(),
                                user.phone(),
                                id)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .findFirst()
                        .orElseThrow();
            }
            case GROUP -> {
                var group = Groups.GROUP.findById(directory, id).orElseThrow().it();
                yield group.name() == null ? group.code() : group.name();
            }
            case ROLE -> {
                var role = Roles.ROLE.findById(directory, id).orElseThrow().it();
                yield role.name() == null ? role.code() : role.name();
            }
            case ORG -> Departments.of(directory).get(id).name();
        };
    }

    /** The ids of the users that belong to one at a moment, whether what it is given has force or not. */
    Set<String> usersOf(DirectoryView directory, Instant now, String id) {
        Set<String> users = new LinkedHashSet<>();
        switch (this) {
            case USER -> users.add(id);
            case GROUP -> users.addAll(directory.get(Groups.MEMBERS).ofRight(id).all());
            case ORG ->
                Departments.of(directory)
                        .subtree(id)
                        .forEach(each -> users.addAll(Memberships.of(directory).usersIn(each)));
            case ROLE ->
                RoleAssignments.ofRole(directory, id).all().stream()
                        .map(each -> each.it())
                        .filter(assignment -> assignment.isLiveAt(now))
                        .forEach(assignment -> users.addAll(
                                assignment.userId() == null
                                        ? ORG.usersOf(directory, now, assignment.departmentId())
                                        : Set.of(assignment.userId())));
        }
        return users;
    }
}
