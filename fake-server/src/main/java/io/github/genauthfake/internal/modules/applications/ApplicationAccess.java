package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles.Subject;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may enter applications. Documented: everybody may by default, and the access records of an application come before that.
 * Inferred: a denial that reaches somebody outweighs every permission, and only accounts that are activated enter. Every
 * operation that asks for access asks here. Each question costs what the user belongs to and has, whatever the size of the pool.
 */
public final class ApplicationAccess {
    private static final String ALLOW = "ALLOW";
    private static final String DENY = "DENY";

    private static final Failure TWICE =
            Failure.of(409, "已有授权记录", "The application has an access record of the same subject", INFERRED, INFERRED);

    /**
     * An access record. One of the four ids is there.
     *
     * @param inheritByChildren whether that of a department reaches those below it
     * @param enabled whether it counts at all
     */
    public record Access(
            String appId,
            String userId,
            String groupId,
            String roleId,
            String departmentId,
            String effect,
            Boolean inheritByChildren,
            Boolean enabled) {
        Subject subject() {
            return Subject.of(userId, groupId, roleId, departmentId);
        }

        boolean isDenying() {
            return effect.equals(DENY);
        }
    }

    public static final Kind<Access> ACCESS = Kind.of(Access.class, "access record", "access")
            .notFound(Failure.of(404, "授权记录不存在", "Access record not exists.", INFERRED, INFERRED))
            .within("appId", APPLICATION, "")
            .references("userId", Users.END)
            .references("groupId", Groups.GROUP)
            .references("roleId", Roles.ROLE)
            .references("departmentId", Departments.END)
            .naming("userId", "user", Users.END)
            .naming("groupId", "group", Groups.GROUP)
            .naming("roleId", "role", Roles.ROLE)
            .naming("departmentId", "department", Departments.END)
            .rule(ApplicationAccess::requireOneSubjectAndEffect)
            .unique("userId", TWICE)
            .unique("groupId", TWICE)
            .unique("roleId", TWICE)
            .unique("departmentId", TWICE)
            .defaultValue("effect", ALLOW)
            .defaultValue("inheritByChildren", access -> access.departmentId() == null ? null : true)
            .defaultValue("enabled", true)
            .word("effect", "ALLOW, the default, or DENY, which outweighs it.")
            .word("inheritByChildren", "Whether that of a department reaches those below it; true by default.")
            .word("enabled", "Whether it counts; true by default.")
            .called(ApplicationAccess::nameOf)
            .listed(null)
            .granted();

    private static final Index<Access> BY_SUBJECT = ACCESS.index(Access::subject);

    private ApplicationAccess() {}

    /** @param ids of a user, group, role and department */
    static void requireOneSubject(String... ids) {
        if (Stream.of(ids).filter(Objects::nonNull).count() != 1) {
            throw ApiError.invalidArgument("write one of user, group, role and department");
        }
    }

    private static void requireOneSubjectAndEffect(Access access) {
        requireOneSubject(access.userId(), access.groupId(), access.roleId(), access.departmentId());
        if (!List.of(ALLOW, DENY).contains(access.effect())) {
            throw ApiError.invalidArgument("effect must be one of the following values: ALLOW, DENY");
        }
    }

    /** For example {@code group developers: DENY in shop}. */
    private static String nameOf(DirectoryView directory, Access access) {
        return Authorizations.nameOf(
                        directory, access.subject().type(), access.subject().id()) + ": " + access.effect() + " in "
                + APPLICATION.nameOf(directory, access.appId());
    }

    /** The records that name a subject itself, whether they are enabled or not, the oldest first. */
    static List<Stored<Access>> of(DirectoryView directory, Subject subject) {
        return BY_SUBJECT.of(directory, subject).all();
    }

    /**
     * The enabled records that reach a subject: those that name it; for a user also those of its groups, of its roles that are
     * in force and of its departments; for users and departments also those of departments above that are inherited.
     */
    static List<Stored<Access>> reaching(DirectoryView directory, Subject subject, Instant now) {
        Set<String> direct = new LinkedHashSet<>();
        Collection<Subject> subjects = switch (subject.type()) {
            case USER -> {
                for (Membership membership : Memberships.of(directory).of(subject.id())) {
                    direct.add(membership.departmentId());
                }
                yield EffectiveRoles.of(directory, now).subjectsOf(subject.id());
            }
            case DEPARTMENT -> {
                direct.add(subject.id());
                yield withThoseAbove(directory, subject);
            }
            default -> List.of(subject);
        };
        return subjects.stream()
                .flatMap(each -> of(directory, each).stream())
                .filter(record -> record.it().enabled())
                .filter(record -> record.it().departmentId() == null
                        || direct.contains(record.it().departmentId())
                        || record.it().inheritByChildren())
                .toList();
    }

    private static List<Subject> withThoseAbove(DirectoryView directory, Subject department) {
        List<Subject> chain = new ArrayList<>();
        for (String id = department.id();
                id != null;
                id = Departments.of(directory).get(id).parentId()) {
            chain.add(new Subject(TargetType.DEPARTMENT, id));
        }
        return chain;
    }

    /** Whether a user may enter an application. */
    public static boolean mayEnter(DirectoryView directory, User user, Stored<Application> application, Instant now) {
        return user.isActivated()
                && mayEnter(
                        application.it(),
                        reachingIn(directory, user, application, now).stream()
                                .map(Stored::it)
                                .toList(),
                        true);
    }

    /** The enabled records of an application that reach a user. */
    private static List<Stored<Access>> reachingIn(
            DirectoryView directory, User user, Stored<Application> application, Instant now) {
        return reaching(directory, new Subject(TargetType.USER, user.id()), now).stream()
                .filter(record -> record.it().appId().equals(application.id()))
                .toList();
    }

    /** What decides, in words: the records that reach the user, the oldest first, and the strategy. */
    public static List<String> inWords(
            DirectoryView directory, User user, Stored<Application> application, Instant now) {
        return Stream.concat(
                        reachingIn(directory, user, application, now).stream()
                                .sorted(Comparator.comparingLong(Stored::sequence))
                                .map(record -> ACCESS.nameOf(directory, record.it())),
                        Stream.of("strategy: " + application.it().permissionStrategy()))
                .toList();
    }

    private static boolean mayEnter(Application application, List<Access> reaching, boolean byStrategy) {
        return reaching.stream().noneMatch(Access::isDenying)
                && (!reaching.isEmpty() || byStrategy && application.letsEverybodyIn());
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
        Map<String, List<Access>> reaching =
                reaching(directory, new Subject(TargetType.USER, user.id()), call.now()).stream()
                        .map(Stored::it)
                        .collect(Collectors.groupingBy(Access::appId));
        return Paging.EVERYTHING.newestOf(directory.get(APPLICATION).order()).stream()
                .filter(each -> mayEnter(each.it(), reaching.getOrDefault(each.id(), List.of()), byStrategy))
                .map(each -> view(directory, each))
                .toList();
    }

    private static Map<String, Object> view(DirectoryView directory, Stored<Application> application) {
        Map<String, Object> view = Applications.view(directory, application.id());
        view.put("appDefaultLoginStrategy", application.it().permissionStrategy());
        return view;
    }
}
