package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.createBatch;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.getBatch;
import static io.github.genauthfake.internal.kind.StandardOperation.getFirst;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.resources.Authorizations;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles.Subject;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The accounts that an application has elsewhere, and the users, roles, groups and departments that they are assigned to. Inferred:
 * a subject has at most one account in each application, since get-assigned-account answers one.
 */
public final class AsaAccounts {
    /** @param accountInfo kept as it was sent; mostly an account and a password */
    public record AsaAccount(String appId, Map<String, Object> accountInfo) {}

    /** One of the four ids is there. */
    public record Assignment(String accountId, String userId, String groupId, String roleId, String departmentId) {
        Subject subject() {
            return Subject.of(userId, groupId, roleId, departmentId);
        }
    }

    public static final Kind<AsaAccount> ASA_ACCOUNT = Kind.of(AsaAccount.class, "ASA account", "asaAccounts")
            .notFound(Failure.of(404, "ASA 账号不存在", "ASA account not exists.", INFERRED, INFERRED))
            .within("appId", APPLICATION, "")
            .idCalled("accountId")
            .inSeeds("accountInfo", "info")
            .requiredInSeeds("accountInfo")
            .secret("accountInfo")
            .listed(null);

    public static final Kind<Assignment> ASSIGNMENT = Kind.of(
                    Assignment.class, "assignment of an ASA account", "assignedTo")
            .within("accountId", ASA_ACCOUNT, "")
            .references("userId", Users.END)
            .references("groupId", Groups.GROUP)
            .references("roleId", Roles.ROLE)
            .references("departmentId", Departments.END)
            .naming("userId", "user", Users.END)
            .naming("groupId", "group", Groups.GROUP)
            .naming("roleId", "role", Roles.ROLE)
            .naming("departmentId", "department", Departments.END)
            .rule(assignment -> ApplicationAccess.requireOneSubject(
                    assignment.userId(), assignment.groupId(), assignment.roleId(), assignment.departmentId()))
            .afterCreation(AsaAccounts::requireTheOnlyOne)
            .called((directory, assignment) -> Authorizations.nameOf(
                    directory, assignment.subject().type(), assignment.subject().id()))
            .listed(null)
            .granted();

    private static final Index<Assignment> BY_SUBJECT = ASSIGNMENT.index(Assignment::subject);

    private static final Failure TWICE = Failure.of(
            409, "该主体已被分配此应用的账号", "The subject has another ASA account of the application already", INFERRED, INFERRED);

    public static final List<Operation> OPERATIONS = List.of(
            create("create-asa-account", ASA_ACCOUNT),
            createBatch("create-asa-accounts-batch", ASA_ACCOUNT),
            update("update-asa-account", ASA_ACCOUNT).by("accountId").filtering("appId"),
            get("get-asa-account", ASA_ACCOUNT).by("accountId").filtering("appId"),
            getBatch("get-asa-accounts-batch", ASA_ACCOUNT).by("accountIds").filtering("appId"),
            list("list-asa-accounts", ASA_ACCOUNT),
            delete("delete-asa-account", ASA_ACCOUNT).by("accountId").filtering("appId"),
            delete("delete-asa-accounts-batch", ASA_ACCOUNT)
                    .by("accountIds")
                    .filtering("appId")
                    .ignoringMissing(),
            write("assign-asa-account", AssignAsaAccount.class, AsaAccounts::assign),
            write("unassign-asa-account", UnassignAsaAccount.class, AsaAccounts::unassign),
            list("get-asa-account-assigned-targets", ASSIGNMENT, AsaAccounts::assigned)
                    .answering(
                            "targetType",
                            (in, assignment) -> assignment.it().subject().type().name())
                    .answering(
                            "targetIdentifier",
                            (in, assignment) ->
                                    identifierOf(in.directory(), assignment.it().subject())),
            getFirst("get-assigned-account", ASA_ACCOUNT, AsaAccounts::assignedTo));

    private AsaAccounts() {}

    /** Users and departments by their ids, groups and roles by their codes. */
    record Target(String targetType, List<String> targetIdentifiers) {
        Stream<Optional<Subject>> subjects(DirectoryView directory, String appId) {
            return targetIdentifiers.stream().map(identifier -> named(directory, appId, targetType, identifier));
        }
    }

    /** The parameters of assign-asa-account. */
    record AssignAsaAccount(String appId, String accountId, List<Target> targets) {}

    /** The parameters of unassign-asa-account. */
    record UnassignAsaAccount(String appId, String accountId, List<Target> targets) {}

