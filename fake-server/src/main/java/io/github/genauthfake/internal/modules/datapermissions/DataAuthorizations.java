package io.github.genauthfake.internal.modules.datapermissions;

import static io.github.genauthfake.internal.modules.datapermissions.DataPolicies.DATA_POLICY;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.roles.EffectiveRoles.Subject;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Whom policies are authorized to. */
public final class DataAuthorizations {
    /** One of the four ids is there. */
    public record DataAuthorization(
            String policyId, String userId, String groupId, String roleId, String departmentId) {
        public Subject subject() {
            return Subject.of(userId, groupId, roleId, departmentId);
        }
    }

    private static final Failure TWICE = Failure.invalidArgument("{0} is authorized already; write it once");

    public static final Kind<DataAuthorization> DATA_AUTHORIZATION = Kind.of(
                    DataAuthorization.class, "data authorization", "authorizedTo")
            .within("policyId", DATA_POLICY, "")
            .references("userId", Users.END)
            .references("groupId", Groups.GROUP)
            .references("roleId", Roles.ROLE)
            .references("departmentId", Departments.END)
            .naming("userId", "user", Users.END)
            .naming("groupId", "group", Groups.GROUP)
            .naming("roleId", "role", Roles.ROLE)
            .naming("departmentId", "department", Departments.END)
            .unique("userId", TWICE)
            .unique("groupId", TWICE)
            .unique("roleId", TWICE)
            .unique("departmentId", TWICE)
            .rule(DataAuthorizations::requireOneSubject)
            .listedUnder(
                    Map.of("users", "userId", "groups", "groupId", "roles", "roleId", "departments", "departmentId"))
            .granted()
            .called((directory, authorization) -> nameOf(directory, authorization));

    private static final Map<TargetType, Index<DataAuthorization>> BY_SUBJECT = Map.of(
            TargetType.USER, DATA_AUTHORIZATION.referringBy("userId"),
            TargetType.GROUP, DATA_AUTHORIZATION.referringBy("groupId"),
            TargetType.ROLE, DATA_AUTHORIZATION.referringBy("roleId"),
            TargetType.DEPARTMENT, DATA_AUTHORIZATION.referringBy("departmentId"));

    private static final Index<DataAuthorization> PAIRS = DATA_AUTHORIZATION.index(
            each -> new Pair(each.policyId(), each.subject().id()));

    private record Pair(String policyId, String subjectId) {}

    static final List<Operation> OPERATIONS = List.of(
            Operation.write("authorize-data-policies", Authorize.class, DataAuthorizations::authorize),
            Operation.write("revoke-data-policy", Revoke.class, DataAuthorizations::revoke),
            Operation.read("list-data-policy-targets", ListTargets.class, DataAuthorizations::list));

    /** The parameters of authorize-data-policies. */
    record Authorize(List<String> policyIds, List<Target> targetList) {
        /** To whom. */
        record Target(String id, DataSubject type) {}
    }

    /** The parameters of revoke-data-policy. */
    record Revoke(String policyId, String targetIdentifier, DataSubject targetType) {}

    /** The parameters of list-data-policy-targets. */
    record ListTargets(String policyId, Long page, Integer limit, String query, List<DataSubject> targetType) {}

    private DataAuthorizations() {}

    private static void requireOneSubject(DataAuthorization authorization) {
        long subjects = Stream.of(
                        authorization.userId(),
                        authorization.groupId(),
                        authorization.roleId(),
                        authorization.departmentId())
                .filter(Objects::nonNull)
                .count();
        if (subjects != 1) {
            throw ApiError.invalidArgument("write one of user, group, role and department");
        }
    }

    /** For example {@code Sellers to group developers}. */
    private static String nameOf(DirectoryView directory, DataAuthorization authorization) {
        Subject subject = authorization.subject();
        return DATA_POLICY.nameOf(directory, authorization.policyId()) + " to "
                + DataSubject.of(subject.type()).end().name() + " "
                + DataSubject.of(subject.type()).nameOf(directory, subject.id());
    }

    /** The authorizations of a policy, the oldest first. */
    static Ordered<Long, Stored<DataAuthorization>> of(DirectoryView directory, String policyId) {
        return directory.get(DATA_AUTHORIZATION).of(policyId);
    }

    /** What is authorized to a subject itself, the oldest first. */
    static Ordered<Long, Stored<DataAuthorization>> of(DirectoryView directory, Subject subject) {
        return BY_SUBJECT.get(subject.type()).of(directory, subject.id());
    }

    static boolean isAuthorized(DirectoryView directory, String policyId, Subject subject) {
        return !PAIRS.of(directory, new Pair(policyId, subject.id())).isEmpty();
    }

    /** Every policy to every subject, all or none; pairs that are there keep their time (inferred). */
    private static Object authorize(Draft draft, Authorize request, Call call) {
        for (String policyId : request.policyIds()) {
            DATA_POLICY.require(draft, null, policyId);
            for (Authorize.Target target : request.targetList()) {
                target.type().end().require(draft, target.id());
                if (PAIRS.of(draft, new Pair(policyId, target.id())).isEmpty()) {
                    draft.create(
                            DATA_AUTHORIZATION,
                            DATA_AUTHORIZATION.make(
                                    Map.of("policyId", policyId, target.type().property(), target.id())));
                }
            }
        }
        return Answers.NOTHING;
    }

    /** What is not authorized, or not there, is no error (inferred). */
    private static Object revoke(Draft draft, Revoke request, Call call) {
        PAIRS.of(draft, new Pair(request.policyId(), request.targetIdentifier())).all().stream()
                .filter(each -> typeOf(each) == request.targetType())
                .forEach(each -> draft.delete(DATA_AUTHORIZATION, each));
        return Answers.NOTHING;
    }

    private static DataSubject typeOf(Stored<DataAuthorization> authorization) {
        return DataSubject.of(authorization.it().subject().type());
    }

    /** The latest first (inferred). */
    private static Object list(DirectoryView directory, ListTargets request, Call call) {
        String policyId =
                DATA_POLICY.require(directory, null, request.policyId()).id();
        List<Map<String, Object>> targets = Paging.EVERYTHING.newestOf(of(directory, policyId)).stream()
                .filter(each ->
                        request.targetType() == null || request.targetType().contains(typeOf(each)))
                .map(each -> target(directory, each))
                .filter(target -> Keywords.match(request.query(), (String) target.get("targetName")))
                .toList();
        return Answers.page(
                targets.size(), Paging.of(request.page(), request.limit()).of(targets));
    }

    private static Map<String, Object> target(DirectoryView directory, Stored<DataAuthorization> authorization) {
        String id = authorization.it().subject().id();
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("targetIdentifier", id);
        target.put("targetType", typeOf(authorization));
        target.put("targetName", typeOf(authorization).nameOf(directory, id));
        target.put("authorizationTime", authorization.createdAt());
        return target;
    }

    /** Whom a policy is authorized to, as lists of policies have it. */
    static List<Map<String, Object>> targets(DirectoryView directory, String policyId) {
        return of(directory, policyId).all().stream()
                .map(each -> {
                    String id = each.it().subject().id();
                    Map<String, Object> target = new LinkedHashMap<>();
                    target.put("id", id);
                    target.put("type", typeOf(each));
                    target.put("name", typeOf(each).nameOf(directory, id));
                    return target;
                })
                .toList();
    }
}
