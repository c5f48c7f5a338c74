package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.modules.tenants.TenantMembers.MEMBER;
import static io.github.genauthfake.internal.modules.tenants.Tenants.TENANT;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.validation.RequestValidation;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.DepartmentIdType;
import io.github.genauthfake.internal.modules.organizations.DepartmentName;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import io.github.genauthfake.internal.modules.organizations.NamedDepartment;
import io.github.genauthfake.internal.modules.tenants.TenantMembers.Member;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserNames;
import io.github.genauthfake.internal.modules.users.UserOperations;
import io.github.genauthfake.internal.modules.users.UserRequests.CreateUser;
import io.github.genauthfake.internal.modules.users.UserRequests.CreateUserOptions;
import io.github.genauthfake.internal.modules.users.UserViews;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations on the members and administrators of tenants. */
public final class TenantMemberOperations {
    public record NamedMember(String tenantId, String linkUserId, String memberId) {}

    public record NamedMembers(String tenantId, List<String> linkUserIds, List<String> memberIds) {}

    public record AddUsers(String tenantId, List<String> linkUserIds) {}

    /** @param rest the profile */
    public record CreateTenantUser(
            String tenantId,
            String email,
            String phone,
            String phoneCountryCode,
            String username,
            String externalId,
            String password,
            Map<String, Object> customData,
            CreateOptions options,
            @JsonAnySetter Map<String, Object> rest) {}

    public record CreateOptions(Boolean autoGeneratePassword, Boolean resetPasswordOnFirstLogin) {}

    public record UpdateUser(String tenantId, String linkUserId, String memberId, Map<String, Object> updates) {}

    public record ChangeDepartment(
            String organizationCode,
            String departmentId,
            DepartmentIdType departmentIdType,
            List<String> linkUserIds,
            List<String> memberIds,
            String tenantId)
            implements DepartmentName {}

    public static final List<Operation> OPERATIONS = List.of(
            read("get-tenant-user", NamedMember.class, TenantMemberOperations::getUser),
            write("add-tenant-users", AddUsers.class, TenantMemberOperations::addUsers),
            write("create-tenant-user", CreateTenantUser.class, TenantMemberOperations::createUser),
            write("update-tenant-user", UpdateUser.class, TenantMemberOperations::updateUser),
            write("delete-tenant-user", NamedMembers.class, TenantMemberOperations::removeUsers),
            write("remove-tenant-users", NamedMembers.class, TenantMemberOperations::removeUsers),
            write("set-tenant-admin", NamedMembers.class, TenantMemberOperations::setAdmins),
            write("delete-tenant-admin", NamedMember.class, TenantMemberOperations::deleteAdmin),
            write("add-tenant-department-members", ChangeDepartment.class, TenantMemberOperations::addToDepartment),
            write(
                    "remove-tenant-department-members",
                    ChangeDepartment.class,
                    TenantMemberOperations::removeFromDepartment));

    private TenantMemberOperations() {}

    private static Object getUser(DirectoryView directory, NamedMember request, Call call) {
        return TenantMembers.view(directory, one(directory, request), false, call);
    }

    private static Object addUsers(Draft draft, AddUsers request, Call call) {
        join(draft, tenant(draft, request.tenantId()), request.linkUserIds(), call);
        return Answers.NOTHING;
    }

    private static void join(Draft draft, String tenantId, List<String> userIds, Call call) {
        int before = TenantMembers.of(draft, tenantId).size();
        userIds.forEach(id ->
                TenantMembers.join(draft, tenantId, Users.END.require(draft, id).id()));
        int after = TenantMembers.of(draft, tenantId).size();
        Number most = TENANT.findById(draft, tenantId).orElseThrow().it().memberAmount();
        reportExcess("members", before, after, most, call);
    }

    /** What the real service answers then is not known. */
    private static void reportExcess(String what, int before, int after, Number most, Call call) {
        if (most != null && after > before && after > most.longValue()) {
            call.report("the tenant has " + after + " " + what + " now, although it may have " + most
                    + "; the fake does not enforce the limit");
        }
    }

