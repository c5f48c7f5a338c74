package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.DeleteOrganizationReqDto;
import cn.authing.sdk.java.dto.GetOrganizationDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListOrganizationsDto;
import cn.authing.sdk.java.dto.MakeRequestReqDto;
import cn.authing.sdk.java.dto.OrganizationDto;
import cn.authing.sdk.java.dto.OrganizationPaginatedRespDto;
import cn.authing.sdk.java.dto.SearchOrganizationsDto;
import cn.authing.sdk.java.dto.UserDto;
import io.github.genauthfake.Seed;
import io.github.genauthfake.junit.GenAuthExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganizationListsTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .department("acme/Engineering/Backend")
                    .department("bolt/Sales")
                    .department("corp/Sales")
                    .user("alice", user -> user.department("acme/Engineering/Backend"))
                    .build())
            .build();

    private final ManagementClient client;

    OrganizationListsTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void organizations_are_listed_newest_first_in_pages() {
        ListOrganizationsDto query = new ListOrganizationsDto();
        query.setLimit(2);
        query.setWithCustomData(true);

        OrganizationPaginatedRespDto answer = client.listOrganizations(query);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getTotalCount()).isEqualTo(3);
        assertThat(answer.getData().getList())
                .extracting(OrganizationDto::getOrganizationCode)
                .containsExactly("corp", "bolt");
        OrganizationDto corp = answer.getData().getList().get(0);
        assertThat(corp.getOrganizationName()).isNotBlank();
        assertThat(corp.getDepartmentId()).hasSize(24);
        assertThat(corp.getHasChildren()).isTrue();
        assertThat(corp.getMembersCount()).isZero();
        assertThat(corp.getCreatedAt()).endsWith("Z");
        assertThat(corp.getCustomData()).isEqualTo(Map.of());
    }

    @Test
    void all_can_be_had_at_once() {
        ListOrganizationsDto query = new ListOrganizationsDto();
        query.setLimit(1);
        query.setFetchAll(true);
        assertThat(client.listOrganizations(query).getData().getList()).hasSize(3);
    }

    @Test
    void a_page_of_more_than_fifty_is_refused() {
        ListOrganizationsDto query = new ListOrganizationsDto();
        query.setLimit(51);
        OrganizationPaginatedRespDto refused = client.listOrganizations(query);
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("limit");
        assertThat(refused.getData()).isNull();
    }

    @Test
    void organizations_are_searched_by_a_part_of_their_name() {
        OrganizationPaginatedRespDto answer = client.searchOrganizations(search("OL"));
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getTotalCount()).isEqualTo(1);
        assertThat(answer.getData().getList())
                .extracting(OrganizationDto::getOrganizationCode)
                .containsExactly("bolt");
        assertThat(client.searchOrganizations(search("nothing")).getData().getList())
                .isEmpty();
    }

    @Test
    void a_search_without_keywords_is_refused() {
        OrganizationPaginatedRespDto refused = client.searchOrganizations(search(null));
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("keywords");
    }

    @Test
    void an_organization_is_deleted_with_its_whole_tree() {
        IsSuccessRespDto answer = delete("acme");

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        GetOrganizationDto query = new GetOrganizationDto();
        query.setOrganizationCode("acme");
        assertThat(client.getOrganization(query).getStatusCode()).isEqualTo(404);
        GetUserDto user = new GetUserDto();
        user.setUserId(new Company(client).userId("alice"));
        user.setWithDepartmentIds(true);
        assertThat(client.getUser(user).getData())
                .returns(List.of(), UserDto::getDepartmentIds)
                .returns(null, UserDto::getMainDepartmentId);
    }

    @Test
    void an_organization_that_is_not_there_is_not_found() {
        IsSuccessRespDto refused = delete("nobody");
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getMessage()).isEqualTo("organization not found for code: nobody");
        assertThat(refused.getData()).isNull();
    }

    /** The SDK's LangObject has quotes in the names of its properties, on the way in as on the way out. */
    @Test
    void translations_that_another_client_has_made_are_lost_on_the_sdk() {
        Map<String, Object> english = Map.of("en-US", Map.of("enabled", true, "value", "Delta"));
        MakeRequestReqDto request = new MakeRequestReqDto();
        request.setMethod("POST");
        request.setUrl("/api/v3/create-organization");
        request.setData(Map.of(
                "organizationCode", "delta",
                "organizationName", "Δ",
                "i18n", Map.of("organizationName", english)));
        assertThat(client.makeRequest(request)).asString().contains("statusCode=200", "en-US", "value=Delta");

        GetOrganizationDto query = new GetOrganizationDto();
        query.setOrganizationCode("delta");
        assertThat(client.getOrganization(query).getData().getI18n().getOrganizationName())
                .isNotNull()
                .hasAllNullFieldsOrProperties();
    }

    private IsSuccessRespDto delete(String organizationCode) {
        DeleteOrganizationReqDto request = new DeleteOrganizationReqDto();
        request.setOrganizationCode(organizationCode);
        return client.deleteOrganization(request);
    }

    private static SearchOrganizationsDto search(String keywords) {
        SearchOrganizationsDto query = new SearchOrganizationsDto();
        query.setKeywords(keywords);
        return query;
    }
}
