package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateTenantDto;
import cn.authing.sdk.java.dto.DeleteTenantDto;
import cn.authing.sdk.java.dto.GetTenantDto;
import cn.authing.sdk.java.dto.TenantDto;
import cn.authing.sdk.java.dto.TenantRespDto;
import cn.authing.sdk.java.dto.TenantSingleRespDto;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenantsTest {
    private final ManagementClient client;

    TenantsTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void a_tenant_is_read_as_it_was_made(UserPool pool) {
        CreateTenantDto request = new CreateTenantDto();
        request.setName("Branch");
        request.setAppIds(List.of("65a0c0ffee00000000000abc"));
        request.setLogo(List.of("https://example.com/logo.png"));
        request.setDescription("A branch");
        request.setRejectHint("Not a member");
        request.setEnterpriseDomains(List.of("example.com", "example.org"));
        TenantDto created = client.createTenant(request).getData();

        TenantSingleRespDto answer = get(created.getTenantId());

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        TenantRespDto read = answer.getData();
        assertThat(read.getTenantId()).isEqualTo(created.getTenantId());
        assertThat(read.getUserPoolId()).isEqualTo(pool.id());
        assertThat(read.getName()).isEqualTo("Branch");
        assertThat(read.getAppIds()).containsExactly("65a0c0ffee00000000000abc");
        assertThat(read.getLogo()).isEqualTo("https://example.com/logo.png");
        assertThat(read.getDescription()).isEqualTo("A branch");
        assertThat(read.getRejectHint()).isEqualTo("Not a member");
        assertThat(read.getEnterpriseDomains()).containsExactly("example.com", "example.org");
        assertThat(read.getCode()).isEqualTo(created.getCode());
    }

    @Test
    void a_tenant_that_is_not_there_is_not_found() {
        TenantSingleRespDto refused = get("65a0c0ffee0000000000ffff");
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getMessage()).isEqualTo("租户不存在");
        assertThat(refused.getData()).isNull();
    }

    @Test
    void a_tenant_is_deleted_once() {
        CreateTenantDto request = new CreateTenantDto();
        request.setName("Branch");
        request.setAppIds(List.of("65a0c0ffee00000000000abc"));
        DeleteTenantDto branch = new DeleteTenantDto();
        branch.setTenantId(client.createTenant(request).getData().getTenantId());
        assertThat(client.deleteTenant(branch).getData().getSuccess()).isTrue();
        assertThat(get(branch.getTenantId()).getStatusCode()).isEqualTo(404);
        assertThat(client.deleteTenant(branch).getStatusCode()).isEqualTo(404);
    }

    private TenantSingleRespDto get(String tenantId) {
        GetTenantDto query = new GetTenantDto();
        query.setTenantId(tenantId);
        return client.getTenant(query);
    }
}
