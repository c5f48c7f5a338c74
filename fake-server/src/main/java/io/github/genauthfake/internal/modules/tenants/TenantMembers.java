package io.github.genauthfake.internal.modules.tenants;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations;
import io.github.genauthfake.internal.modules.users.LoginFigures;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserProperty;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members of tenants: links to users of the pool, with profiles of their own that lie over the users'. */
public final class TenantMembers {
    /**
     * @param admin whether the member administers the tenant
     * @param email what the tenant knows the member by; {@code null} for what the user has, as with all that follow
     */
    public record Member(
            String tenantId,
            String userId,
            Boolean admin,
            String email,
            String phone,
            String phoneCountryCode,
            String username,
            String name,
            String nickname,
            String photo,
            String gender,
            String birthdate,
            String country,
            String province,
            String city,
            String address,
            String streetAddress,
            String postalCode,
            String givenName,
            String familyName,
            String middleName,
            String preferredUsername) {}

    /** Inferred, with the wording. */
    public static final Failure NOT_A_MEMBER =
            Failure.of(404, "租户成员不存在", "Tenant member not exists.", INFERRED, INFERRED);

    public static final Kind<Member> MEMBER = described(Kind.of(Member.class, "tenant member", "members")
            .notFound(NOT_A_MEMBER)
            .label("userId")
            .within("tenantId", Tenants.TENANT, "")
            .references("userId", Users.END)
            .naming("userId", "user", Users.END)
            .unique("userId", Failure.of(409, "用户已是租户成员", "The user is a member already", INFERRED, INFERRED))
            .called(TenantMembers::nameOf)
            .defaultValue("admin", false)
            .word("userId", "The user of the pool who is the member; the name in this file by default.")
            .word("admin", "Whether the member administers the tenant; false by default.")
            .beforeDeletion(TenantMembers::leave));

    private static final Index<Member> ADMINS =
            MEMBER.index(member -> Boolean.TRUE.equals(member.admin()) ? member.tenantId() : null);

    private static final Index<Member> OF_USER = MEMBER.referringBy("userId");

    private TenantMembers() {}

    private static Kind<Member> described(Kind<Member> kind) {
        profileOf(kind)
                .forEach(property -> kind.word(
                        property.name(),
                        "What the tenant knows as " + property.name() + " of the member; the user's by default."));
        return kind;
    }

    private static List<Property> profileOf(Kind<Member> kind) {
        return kind.properties().stream()
                .filter(property -> !List.of("tenantId", "userId", "admin").contains(property.name()))
                .toList();
    }

    /** What a member may have of its own. */
    static List<Property> profile() {
        return profileOf(MEMBER);
    }

    /** The members of a tenant, the oldest membership first. */
    public static Ordered<Long, Stored<Member>> of(DirectoryView directory, String tenantId) {
        return directory.get(MEMBER).of(tenantId);
    }

    /** The administrators of a tenant, the oldest membership first. */
    public static Ordered<Long, Stored<Member>> adminsOf(DirectoryView directory, String tenantId) {
        return ADMINS.of(directory, tenantId);
    }

    /** What a user is a member of, the oldest membership first. */
    public static Ordered<Long, Stored<Member>> ofUser(DirectoryView directory, String userId) {
        return OF_USER.of(directory, userId);
    }

    /** The tenant that a user joined first; {@code null} for none. */
    public static String firstTenantOf(DirectoryView directory, String userId) {
        Ordered<Long, Stored<Member>> memberships = ofUser(directory, userId);
        return memberships.isEmpty() ? null : memberships.get(0).it().tenantId();
    }

    static Optional<Stored<Member>> find(DirectoryView directory, String tenantId, String userId) {
        return MEMBER.findIn(directory, tenantId, userId);
    }

    /** Makes a user a member of a tenant; who is one stays as it is. */
    public static Stored<Member> join(Draft draft, String tenantId, String userId) {
        return find(draft, tenantId, userId)
                .orElseGet(() -> draft.create(MEMBER, MEMBER.make(Map.of("tenantId", tenantId, "userId", userId))));
    }

    /** The member's own value of a property or, without one, the user's. */
    static Object effective(DirectoryView directory, Stored<Member> member, Property property) {
        Object own = property.of(member.it());
        return own == null ? UserProperty.of(user(directory, member), property.name()) : own;
    }

    private static User user(DirectoryView directory, Stored<Member> member) {
        return Users.of(directory).find(member.it().userId()).orElseThrow();
    }

    /** A {@code TenantUserDto}. */
    static Map<String, Object> view(
            DirectoryView directory, Stored<Member> member, boolean withDepartments, Call call) {
        Map<String, Object> view = new LinkedHashMap<>();
        profile().forEach(property -> view.put(property.name(), effective(directory, member, property)));
        LoginFigures logins = LoginFigures.of(directory, user(directory, member));
        view.put("loginsCount", logins.count());
        view.put("lastIp", logins.ip());
        view.put("lastLoginApp", logins.app());
        view.put("userPoolId", call.userPoolId());
        view.put("tenantId", member.it().tenantId());
        view.put("memberId", member.id());
        view.put("linkUserId", member.it().userId());
        view.put("isTenantAdmin", member.it().admin());
        if (withDepartments) {
            view.put(
                    "departmentIds",
                    departments(directory, member.it()).stream()
                            .map(Department::id)
                            .toList());
        }
        return view;
    }

    /** Where a member is among the departments of the tenant. */
    private static List<Department> departments(DirectoryView directory, Member member) {
        return Memberships.of(directory).of(member.userId()).stream()
                .map(membership -> Departments.of(directory).get(membership.departmentId()))
                .filter(department -> Organizations.ORGANIZATION
                        .find(directory, department.organizationCode())
                        .filter(organization ->
                                member.tenantId().equals(organization.it().tenantId()))
                        .isPresent())
                .toList();
    }

    /** Who leaves a tenant leaves its departments, and loses the values of its custom fields (inferred). */
    private static void leave(Draft draft, Stored<Member> stored) {
        Member member = stored.it();
        departments(draft, member)
                .forEach(department -> MembershipRules.remove(draft, department, List.of(user(draft, stored))));
        FieldScope scope = new FieldScope(member.tenantId(), TargetType.USER);
        for (String key : CustomData.of(draft).of(scope, member.userId()).keySet()) {
            draft.change(CustomData.SLOT, data -> data.without(scope, member.userId(), key));
        }
    }

    private static String nameOf(DirectoryView directory, Member member) {
        return Tenants.TENANT
                        .findById(directory, member.tenantId())
                        .orElseThrow()
                        .it()
                        .name()
                + "/" + Users.of(directory).find(member.userId()).orElseThrow().handle();
    }
}