    /** All or none: a subject that does not exist refuses the whole (inferred). Who has another account of the application loses it. */
    private static Object assign(Draft draft, AssignAsaAccount request, Call call) {
        Stored<AsaAccount> account = required(draft, request.appId(), request.accountId());
        for (Target target : request.targets()) {
            for (String identifier : target.targetIdentifiers()) {
                Subject subject = named(draft, request.appId(), target.targetType(), identifier)
                        .orElseThrow(() -> ApiError.of(
                                AccessOperations.endOf(TargetType.valueOf(target.targetType()))
                                        .notFound(),
                                identifier));
                assign(draft, account, subject);
            }
        }
        return Answers.success();
    }

    private static void assign(Draft draft, Stored<AsaAccount> account, Subject subject) {
        Optional<Stored<Assignment>> before = assignmentOf(draft, account.it().appId(), subject);
        if (before.isPresent() && before.get().it().accountId().equals(account.id())) {
            return;
        }
        before.ifPresent(other -> draft.delete(ASSIGNMENT, other));
        Map<String, Object> values = new HashMap<>();
        values.put("accountId", account.id());
        values.put(Authorizations.propertyOf(subject.type()), subject.id());
        draft.create(ASSIGNMENT, ASSIGNMENT.make(values));
    }

    /** What is not assigned, or does not exist, is passed over (inferred). */
    private static Object unassign(Draft draft, UnassignAsaAccount request, Call call) {
        Stored<AsaAccount> account = required(draft, request.appId(), request.accountId());
        request.targets().stream()
                .flatMap(target -> target.subjects(draft, request.appId()))
                .flatMap(Optional::stream)
                .flatMap(subject -> assignmentOf(draft, request.appId(), subject).stream())
                .filter(assignment -> assignment.it().accountId().equals(account.id()))
                .forEach(assignment -> draft.delete(ASSIGNMENT, assignment));
        return Answers.success();
    }

    /** What an account is assigned to, the oldest assignment first (inferred). */
    private static List<Stored<Assignment>> assigned(DirectoryView directory, Request request, Call call) {
        Stored<AsaAccount> account = required(directory, request.text("appId"), request.text("accountId"));
        return directory.get(ASSIGNMENT).of(account.id()).all();
    }

    /** Documented: only what is assigned to the subject itself. */
    private static List<Stored<AsaAccount>> assignedTo(DirectoryView directory, Request request, Call call) {
        String appId =
                APPLICATION.require(directory, null, request.text("appId")).id();
        return named(directory, appId, request.text("targetType"), request.text("targetIdentifier"))
                .flatMap(subject -> assignmentOf(directory, appId, subject))
                .flatMap(assignment ->
                        ASA_ACCOUNT.findById(directory, assignment.it().accountId()))
                .stream()
                .toList();
    }

    /** The account belongs to the application, or is not found (inferred). */
    private static Stored<AsaAccount> required(DirectoryView directory, String appId, String accountId) {
        String application = APPLICATION.require(directory, null, appId).id();
        return ASA_ACCOUNT
                .findById(directory, accountId)
                .filter(account -> account.it().appId().equals(application))
                .orElseThrow(() -> ApiError.of(ASA_ACCOUNT.notFound(), accountId));
    }

    private static Optional<Stored<Assignment>> assignmentOf(DirectoryView directory, String appId, Subject subject) {
        return BY_SUBJECT.of(directory, subject).all().stream()
                .filter(assignment -> appOf(directory, assignment.it()).equals(appId))
                .findFirst();
    }

    private static String appOf(DirectoryView directory, Assignment assignment) {
        return ASA_ACCOUNT
                .findById(directory, assignment.accountId())
                .orElseThrow()
                .it()
                .appId();
    }

    private static void requireTheOnlyOne(Draft draft, Stored<Assignment> created) {
        String appId = appOf(draft, created.it());
        long accounts = BY_SUBJECT.of(draft, created.it().subject()).all().stream()
                .filter(assignment -> appOf(draft, assignment.it()).equals(appId))
                .count();
        if (accounts > 1) {
            throw ApiError.of(TWICE);
        }
    }

    /** No namespace is said. Inferred: a role is one of the application itself, else one of {@code default}. */
    private static Optional<Subject> named(DirectoryView directory, String appId, String type, String identifier) {
        return AccessOperations.named(
                directory, TargetType.valueOf(type), identifier, Stream.of(appId, Namespaces.DEFAULT));
    }

    private static String identifierOf(DirectoryView directory, Subject subject) {
        return switch (subject.type()) {
            case USER, DEPARTMENT -> subject.id();
            case GROUP ->
                Groups.GROUP
                        .findById(directory, subject.id())
                        .orElseThrow()
                        .it()
                        .code();
            case ROLE ->
                Roles.ROLE.findById(directory, subject.id()).orElseThrow().it().code();
        };
    }
}
