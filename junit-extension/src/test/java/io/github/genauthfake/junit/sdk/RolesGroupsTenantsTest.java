package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateGroupReqDto;
import cn.authing.sdk.java.dto.CreateRoleDto;
import cn.authing.sdk.java.dto.CreateTenantDto;
import cn.authing.sdk.java.dto.CreateTenantRespDto;
import cn.authing.sdk.java.dto.GroupDto;
import cn.authing.sdk.java.dto.GroupSingleRespDto;
import cn.authing.sdk.java.dto.RoleDto;
import cn.authing.sdk.java.dto.RoleSingleRespDto;
import cn.authing.sdk.java.dto.TenantDto;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RolesGroupsTenantsTest {
    private final ManagementClient client;

    RolesGroupsTenantsTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void a_new_role_is_answered() {
        RoleSingleRespDto answer = client.createRole(role("admin"));

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        RoleDto role = answer.getData();
        assertThat(role.getId()).isNotBlank();
        assertThat(role.getCode()).isEqualTo("admin");
        assertThat(role.getName()).isEqualTo("Admin");
        assertThat(role.getDescription()).isEqualTo("May do it all");
        assertThat(role.getNamespace()).isEqualTo("default");
        assertThat(role.getNamespaceName()).isNotBlank();
        assertThat(role.getStatus()).isEqualTo("ENABLE");
        assertThat(role.getDisableTime()).isNull();
    }

    @Test
    void a_role_code_that_is_taken_is_refused() {
        client.createRole(role("admin"));
        RoleSingleRespDto refused = client.createRole(role("admin"));
        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(refused.getData()).isNull();
    }

    /** The SDK holds the documented epoch milliseconds in an int, where no moment after January 1970 fits. */
    @Test
    void the_answer_for_a_role_that_ends_is_lost_on_the_sdk_although_the_role_is_there() {
        CreateRoleDto role = role("guest");
        role.setDisableTime("1735689600000");
        assertThat(LostAnswer.of(() -> client.createRole(role))).contains("(1735689600000) out of range of int");
        assertThat(client.createRole(role).getStatusCode()).isEqualTo(409);
    }

    @Test
    void a_new_group_is_answered() {
        GroupSingleRespDto answer = client.createGroup(group("developers"));

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        GroupDto group = answer.getData();
        assertThat(group.getId()).isNotBlank();
        assertThat(group.getCode()).isEqualTo("developers");
        assertThat(group.getName()).isEqualTo("Developers");
        assertThat(group.getDescription()).isEqualTo("They build");
        assertThat(group.getType()).isEqualTo("static");
        assertThat(group.getMetadataSource()).isEmpty();
        assertThat(group.getMembers()).isEmpty();
    }

    @Test
    void a_group_code_that_is_taken_is_refused() {
        client.createGroup(group("developers"));
        GroupSingleRespDto refused = client.createGroup(group("developers"));
        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(refused.getMessage()).isEqualTo("分组标识符已存在");
    }

    @Test
    void a_new_tenant_is_answered(UserPool pool) {
        CreateTenantDto request = new CreateTenantDto();
        request.setName("Branch");
        request.setAppIds(List.of("65a0c0ffee00000000000abc"));
        request.setLogo(List.of("https://example.com/logo.png"));
        request.setDescription("A branch");
        request.setRejectHint("Not a member");
        request.setEnterpriseDomains(List.of("example.com", "example.org"));

        CreateTenantRespDto answer = client.createTenant(request);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        TenantDto tenant = answer.getData();
        assertThat(tenant.getTenantId()).isNotBlank();
        assertThat(tenant.getUserPoolId()).isEqualTo(pool.id());
        assertThat(tenant.getName()).isEqualTo("Branch");
        assertThat(tenant.getAppIds()).containsExactly("65a0c0ffee00000000000abc");
        assertThat(tenant.getLogo()).isEqualTo("https://example.com/logo.png");
        assertThat(tenant.getDescription()).isEqualTo("A branch");
        assertThat(tenant.getRejectHint()).isEqualTo("Not a member");
        assertThat(tenant.getEnterpriseDomains()).containsExactly("example.com", "example.org");
    }

    private static CreateRoleDto role(String code) {
        CreateRoleDto role = new CreateRoleDto();
        role.setCode(code);
        role.setName("Admin");
        role.setDescription("May do it all");
        return role;
    }

    private static CreateGroupReqDto group(String code) {
        CreateGroupReqDto group = new CreateGroupReqDto();
        group.setCode(code);
        group.setName("Developers");
        group.setDescription("They build");
        group.setType("static");
        return group;
    }
}
