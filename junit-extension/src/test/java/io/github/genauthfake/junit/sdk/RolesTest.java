package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateNamespaceDto;
import cn.authing.sdk.java.dto.CreateRoleDto;
import cn.authing.sdk.java.dto.DeleteRoleDto;
import cn.authing.sdk.java.dto.GetRoleDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListRolesDto;
import cn.authing.sdk.java.dto.RoleDto;
import cn.authing.sdk.java.dto.RolePaginatedRespDto;
import cn.authing.sdk.java.dto.RoleSingleRespDto;
import io.github.genauthfake.junit.GenAuthTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RolesTest {
    private final ManagementClient client;

    RolesTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void a_role_is_read_as_it_was_made() {
        RoleDto admin = create("admin", null);

        RoleSingleRespDto answer = get("admin", null);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData()).usingRecursiveComparison().isEqualTo(admin);
        assertThat(answer.getData().getCode()).isEqualTo("admin");
        assertThat(answer.getData().getNamespace()).isEqualTo("default");
        assertThat(answer.getData().getStatus()).isEqualTo("ENABLE");
        assertThat(get("admin", "default").getData().getId()).isEqualTo(admin.getId());
    }

    @Test
    void a_role_is_looked_for_in_its_namespace() {
        RoleDto clerk = create("clerk", shop());
        assertThat(clerk.getNamespaceName()).isEqualTo("Shop");
        assertThat(get("clerk", "shop").getData().getId()).isEqualTo(clerk.getId());

        RoleSingleRespDto elsewhere = get("clerk", null);
        assertThat(elsewhere.getStatusCode()).isEqualTo(404);
        assertThat(elsewhere.getMessage()).isEqualTo("角色不存在");
        assertThat(elsewhere.getData()).isNull();
        assertThat(get("clerk", "nowhere").getMessage()).isEqualTo("权限组不存在");
    }

    @Test
    void the_roles_of_a_namespace_are_listed_newest_first() {
        create("admin", null);
        create("clerk", shop());
        create("auditor", null);

        RolePaginatedRespDto answer = client.listRoles(query(null, null));

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getTotalCount()).isEqualTo(2);
        assertThat(answer.getData().getList()).extracting(RoleDto::getCode).containsExactly("auditor", "admin");
        assertThat(client.listRoles(query(null, "shop")).getData().getList())
                .extracting(RoleDto::getCode)
                .containsExactly("clerk");
    }

    @Test
    void roles_are_found_by_keywords_and_cut_into_pages() {
        create("admin", null);
        create("auditor", null);
        ListRolesDto second = query("A", null);
        second.setPage(2);
        second.setLimit(1);

        RolePaginatedRespDto answer = client.listRoles(second);

        assertThat(answer.getData().getTotalCount()).isEqualTo(2);
        assertThat(answer.getData().getList()).extracting(RoleDto::getCode).containsExactly("admin");
        assertThat(client.listRoles(query("nothing", null)).getData().getList()).isEmpty();
    }

    @Test
    void a_page_of_more_than_fifty_is_refused() {
        ListRolesDto query = query(null, null);
        query.setLimit(51);
        assertThat(client.listRoles(query).getStatusCode()).isEqualTo(400);
    }

    /** One such role is enough: the SDK holds the documented epoch milliseconds in an int. */
    @Test
    void the_answer_with_a_role_that_ends_is_lost_on_the_sdk_and_so_is_the_whole_list() {
        create("admin", null);
        CreateRoleDto guest = new CreateRoleDto();
        guest.setCode("guest");
        guest.setDisableTime("1735689600000");
        LostAnswer.of(() -> client.createRole(guest));

        assertThat(LostAnswer.of(() -> get("guest", null))).contains("out of range of int", "disableTime");
        assertThat(LostAnswer.of(() -> client.listRoles(query(null, null)))).contains("out of range of int");
        assertThat(client.listRoles(query("admin", null)).getData().getTotalCount())
                .isEqualTo(1);
    }

    @Test
    void roles_are_deleted() {
        create("admin", null);
        create("auditor", null);

        IsSuccessRespDto answer = delete("admin", "auditor");

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        assertThat(client.listRoles(query(null, null)).getData().getTotalCount())
                .isZero();
    }

    @Test
    void one_role_that_is_not_there_refuses_the_whole_deletion() {
        create("admin", null);
        IsSuccessRespDto refused = delete("admin", "nobody");
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getMessage()).isEqualTo("角色不存在");
        assertThat(refused.getData()).isNull();
        assertThat(get("admin", null).getStatusCode()).isEqualTo(200);
    }

    private RoleDto create(String code, String namespace) {
        CreateRoleDto request = new CreateRoleDto();
        request.setCode(code);
        request.setNamespace(namespace);
        RoleSingleRespDto answer = client.createRole(request);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return answer.getData();
    }

    private String shop() {
        CreateNamespaceDto request = new CreateNamespaceDto();
        request.setCode("shop");
        request.setName("Shop");
        return client.createNamespace(request).getData().getCode();
    }

    private RoleSingleRespDto get(String code, String namespace) {
        GetRoleDto query = new GetRoleDto();
        query.setCode(code);
        query.setNamespace(namespace);
        return client.getRole(query);
    }

    private IsSuccessRespDto delete(String... codes) {
        DeleteRoleDto request = new DeleteRoleDto();
        request.setCodeList(List.of(codes));
        return client.deleteRolesBatch(request);
    }

    private static ListRolesDto query(String keywords, String namespace) {
        ListRolesDto query = new ListRolesDto();
        query.setKeywords(keywords);
        query.setNamespace(namespace);
        return query;
    }
}