    /**
     * Creates a user of the pool who is a member of the tenant. What is wrong with the user is said before a missing tenant
     * (seen in the provider's own test, which names none).
     */
    private static Object createUser(Draft draft, CreateTenantUser request, Call call) {
        CreateUser user = new CreateUser(
                "Activated",
                request.email(),
                request.phone(),
                request.phoneCountryCode(),
                request.username(),
                request.externalId(),
                request.password(),
                null,
                null,
                request.customData(),
                null,
                null,
                new CreateUserOptions(
                        request.options().autoGeneratePassword(),
                        request.options().resetPasswordOnFirstLogin(),
                        DepartmentIdType.DEPARTMENT_ID),
                request.rest());
        String userId = (String) UserOperations.create(draft, user, call).get("userId");
        if (isEmpty(request.tenantId())) {
            throw ApiError.invalidArgument("tenantId should not be empty");
        }
        String tenantId = tenant(draft, request.tenantId());
        join(draft, tenantId, List.of(userId), call);
        UserViews.Extent extent = UserViews.Extent.of(request.customData() != null, false, false);
        Map<String, Object> view =
                UserViews.of(draft, Users.of(draft).find(userId).orElseThrow(), extent, call);
        view.putAll(TenantMembers.view(
                draft, TenantMembers.find(draft, tenantId, userId).orElseThrow(), false, call));
        return view;
    }

    private static Object removeUsers(Draft draft, NamedMembers request, Call call) {
        String tenantId = tenant(draft, request.tenantId());
        for (Stored<Member> member : several(draft, tenantId, request.linkUserIds(), request.memberIds(), true)) {
            draft.delete(MEMBER, member);
        }
        return Answers.NOTHING;
    }

    /** Who is no member becomes one (inferred). */
    private static Object setAdmins(Draft draft, NamedMembers request, Call call) {
        String tenantId = tenant(draft, request.tenantId());
        int before = TenantMembers.adminsOf(draft, tenantId).size();
        join(draft, tenantId, orEmpty(request.linkUserIds()), call);
        for (Stored<Member> member : several(draft, tenantId, request.linkUserIds(), request.memberIds(), false)) {
            setAdmin(draft, member, true);
        }
        int after = TenantMembers.adminsOf(draft, tenantId).size();
        Number most = TENANT.findById(draft, tenantId).orElseThrow().it().adminAmount();
        reportExcess("administrators", before, after, most, call);
        return Answers.NOTHING;
    }

    private static Object deleteAdmin(Draft draft, NamedMember request, Call call) {
        setAdmin(draft, one(draft, request), false);
        return Answers.NOTHING;
    }

    private static void setAdmin(Draft draft, Stored<Member> member, boolean isAdmin) {
        if (member.it().admin() != isAdmin) {
            draft.change(MEMBER, member, MEMBER.with(member.it(), "admin", isAdmin));
        }
    }

    /** Changes what the tenant knows of the member; the user of the pool stays as it is. */
    private static Object updateUser(Draft draft, UpdateUser request, Call call) {
        Stored<Member> member =
                one(draft, new NamedMember(request.tenantId(), request.linkUserId(), request.memberId()));
        checkUpdates(request.updates());
        Member next = member.it();
        Set<String> others = new LinkedHashSet<>(request.updates().keySet());
        for (Property property : TenantMembers.profile()) {
            if (others.remove(property.name())) {
                next = MEMBER.with(
                        next,
                        property.name(),
                        own(property.name(), request.updates().get(property.name())));
            }
        }
        others.forEach(
                name -> call.report("updates." + name + " is no property that a member has of its own; ignored"));
        draft.change(MEMBER, member, next);
        return Answers.NOTHING;
    }

    /** The values have to be such as update-user takes (inferred). */
    private static void checkUpdates(Map<String, Object> updates) {
        Map<String, Object> body = new LinkedHashMap<>(updates);
        body.put("userId", "a member");
        RequestValidation validation = Contract.get().named("update-user").validateBody(Json.tree(body));
        if (!validation.isValid()) {
            throw ApiError.invalidArgument(String.join(",", validation.violations()));
        }
    }

