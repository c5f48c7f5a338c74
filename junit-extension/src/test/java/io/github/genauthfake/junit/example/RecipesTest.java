package io.github.genauthfake.junit.example;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.AddTenantUsersDto;
import cn.authing.sdk.java.dto.ApplicationPermissionRecordItem;
import cn.authing.sdk.java.dto.AssignRoleDto;
import cn.authing.sdk.java.dto.AuthorizeApplicationAccessDto;
import cn.authing.sdk.java.dto.CheckPermissionDto;
import cn.authing.sdk.java.dto.CreateApplicationDto;
import cn.authing.sdk.java.dto.CreateTenantDto;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListApplicationsDto;
import cn.authing.sdk.java.dto.RemoveTenantUsersDto;
import cn.authing.sdk.java.dto.ResignUserReqDto;
import cn.authing.sdk.java.dto.TargetDto;
import cn.authing.sdk.java.dto.UserDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthSeed;
import io.github.genauthfake.junit.GenAuthTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The recipes of docs/recipes.md. */
@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecipesTest {
    // tag::hrCode[]
    record Employee(String number, String name, boolean employed) {}

    /** Production code: takes over what the HR system reports. */
    static void sync(ManagementClient genauth, List<Employee> report) {
        for (Employee employee : report) {
            GetUserDto query = new GetUserDto();
            query.setUserIdType("external_id");
            query.setUserId(employee.number());
            UserSingleRespDto known = genauth.getUser(query);

            if (known.getStatusCode() == 404 && employee.employed()) {
                CreateUserReqDto user = new CreateUserReqDto();
                user.setExternalId(employee.number());
                user.setUsername(employee.number());
                user.setName(employee.name());
                requireSuccess(genauth.createUser(user).getStatusCode());
            } else if (known.getStatusCode() == 200
                    && !employee.employed()
                    && known.getData().getStatus() != UserDto.Status.RESIGNED) {
                ResignUserReqDto leaver = new ResignUserReqDto();
                leaver.setUserId(known.getData().getUserId());
                requireSuccess(genauth.resignUser(leaver).getStatusCode());
            }
        }
    }
    // end::hrCode[]

    // tag::hr[]
    @Test
    @GenAuthSeed(inline = """
        organizations:
          acme: {departments: {Sales: {}}}
        users:
          alice: {externalId: "1001", departments: [acme/Sales]}
        """)
    void takes_over_joiners_and_leavers(UserPool pool, ManagementClient genauth) {
        List<Employee> report = List.of(new Employee("1001", "Alice", false), new Employee("1002", "Bob", true));

        sync(genauth, report);
        sync(genauth, report); // a second run changes nothing

        assertThat(pool).hasUserCount(2);
        assertThat(pool).user("alice").isNotIn("acme/Sales").hasStatus("Resigned");
        assertThat(pool).user("1002").hasName("Bob").hasStatus("Activated");
        assertThat(pool).received("create-user").once();
        assertThat(pool).received("resign-user").once();
    }
    // end::hr[]

    // tag::rbacCode[]
    /** Production code: the page on which administrators give roles to users. */
    static void appoint(ManagementClient genauth, String userId, String role) {
        TargetDto user = new TargetDto();
        user.setTargetType(TargetDto.TargetType.USER);
        user.setTargetIdentifier(userId);
        AssignRoleDto request = new AssignRoleDto();
        request.setNamespace("shop");
        request.setCode(role);
        request.setTargets(List.of(user));
        IsSuccessRespDto answer = genauth.assignRole(request);
        if (answer.getStatusCode() != 200) {
            throw new IllegalArgumentException("Cannot assign " + role + ": " + answer.getMessage());
        }
    }
    // end::rbacCode[]

    // tag::rbac[]
    @Test
    @GenAuthSeed(inline = """
        namespaces:
          shop:
            resources:
              "order:1": {type: DATA, actions: {Read: See it, Cancel: Undo it}}
            roles:
              clerk: {authorizations: [{resource: "order:*", type: DATA, actions: [Read]}]}
        users:
          alice: {id: 65f000000000000000000001}
        """)
    void a_role_gives_its_rights(UserPool pool, ManagementClient genauth) {
        appoint(genauth, "65f000000000000000000001", "clerk");

        assertThat(pool).role("shop/clerk").isAssignedOnlyTo("alice");
        assertThat(pool).user("alice").mayDo("Read", "order:1", "shop").mayNotDo("Cancel", "order:1", "shop");

        assertThatThrownBy(() -> appoint(genauth, "65f000000000000000000001", "clark"))
                .hasMessageContaining("Cannot assign clark");
        assertThat(pool).user("alice").hasOnlyRoles("shop/clerk");
    }
    // end::rbac[]

    // tag::abacCode[]
    /** Production code: asks before it opens a folder. */
    static boolean mayOpen(ManagementClient genauth, String userId, String folder) {
        CheckPermissionDto question = new CheckPermissionDto();
        question.setNamespaceCode("shop");
        question.setUserId(userId);
        question.setAction("open");
        question.setResources(List.of(folder));
        return genauth.checkPermission(question).getData().getCheckResultList().stream()
                .allMatch(result -> result.getEnabled());
    }
    // end::abacCode[]

    // tag::abac[]
    @Test
    @GenAuthSeed(inline = """
        namespaces:
          shop:
            dataResources:
              files: {struct: [{code: public, name: Public}, {code: wages, name: Wages}], actions: [open]}
        dataPolicies:
          Staff:
            allow: ["shop/files/*"]
            deny: [shop/files/wages/open]
            authorizedTo: {groups: [staff]}
        groups: {staff: {}}
        users:
          alice: {id: 65f000000000000000000001, groups: [staff]}
          bob: {id: 65f000000000000000000002}
        """)
    void a_denial_beats_what_is_allowed(UserPool pool, ManagementClient genauth) {
        assertThat(mayOpen(genauth, "65f000000000000000000001", "files/public")).isTrue();
        assertThat(mayOpen(genauth, "65f000000000000000000001", "files/wages")).isFalse();
        assertThat(mayOpen(genauth, "65f000000000000000000002", "files/public")).isFalse();

        assertThat(pool).user("alice").isNotAllowed("open", "shop/files/wages"); // asked of the pool, without the code
    }
    // end::abac[]

    // tag::b2bCode[]
    /** Production code: a customer signs a contract, and one of its people becomes its administrator. */
    static void openTenant(ManagementClient genauth, String customer, String adminId) {
        CreateTenantDto tenant = new CreateTenantDto();
        tenant.setName(customer);
        tenant.setAppIds(List.of());
        String tenantId = genauth.createTenant(tenant).getData().getTenantId();

        AddTenantUsersDto members = new AddTenantUsersDto();
        members.setTenantId(tenantId);
        members.setLinkUserIds(List.of(adminId));
        requireSuccess(genauth.addTenantUsers(members).getStatusCode());

        RemoveTenantUsersDto admin = new RemoveTenantUsersDto(); // the type that the SDK has for set-tenant-admin
        admin.setTenantId(tenantId);
        admin.setLinkUserIds(List.of(adminId));
        requireSuccess(genauth.setTenantAdmin(admin).getStatusCode());
    }
    // end::b2bCode[]

    // tag::b2b[]
    @Test
    @GenAuthSeed(inline = """
        tenants:
          First Ltd: {members: {bob: {admin: true}}}
        users:
          alice: {id: 65f000000000000000000001}
          bob: {}
        """)
    void a_tenant_has_its_own_people(UserPool pool, ManagementClient genauth) {
        openTenant(genauth, "Second Ltd", "65f000000000000000000001");

        assertThat(pool).tenant("Second Ltd").hasOnlyMembers("alice").hasAdmin("alice");
        assertThat(pool).tenant("First Ltd").hasOnlyMembers("bob").doesNotHaveAdmin("alice");
    }
    // end::b2b[]

    // tag::appsCode[]
    /** Production code: a deployment makes the application that a file describes, unless it is there. */
    static void deploy(ManagementClient genauth, String identifier, String callback, String group) {
        ListApplicationsDto query = new ListApplicationsDto();
        query.setKeywords(identifier);
        boolean isThere = genauth.listApplications(query).getData().getList().stream()
                .anyMatch(application -> identifier.equals(application.getAppIdentifier()));
        if (isThere) {
            return;
        }
        CreateApplicationDto application = new CreateApplicationDto();
        application.setAppName(identifier);
        application.setAppIdentifier(identifier);
        application.setRedirectUris(List.of(callback));
        String appId = genauth.createApplication(application).getData().getAppId();

        ApplicationPermissionRecordItem access = new ApplicationPermissionRecordItem();
        access.setTargetType(ApplicationPermissionRecordItem.TargetType.GROUP);
        access.setTargetIdentifier(List.of(group));
        access.setEffect(ApplicationPermissionRecordItem.Effect.ALLOW);
        AuthorizeApplicationAccessDto request = new AuthorizeApplicationAccessDto();
        request.setAppId(appId);
        request.setList(List.of(access));
        requireSuccess(genauth.authorizeApplicationAccess(request).getStatusCode());
    }
    // end::appsCode[]

    // tag::apps[]
    @Test
    @GenAuthSeed(inline = "groups: {staff: {}}")
    void deploys_an_application_once(UserPool pool, ManagementClient genauth) {
        deploy(genauth, "desk", "https://desk.example.com/callback", "staff");
        deploy(genauth, "desk", "https://desk.example.com/callback", "staff");

        assertThat(pool)
                .object("application", "desk")
                .has("redirectUris", List.of("https://desk.example.com/callback"));
        assertThat(pool).hasObjectCount("application", 1);
        assertThat(pool)
                .received("authorize-application-access")
                .once()
                .withBody("{\"list\": [{\"targetType\": \"GROUP\", \"targetIdentifier\": [\"staff\"]}]}");
    }
    // end::apps[]

    // tag::success[]
    /** The SDK returns most errors as answers: check each. */
    static void requireSuccess(int statusCode) {
        if (statusCode != 200) {
            throw new IllegalStateException("GenAuth answered " + statusCode);
        }
    }
    // end::success[]
}
