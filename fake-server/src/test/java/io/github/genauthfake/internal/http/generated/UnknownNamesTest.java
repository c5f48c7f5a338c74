package io.github.genauthfake.internal.http.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.http.RawRequest;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Names that the API does not know are ignored: they are in no answer, and the test is told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownNamesTest {
    private final InProcess server = new InProcess(Directory.empty());

    private JsonNode post(String operation, String body) {
        return Json.tree(server.send(RawRequest.post("/api/v3/" + operation, body.getBytes(StandardCharsets.UTF_8)))
                .body());
    }

    private List<Finding> findings() {
        List<RecordedRequest> requests = server.pool().journal().requests();
        return requests.get(requests.size() - 1).findings();
    }

    @Test
    void at_any_depth_do_not_come_back_in_the_answer() {
        JsonNode answer = post(
                "create-organization",
                "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\",\"i18n\":{\"organizationName\":{"
                        + "\"zh-CN\":{\"enabled\":true,\"value\":\"艾\",\"by\":\"me\"},\"'en-US'\":{},\"zh-TW\":null}}}");
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("data").path("i18n"))
                .hasToString("{\"organizationName\":{\"zh-CN\":{\"enabled\":true,\"value\":\"艾\"},\"zh-TW\":null}}");
        assertThat(findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.UNKNOWN_PROPERTY, Finding.Kind.UNKNOWN_PROPERTY);
    }

    @Test
    void in_the_items_of_a_list_do_not_come_back_either() {
        JsonNode answer = post(
                "set-custom-fields",
                "{\"lst\":[],\"list\":[{\"targetType\":\"USER\",\"key\":\"size\",\"Label\":\"x\",\"dataType\":\"ENUM\","
                        + "\"options\":[{\"value\":\"S\",\"label\":\"S\",\"order\":1}]}]}");
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("data").path(0).path("options")).hasToString("[{\"value\":\"S\",\"label\":\"S\"}]");
        assertThat(findings()).hasSize(3);
    }

    @Test
    void where_any_name_may_stand_all_of_them_stay() {
        JsonNode answer = post(
                "create-user",
                "{\"username\":\"alice\",\"nicename\":\"A\",\"identities\":[{\"extIdpId\":\"i\",\"provider\":\"wechat\","
                        + "\"type\":\"openid\",\"userIdInIdp\":\"1\",\"userInfoInIdp\":{\"city\":{\"a\":1}},"
                        + "\"originConnIds\":[],\"x\":1}]}");
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(server.get(
                                "get-user",
                                Map.of(
                                        "userId",
                                        List.of("alice"),
                                        "userIdType",
                                        List.of("username"),
                                        "withIdentities",
                                        List.of("true")))
                        .at("/data/identities/0/userInfoInIdp"))
                .hasToString("{\"city\":{\"a\":1}}");
    }
}