    private static Object own(String property, Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        return switch (property) {
            case "email" -> Users.normalEmail(UserNames.requireEmail("email", (String) value));
            case "phone" -> UserNames.requirePhone("phone", (String) value);
            default -> value;
        };
    }

    private static Object addToDepartment(Draft draft, ChangeDepartment request, Call call) {
        return changeDepartment(draft, request, call, false, MembershipRules::add);
    }

    private static Object removeFromDepartment(Draft draft, ChangeDepartment request, Call call) {
        return changeDepartment(draft, request, call, true, MembershipRules::remove);
    }

    @FunctionalInterface
    private interface DepartmentChange {
        void happen(Draft draft, Department department, List<User> users);
    }

    private static Object changeDepartment(
            Draft draft, ChangeDepartment request, Call call, boolean ignoresOthers, DepartmentChange change) {
        String tenantId = tenant(draft, request.tenantId());
        Department department = NamedDepartment.resolve(draft, request, call).department();
        List<User> users = several(draft, tenantId, request.linkUserIds(), request.memberIds(), ignoresOthers).stream()
                .map(member -> Users.of(draft).find(member.it().userId()).orElseThrow())
                .toList();
        change.happen(draft, department, users);
        return Answers.success();
    }

    private static String tenant(DirectoryView directory, String named) {
        return TENANT.require(directory, null, named).id();
    }

    /**
     * The member that a request names.
     *
     * @throws ApiError 400 where it names none; 404 for a user that does not exist, or is no member
     */
    private static Stored<Member> one(DirectoryView directory, NamedMember request) {
        String tenantId = tenant(directory, request.tenantId());
        if (isEmpty(request.linkUserId()) && isEmpty(request.memberId())) {
            throw mustName("linkUserId, memberId");
        }
        Stored<Member> member = isEmpty(request.linkUserId())
                ? ofTenant(directory, tenantId, request.memberId()).orElseThrow(TenantMemberOperations::notAMember)
                : ofUser(directory, tenantId, request.linkUserId()).orElseThrow(TenantMemberOperations::notAMember);
        if (!isEmpty(request.memberId()) && !member.id().equals(request.memberId())) {
            throw notAMember();
        }
        return member;
    }

    /**
     * The members that a request names, each once.
     *
     * @param ignoresOthers whether those who are no members are passed over
     */
    private static List<Stored<Member>> several(
            DirectoryView directory,
            String tenantId,
            List<String> userIds,
            List<String> memberIds,
            boolean ignoresOthers) {
        if (orEmpty(userIds).isEmpty() && orEmpty(memberIds).isEmpty()) {
            throw mustName("linkUserIds, memberIds");
        }
        List<Optional<Stored<Member>>> named = new ArrayList<>();
        orEmpty(userIds).forEach(id -> named.add(ofUser(directory, tenantId, id)));
        orEmpty(memberIds).forEach(id -> named.add(ofTenant(directory, tenantId, id)));
        Map<String, Stored<Member>> members = new LinkedHashMap<>();
        for (Optional<Stored<Member>> each : named) {
            if (each.isEmpty() && !ignoresOthers) {
                throw notAMember();
            }
            each.ifPresent(member -> members.put(member.id(), member));
        }
        return List.copyOf(members.values());
    }

    private static Optional<Stored<Member>> ofUser(DirectoryView directory, String tenantId, String userId) {
        return TenantMembers.find(
                directory, tenantId, Users.END.require(directory, userId).id());
    }

    private static Optional<Stored<Member>> ofTenant(DirectoryView directory, String tenantId, String memberId) {
        return MEMBER.findById(directory, memberId)
                .filter(member -> member.it().tenantId().equals(tenantId));
    }

    private static ApiError notAMember() {
        return ApiError.of(TenantMembers.NOT_A_MEMBER);
    }

    private static ApiError mustName(String fields) {
        return ApiError.invalidArgument("Must contain one of the following fields: " + fields);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    private static List<String> orEmpty(List<String> list) {
        return list == null ? List.of() : list;
    }
}
