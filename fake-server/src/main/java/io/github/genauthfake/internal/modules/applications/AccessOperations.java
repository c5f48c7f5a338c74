package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.modules.applications.ApplicationAccess.ACCESS;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.applications.ApplicationAccess.Access;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles.Subject;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives and takes access to applications, and tells who has it. */
public final class AccessOperations {
    /** What these operations call a department. */
    private static final String ORG = "ORG";

    /** A program with a key of its own, of which newer versions of the API know. */
    private static final String PROGRAM = "AK_SK";

    private static final Failure NO_SUCH_PROGRAM =
            Failure.of(404, "编程访问账号不存在", "Programmatic access account not exists.", INFERRED, INFERRED);

    public static final List<Operation> OPERATIONS = List.of(
            write("authorize-application-access", AuthorizeApplicationAccess.class, AccessOperations::authorize),
            write("revoke-application-access", RevokeApplicationAccess.class, AccessOperations::revoke),
            read("get-subject-auth-detail", GetSubjectAuthDetail.class, AccessOperations::detail),
            read("list-subject-auth", ListSubjectAuth.class, AccessOperations::ofSubject),
            list("list-applications-auth", ACCESS, AccessOperations::ofApplication)
                    .answering("targetId", (in, access) -> access.it().subject().id())
                    .answering(
                            "targetName",
                            (in, access) -> nameOf(in.directory(), access.it().subject()))
                    .answering("targetType", (in, access) -> typeOf(access.it().subject()))
                    .answering("permissionType", (in, access) -> "SUBJECT"),
            update("update-auth-enabled", ACCESS).by("id"),
            delete("batch-applications-auth", ACCESS).by("authIds").ignoringMissing());

    private AccessOperations() {}

    /** The parameters of authorize-application-access. */
    record AuthorizeApplicationAccess(String appId, List<Item> list) {
        /** One record for each of the subjects. */
        record Item(
                String targetType,
                List<String> targetIdentifier,
                String namespaceCode,
                Boolean inheritByChildren,
                String effect) {}
    }

    /** The parameters of revoke-application-access. */
    record RevokeApplicationAccess(String appId, List<Item> list) {
        /** The subjects whose records go. */
        record Item(String targetType, List<String> targetIdentifier, String namespaceCode) {}
    }

    /** The parameters of get-subject-auth-detail. */
    record GetSubjectAuthDetail(String targetId, String targetType, String appId) {}

    /** The parameters of list-subject-auth. */
    record ListSubjectAuth(
            String targetId,
            String targetType,
            String appName,
            List<String> appTypeList,
            List<String> effect,
            Boolean enabled) {}

    /** Inferred: a subject has one record in an application, which takes what is said last and is enabled by it. */
    private static Object authorize(Draft draft, AuthorizeApplicationAccess request, Call call) {
        String appId = APPLICATION.require(draft, null, request.appId()).id();
        for (AuthorizeApplicationAccess.Item item : request.list()) {
            for (String identifier : item.targetIdentifier()) {
                Optional<Subject> subject = named(draft, item.targetType(), identifier, item.namespaceCode());
                if (subject.isPresent()) {
                    give(draft, appId, subject.get(), item);
                } else {
                    call.report("authorize-application-access passes over what does not exist: " + item.targetType()
                            + " " + identifier);
                }
            }
        }
        return Answers.success();
    }

    private static void give(Draft draft, String appId, Subject subject, AuthorizeApplicationAccess.Item item) {
        Map<String, Object> values = new HashMap<>();
        values.put("effect", item.effect());
        values.put("inheritByChildren", subject.type() == TargetType.DEPARTMENT ? item.inheritByChildren() : null);
        values.put("enabled", true);
        Optional<Stored<Access>> before = recordOf(draft, appId, subject);
        if (before.isPresent()) {
            draft.change(ACCESS, before.get(), Properties.copy(before.get().it(), values));
        } else {
            values.put("appId", appId);
            values.put(Authorizations.propertyOf(subject.type()), subject.id());
            draft.create(ACCESS, ACCESS.make(values));
        }
    }

    /** Documented: what does not exist is passed over. */
    private static Object revoke(Draft draft, RevokeApplicationAccess request, Call call) {
        String appId = APPLICATION.require(draft, null, request.appId()).id();
        for (RevokeApplicationAccess.Item item : request.list()) {
            for (String identifier : item.targetIdentifier()) {
                named(draft, item.targetType(), identifier, item.namespaceCode())
                        .flatMap(subject -> recordOf(draft, appId, subject))
                        .ifPresent(access -> draft.delete(ACCESS, access));
            }
        }
        return Answers.success();
    }

    private static Optional<Stored<Access>> recordOf(DirectoryView directory, String appId, Subject subject) {
        return ApplicationAccess.of(directory, subject).stream()
                .filter(access -> access.it().appId().equals(appId))
                .findFirst();
    }

    private static Optional<Subject> named(DirectoryView directory, String type, String identifier, String namespace) {
        TargetType target = targetOf(type);
        if (target == TargetType.ROLE && (namespace == null || namespace.isEmpty())) {
            throw ApiError.invalidArgument("namespaceCode should not be empty");
        }
        return named(directory, target, identifier, Stream.ofNullable(namespace));
    }

    /**
     * The subject that a request names: a user or department by id, a group by code, a role by the code that it has in the first
     * of the namespaces with such a role.
     */
    static Optional<Subject> named(
            DirectoryView directory, TargetType target, String identifier, Stream<String> namespaces) {
        Optional<String> id = switch (target) {
            case USER, DEPARTMENT -> endOf(target).refTo(directory, identifier).map(End.Ref::id);
            case GROUP -> Groups.GROUP.find(directory, identifier).map(Stored::id);
            case ROLE ->
                namespaces
                        .flatMap(namespace -> Roles.ROLE.find(directory, namespace, identifier).stream())
                        .map(Stored::id)
                        .findFirst();
        };
        return id.map(found -> new Subject(target, found));
    }

