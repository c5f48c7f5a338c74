package io.github.genauthfake.internal.modules;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Applications.Application;
import io.github.genauthfake.internal.modules.EffectiveRoles.Subject;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Who may enter applications beside what their strategies say. */
public final class ApplicationAccess {
    private static final String ALLOW = "ALLOW";
    private static final String DENY = "DENY";

    /** A right, or its denial; one of a user, a group, a role and a department has it. */
    public record Access(
            String appId, String userId, String groupId, String roleId, String departmentId, String effect) {
        private Subject subject() {
            if (userId != null) {
                return new Subject(TargetType.USER, userId);
            }
            if (groupId != null) {
                return new Subject(TargetType.GROUP, groupId);
            }
            return roleId != null
                    ? new Subject(TargetType.ROLE, roleId)
                    : new Subject(TargetType.DEPARTMENT, departmentId);
        }
    }

    public static final Kind<Access> ACCESS = Kind.of(Access.class, "application access", "access")
            .within("appId", Applications.APPLICATION, "")
            .references("userId", Users.END)
            .references("groupId", Groups.GROUP)
            .references("roleId", Roles.ROLE)
            .references("departmentId", Departments.END)
            .naming("userId", "user", Users.END)
            .naming("groupId", "group", Groups.GROUP)
            .naming("roleId", "role", Roles.ROLE)
            .naming("departmentId", "department", Departments.END)
            .rule(ApplicationAccess::requireOneSubject)
            .defaultValue("effect", ALLOW)
            .word("effect", "ALLOW, the default, or DENY, which outweighs it.")
            .listed(null)
            .granted()
            .withoutDifferences();

    private ApplicationAccess() {}

    private static void requireOneSubject(Access access) {
        long subjects = Stream.of(access.userId(), access.groupId(), access.roleId(), access.departmentId())
                .filter(Objects::nonNull)
                .count();
        if (subjects != 1) {
            throw ApiError.invalidArgument("write one of user, group, role and department");
        }
        if (!List.of(ALLOW, DENY).contains(access.effect())) {
            throw ApiError.invalidArgument("effect must be one of the following values: ALLOW, DENY");
        }
    }

    /** The applications that a user may enter (inferred): those that let everybody in, and those of {@link #authorized}. */
    public static List<Map<String, Object>> accessible(DirectoryView directory, User user, Call call) {
        return applications(directory, user, call, true);
    }

    /** The applications that a user may enter because it, or what it belongs to, was given the right (inferred). */
    public static List<Map<String, Object>> authorized(DirectoryView directory, User user, Call call) {
        return applications(directory, user, call, false);
    }

    private static List<Map<String, Object>> applications(
            DirectoryView directory, User user, Call call, boolean byStrategy) {
        if (!user.isActivated()) {
            return List.of();
        }
        Set<Subject> subjects = EffectiveRoles.of(directory, call.now()).subjectsOf(user.id());
        return Paging.EVERYTHING
                .newestOf(directory.get(Applications.APPLICATION).order())
                .stream()
                .filter(application -> mayEnter(directory, application, subjects, byStrategy))
                .map(application -> view(directory, application))
                .toList();
    }

    private static boolean mayEnter(
            DirectoryView directory, Stored<Application> application, Set<Subject> subjects, boolean byStrategy) {
        Set<String> effects = new HashSet<>();
        for (Stored<Access> access : directory.get(ACCESS).of(application.id()).all()) {
            if (subjects.contains(access.it().subject())) {
                effects.add(access.it().effect());
            }
        }
        return !effects.contains(DENY)
                && (effects.contains(ALLOW) || byStrategy && application.it().letsEverybodyIn());
    }

    private static Map<String, Object> view(DirectoryView directory, Stored<Application> application) {
        Map<String, Object> view = Applications.view(directory, application.id());
        view.put("appDefaultLoginStrategy", application.it().permissionStrategy());
        return view;
    }
}
