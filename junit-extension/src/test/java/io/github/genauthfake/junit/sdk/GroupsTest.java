package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateGroupReqDto;
import cn.authing.sdk.java.dto.DeleteGroupsReqDto;
import cn.authing.sdk.java.dto.GetCustomDataDto;
import cn.authing.sdk.java.dto.GetGroupDto;
import cn.authing.sdk.java.dto.GroupDto;
import cn.authing.sdk.java.dto.GroupPaginatedRespDto;
import cn.authing.sdk.java.dto.GroupSingleRespDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListGroupsDto;
import cn.authing.sdk.java.dto.ResGroupDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.junit.GenAuthExtension;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupsTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.GROUP, "budget", DataType.NUMBER)
                    .build())
            .build();

    private final ManagementClient client;

    GroupsTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void a_group_is_read_as_it_was_made() {
        GroupDto developers = create("developers", "They build");

        GroupSingleRespDto answer = get("developers");

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData()).usingRecursiveComparison().isEqualTo(developers);
        assertThat(answer.getData().getId()).hasSize(24);
        assertThat(answer.getData().getName()).isEqualTo("They build");
        assertThat(answer.getData().getMembers()).isEmpty();
    }

    /** The SDK's class for groups has no custom data; they can be had from get-custom-data. */
    @Test
    void the_custom_data_of_a_group_are_lost_on_the_sdk() {
        create("developers", "They build");
        for (Class<?> type : List.of(GroupDto.class, ResGroupDto.class)) {
            assertThat(type.getMethods())
                    .extracting(Method::getName)
                    .contains("getCode")
                    .doesNotContain("getCustomData");
        }

        GetCustomDataDto query = new GetCustomDataDto();
        query.setTargetType("GROUP");
        query.setTargetIdentifier("developers");
        assertThat(client.getCustomData(query).getData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(entry("budget", 100));
    }

    @Test
    void a_group_that_is_not_there_is_not_found() {
        GroupSingleRespDto refused = get("nobody");
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getMessage()).isEqualTo("分组不存在");
        assertThat(refused.getData()).isNull();
    }

    @Test
    void groups_are_listed_newest_first_and_found_by_keywords() {
        create("developers", "They build");
        create("operators", "They run");

        GroupPaginatedRespDto all = list(null);
        assertThat(all.getStatusCode()).as(all.getMessage()).isEqualTo(200);
        assertThat(all.getData().getTotalCount()).isEqualTo(2);
        assertThat(all.getData().getList()).extracting(ResGroupDto::getCode).containsExactly("operators", "developers");
        assertThat(all.getData().getList()).extracting(ResGroupDto::getName).containsExactly("They run", "They build");

        assertThat(list("BUILD").getData().getList())
                .extracting(ResGroupDto::getCode)
                .containsExactly("developers");
        assertThat(list("nothing").getData().getTotalCount()).isZero();
    }

    @Test
    void a_page_of_more_than_fifty_is_refused() {
        ListGroupsDto query = new ListGroupsDto();
        query.setLimit(51);
        assertThat(client.listGroups(query).getStatusCode()).isEqualTo(400);
    }

    @Test
    void groups_are_deleted_and_those_that_are_not_there_are_passed_over() {
        create("developers", "They build");
        create("operators", "They run");

        IsSuccessRespDto answer = delete("developers", "nobody");

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        assertThat(list(null).getData().getList())
                .extracting(ResGroupDto::getCode)
                .containsExactly("operators");
        IsSuccessRespDto refused = delete();
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("codeList");
    }

    private GroupDto create(String code, String name) {
        CreateGroupReqDto request = new CreateGroupReqDto();
        request.setCode(code);
        request.setName(name);
        request.setDescription(name);
        request.setType("static");
        request.setCustomData(Map.of("budget", 100));
        GroupSingleRespDto answer = client.createGroup(request);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return answer.getData();
    }

    private GroupSingleRespDto get(String code) {
        GetGroupDto query = new GetGroupDto();
        query.setCode(code);
        query.setWithCustomData(true);
        return client.getGroup(query);
    }

    private GroupPaginatedRespDto list(String keywords) {
        ListGroupsDto query = new ListGroupsDto();
        query.setKeywords(keywords);
        query.setWithCustomData(true);
        return client.listGroups(query);
    }

    private IsSuccessRespDto delete(String... codes) {
        DeleteGroupsReqDto request = new DeleteGroupsReqDto();
        request.setCodeList(List.of(codes));
        return client.deleteGroupsBatch(request);
    }
}
