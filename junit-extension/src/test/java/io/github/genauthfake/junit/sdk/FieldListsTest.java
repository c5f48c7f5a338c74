package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CustomFieldDto;
import cn.authing.sdk.java.dto.DeleteCustomFieldDto;
import cn.authing.sdk.java.dto.DeleteCustomFieldsReqDto;
import cn.authing.sdk.java.dto.GetCustomDataDto;
import cn.authing.sdk.java.dto.GetCustomFieldsDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListCistomFieldsResDto;
import cn.authing.sdk.java.dto.ListCustomFieldsDto;
import cn.authing.sdk.java.dto.ListUserBaseFieldsDto;
import cn.authing.sdk.java.dto.MakeRequestReqDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.junit.GenAuthExtension;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldListsTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.USER, "school", DataType.STRING)
                    .customField(
                            TargetType.USER,
                            "level",
                            DataType.NUMBER,
                            field -> field.property("visibleInUserCenter", false))
                    .customField(TargetType.DEPARTMENT, "floor", DataType.NUMBER)
                    .user("alice", user -> user.customData("school", "MIT").customData("level", 3))
                    .build())
            .build();

    private final ManagementClient client;

    FieldListsTest(ManagementClient client) {
        this.client = client;
    }

    /** The SDK declares the data of the answer as the class of the request, which has the same name. */
    @Test
    void the_list_and_its_counts_are_lost_on_the_sdk() {
        ListCustomFieldsDto custom = new ListCustomFieldsDto();
        custom.setTargetType("USER");
        ListUserBaseFieldsDto base = new ListUserBaseFieldsDto();
        base.setTargetType("USER");

        for (ListCistomFieldsResDto answer : List.of(client.listCustFields(custom), client.listUserBaseFields(base))) {
            assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
            assertThat(answer.getData()).isInstanceOf(ListCustomFieldsDto.class).hasAllNullFieldsOrProperties();
        }
    }

    @Test
    void they_can_be_had_through_a_request_without_types() {
        assertThatList("list-custom-fields", Map.of("targetType", "USER", "limit", 1))
                .containsEntry("count", Map.of("all", 2, "userVisible", 1, "adminVisible", 2))
                .extractingByKey("list", InstanceOfAssertFactories.list(Map.class))
                .extracting("key")
                .containsExactly("school");
        assertThatList("list-user-base-fields", Map.of("targetType", "USER", "keyword", "username"))
                .extractingByKey("list", InstanceOfAssertFactories.list(Map.class))
                .extracting("key")
                .contains("username")
                .doesNotContain("school");
    }

    @Test
    void a_list_that_is_refused_is_an_answer_with_the_reason() {
        ListCustomFieldsDto ofGroups = new ListCustomFieldsDto();
        ofGroups.setTargetType("GROUP");
        ListCistomFieldsResDto refused = client.listCustFields(ofGroups);
        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(refused.getData()).isNull();

        assertThat(client.listUserBaseFields(new ListUserBaseFieldsDto()).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void a_field_is_deleted_with_its_values() {
        IsSuccessRespDto answer = delete("school");

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        assertThat(keys()).containsExactly("level");
        GetCustomDataDto query = new GetCustomDataDto();
        query.setTargetType("USER");
        query.setTargetIdentifier(new Company(client).userId("alice"));
        assertThat(client.getCustomData(query).getData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(entry("level", 3));
    }

    @Test
    void an_unknown_or_built_in_key_refuses_the_whole_request() {
        for (String key : List.of("shoeSize", "username", "floor")) {
            IsSuccessRespDto refused = delete("school", key);
            assertThat(refused.getStatusCode()).as(key).isEqualTo(404);
            assertThat(refused.getData()).isNull();
        }
        assertThat(keys()).containsExactly("school", "level");
    }

    private IsSuccessRespDto delete(String... keys) {
        DeleteCustomFieldsReqDto request = new DeleteCustomFieldsReqDto();
        request.setList(Stream.of(keys)
                .map(key -> {
                    DeleteCustomFieldDto field = new DeleteCustomFieldDto();
                    field.setTargetType(DeleteCustomFieldDto.TargetType.USER);
                    field.setKey(key);
                    return field;
                })
                .toList());
        return client.deleteCustomFields(request);
    }

    private List<String> keys() {
        GetCustomFieldsDto query = new GetCustomFieldsDto();
        query.setTargetType("USER");
        return client.getCustomFields(query).getData().stream()
                .map(CustomFieldDto::getKey)
                .toList();
    }

    private MapAssert<Object, Object> assertThatList(String operation, Map<String, Object> parameters) {
        MakeRequestReqDto request = new MakeRequestReqDto();
        request.setMethod("GET");
        request.setUrl("/api/v3/" + operation);
        request.setData(parameters);
        return assertThat(client.makeRequest(request))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("statusCode", 200)
                .extractingByKey("data", InstanceOfAssertFactories.MAP);
    }
}