    static End endOf(TargetType target) {
        return switch (target) {
            case USER -> Users.END;
            case DEPARTMENT -> Departments.END;
            case GROUP -> Groups.GROUP;
            case ROLE -> Roles.ROLE;
        };
    }

    /** The subject with an id (inferred: answers call it so). */
    private static Subject required(DirectoryView directory, String type, String id) {
        if (type.equals(PROGRAM)) {
            throw ApiError.of(NO_SUCH_PROGRAM);
        }
        TargetType target = targetOf(type);
        return new Subject(target, endOf(target).require(directory, id).id());
    }

    private static TargetType targetOf(String type) {
        return type.equals(ORG) ? TargetType.DEPARTMENT : TargetType.valueOf(type);
    }

    private static String typeOf(Subject subject) {
        return subject.type() == TargetType.DEPARTMENT ? ORG : subject.type().name();
    }

    /** What people call a subject (inferred). */
    private static String nameOf(DirectoryView directory, Subject subject) {
        return switch (subject.type()) {
            case USER -> nameOf(Users.of(directory).find(subject.id()).orElseThrow());
            case DEPARTMENT -> Departments.of(directory).get(subject.id()).name();
            case GROUP ->
                Groups.GROUP
                        .findById(directory, subject.id())
                        .orElseThrow()
                        .it()
                        .name();
            case ROLE ->
                Roles.ROLE.findById(directory, subject.id()).orElseThrow().it().name();
        };
    }

    private static String nameOf(User user) {
        return Stream.of("name", "nickname", "username", "phone", "email")
                .map(user.attributes()::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(user.id());
    }

    /**
     * Which record decides about a subject. Inferred: its own come before others that reach it, denials before permissions, the
     * newest first; where there is none, the strategy of the application decides.
     */
    private static Object detail(DirectoryView directory, GetSubjectAuthDetail request, Call call) {
        Stored<Application> application = APPLICATION.require(directory, null, request.appId());
        Subject subject = required(directory, request.targetType(), request.targetId());
        Optional<Subject> decisive = ApplicationAccess.reaching(directory, subject, call.now()).stream()
                .filter(access -> access.it().appId().equals(application.id()))
                .max(Comparator.<Stored<Access>, Boolean>comparing(
                                access -> access.it().subject().equals(subject))
                        .thenComparing(access -> access.it().isDenying())
                        .thenComparing(Stored::sequence))
                .map(access -> access.it().subject());
        Subject target = decisive.orElse(subject);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("appId", application.id());
        detail.put("appName", application.it().appName());
        detail.put("reqTargetId", subject.id());
        detail.put("reqTargetName", nameOf(directory, subject));
        detail.put("reqTargetType", typeOf(subject));
        detail.put("targetType", typeOf(target));
        detail.put("targetName", nameOf(directory, target));
        detail.put("authType", decisive.isEmpty() ? "DEFAULT" : target.equals(subject) ? "SELF" : "SUBJECT");
        return detail;
    }

    /** The records that name a subject itself, the newest first (inferred). Lists that are empty do not filter. */
    private static Object ofSubject(DirectoryView directory, ListSubjectAuth request, Call call) {
        Subject subject = required(directory, request.targetType(), request.targetId());
        List<Map<String, Object>> list = newestFirst(ApplicationAccess.of(directory, subject)).stream()
                .filter(access -> isOneOf(request.effect(), access.it().effect()))
                .filter(access -> request.enabled() == null
                        || request.enabled().equals(access.it().enabled()))
                .map(access -> view(directory, access.it()))
                .filter(view -> isOneOf(request.appTypeList(), (String) view.get("appType")))
                .filter(view -> Keywords.match(request.appName(), nameOfApplication(directory, view)))
                .toList();
        return Map.of("list", list);
    }

    private static String nameOfApplication(DirectoryView directory, Map<String, Object> view) {
        return APPLICATION
                .require(directory, null, (String) view.get("appId"))
                .it()
                .appName();
    }

    private static Map<String, Object> view(DirectoryView directory, Access access) {
        Application application =
                APPLICATION.require(directory, null, access.appId()).it();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("appId", access.appId());
        view.put("logo", application.appLogo());
        view.put("ext", "");
        view.put("template", application.isIntegrated() ? application.template() : "");
        view.put("appType", application.isIntegrated() ? "INTEGRATED" : "SELFBUILT");
        view.put("effect", access.effect());
        return view;
    }

    private static boolean isOneOf(List<String> wanted, String value) {
        return wanted == null || wanted.isEmpty() || wanted.contains(value);
    }

    private static List<Stored<Access>> ofApplication(DirectoryView directory, Request request, Call call) {
        String appId =
                APPLICATION.require(directory, null, request.text("appId")).id();
        return Paging.EVERYTHING.newestOf(directory.get(ACCESS).of(appId)).stream()
                .filter(access -> isOneOf(
                        request.texts("targetTypeList"), typeOf(access.it().subject())))
                .filter(access -> isOneOf(request.texts("effect"), access.it().effect()))
                .filter(access -> request.text("enabled") == null
                        || request.flag("enabled") == access.it().enabled())
                .filter(access -> Keywords.match(
                        request.text("targetName"),
                        nameOf(directory, access.it().subject())))
                .toList();
    }

    private static List<Stored<Access>> newestFirst(List<Stored<Access>> oldestFirst) {
        return oldestFirst.stream()
                .sorted(Comparator.<Stored<Access>>comparingLong(Stored::sequence)
                        .reversed())
                .toList();
    }
}
