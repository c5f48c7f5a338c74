package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateNamespaceDto;
import cn.authing.sdk.java.dto.DeleteNamespaceDto;
import cn.authing.sdk.java.dto.GetNamespaceDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListNamespacesDto;
import cn.authing.sdk.java.dto.NamespaceDto;
import cn.authing.sdk.java.dto.NamespaceListPaginatedRespDto;
import cn.authing.sdk.java.dto.NamespaceRespDto;
import cn.authing.sdk.java.dto.NamespacesListRespDto;
import io.github.genauthfake.junit.GenAuthTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamespacesTest {
    private final ManagementClient client;

    NamespacesTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void a_new_namespace_is_answered_and_read_back() {
        NamespaceRespDto created = create("shop");

        assertThat(created.getStatusCode()).as(created.getMessage()).isEqualTo(200);
        for (NamespaceDto shop :
                new NamespaceDto[] {created.getData(), get("shop").getData()}) {
            assertThat(shop.getCode()).isEqualTo("shop");
            assertThat(shop.getName()).isEqualTo("The shop");
            assertThat(shop.getDescription()).isEqualTo("Where things are sold");
        }
    }

    @Test
    void a_code_that_is_taken_or_cannot_be_one_is_refused() {
        create("shop");
        assertThat(create("shop").getStatusCode()).isEqualTo(409);
        NamespaceRespDto refused = create("the shop");
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).isEqualTo("invalid namespace code: the shop");
        assertThat(refused.getData()).isNull();
    }

    @Test
    void a_namespace_that_is_not_there_is_not_found() {
        NamespaceRespDto refused = get("nowhere");
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getMessage()).isEqualTo("namespace not exists");
        assertThat(refused.getData()).isNull();
    }

    @Test
    void a_namespace_is_deleted_once() {
        create("shop");
        assertThat(delete("shop").getData().getSuccess()).isTrue();
        assertThat(get("shop").getStatusCode()).isEqualTo(404);
        assertThat(delete("shop").getStatusCode()).isEqualTo(404);
    }

    @Test
    void namespaces_are_listed_newest_first_and_found_by_keywords() {
        create("shop");
        create("app");

        NamespaceListPaginatedRespDto all = list(null);
        assertThat(all.getStatusCode()).as(all.getMessage()).isEqualTo(200);
        assertThat(all.getData().getList())
                .extracting(NamespacesListRespDto::getCode)
                .startsWith("app", "shop")
                .contains("default");
        assertThat(all.getData().getTotalCount())
                .isEqualTo(all.getData().getList().size());
        assertThat(all.getData().getList()).allMatch(namespace -> namespace.getStatus() == 1);

        NamespaceListPaginatedRespDto found = list("SHO");
        assertThat(found.getData().getTotalCount()).isEqualTo(1);
        assertThat(found.getData().getList().get(0))
                .returns("The shop", NamespacesListRespDto::getName)
                .returns("Where things are sold", NamespacesListRespDto::getDescription);
    }

    @Test
    void a_page_before_the_first_is_refused() {
        ListNamespacesDto query = new ListNamespacesDto();
        query.setPage(0);
        NamespaceListPaginatedRespDto refused = client.listNamespaces(query);
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("page");
    }

    private NamespaceRespDto create(String code) {
        CreateNamespaceDto request = new CreateNamespaceDto();
        request.setCode(code);
        request.setName("The " + code);
        request.setDescription("Where things are sold");
        return client.createNamespace(request);
    }

    private IsSuccessRespDto delete(String code) {
        DeleteNamespaceDto request = new DeleteNamespaceDto();
        request.setCode(code);
        return client.deleteNamespace(request);
    }

    private NamespaceRespDto get(String code) {
        GetNamespaceDto query = new GetNamespaceDto();
        query.setCode(code);
        return client.getNamespace(query);
    }

    private NamespaceListPaginatedRespDto list(String keywords) {
        ListNamespacesDto query = new ListNamespacesDto();
        query.setKeywords(keywords);
        return client.listNamespaces(query);
    }
}
