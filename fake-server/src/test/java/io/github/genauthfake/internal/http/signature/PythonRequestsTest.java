package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.genauthfake.DataType;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Finding;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What the Python SDK 5.1.0 sends, byte by byte. It is not run here: these requests rest on reading its source (Authing/authing-py-sdk:
 * ManagementTokenProvider, http/ManagementHttpClient, ManagementClient) and that of the library requests beneath it.
 *
 * <p>Of a body it drops what is None at the top and nowhere else; requests drops what is None in a query, writes booleans
 * there as Python does, repeats the name for each item of a list, and writes JSON in ASCII with a space behind colons and
 * commas.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PythonRequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static FakeGenAuth server;
    private UserPool pool;
    private String token;
    private String scopedUserPoolId;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void log_in() throws IOException {
        pool = server.createPool(Seed.builder()
                .customField(TargetType.USER, "school", DataType.STRING)
                .customField(
                        TargetType.USER,
                        "hidden",
                        DataType.STRING,
                        field -> field.property("visibleInUserCenter", false))
                .user("alice", user -> user.customData("school", "Oxford"))
                .user("b ob+é")
                .build());
        RawHttp.Answer answer = RawHttp.send(
                server.baseUrl(),
                new RawHttp.Request(
                        "POST",
                        "/api/v3/get-management-token",
                        headersOfRequests(true),
                        ascii("{\"accessKeyId\": \"" + pool.accessKeyId() + "\", \"accessKeySecret\": \""
                                + pool.accessKeySecret() + "\"}")));
        JsonNode login = JSON.readTree(answer.body());
        assertThat(login.path("statusCode").asInt()).isEqualTo(200);
        token = login.path("data").path("access_token").asText();
        assertThat(login.path("data").path("expires_in").isInt()).isTrue();
        scopedUserPoolId = decodeJwt(token).path("scoped_userpool_id").asText();
    }

    @Nested
    class The_token {
        @Test
        void names_the_pool_to_a_reader_that_knows_plain_base64_only() {
            assertThat(scopedUserPoolId).isEqualTo(pool.id());
        }

        @Test
        void is_not_given_for_a_wrong_secret_which_the_SDK_tells_by_the_statusCode() throws IOException {
            RawHttp.Answer answer = RawHttp.send(
                    server.baseUrl(),
                    new RawHttp.Request(
                            "POST",
                            "/api/v3/get-management-token",
                            headersOfRequests(true),
                            ascii("{\"accessKeyId\": \"" + pool.accessKeyId()
                                    + "\", \"accessKeySecret\": \"wrong\"}")));
            assertThat(answer.httpStatus()).isEqualTo(200);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.message()).isNotBlank();
        }

        @Test
        void opens_its_pool_with_the_id_of_the_pool_beside_it() throws IOException {
            assertThat(get("get-user-base-fields").path("statusCode").asInt()).isEqualTo(200);
        }
    }

    @Nested
    class A_query {
        @Test
        void has_booleans_as_Python_writes_them() throws IOException {
            JsonNode user = get("get-user?userId=alice&userIdType=username&withCustomData=True&withIdentities=False");
            assertThat(user.path("data").path("customData").path("school").asText())
                    .isEqualTo("Oxford");
            assertThat(get("list-custom-fields?targetType=USER&userVisible=False")
                            .path("data")
                            .path("list")
                            .findValuesAsText("key"))
                    .containsExactly("hidden");
        }

        @Test
        void repeats_the_name_for_each_item_of_a_list() throws IOException {
            assertThat(get("get-user-batch?userIds=b+ob%2B%C3%A9&userIds=alice&userIdType=username")
                            .path("data")
                            .findValuesAsText("username"))
                    .containsExactly("b ob+é", "alice");
            assertThat(get("get-user-batch?userIds=alice&userIdType=username")
                            .path("data")
                            .findValuesAsText("username"))
                    .containsExactly("alice");
        }

        @Test
        void leaves_out_what_is_None() throws IOException {
            assertThat(get("list-users").path("data").path("totalCount").asInt())
                    .isEqualTo(2);
        }
    }

    @Nested
    class A_body {
        @Test
        void is_ASCII_with_escapes_and_spaces() throws IOException {
            String body = "{\"targetType\": \"USER\", \"targetIdentifier\": \"" + alice()
                    + "\", \"list\": [{\"key\": \"school\", \"value\": \"\\u725b\\u6d25 \\ud83d\\ude00\"}]}";
            assertThat(post("set-custom-data", body)
                            .path("data")
                            .path("success")
                            .asBoolean())
                    .isTrue();
            assertThat(get("get-custom-data?targetType=USER&targetIdentifier=" + alice())
                            .path("data")
                            .path("school")
                            .asText())
                    .isEqualTo("牛津 😀");
        }

        @Test
        void keeps_what_is_None_further_down() throws IOException {
            String fields = "{\"list\": [{\"targetType\": \"USER\", \"key\": \"level\", \"dataType\": \"STRING\", "
                    + "\"label\": null, \"description\": null, \"encrypted\": null, \"isUnique\": null, "
                    + "\"userEditable\": null, \"visibleInAdminConsole\": null, \"visibleInUserCenter\": null, "
                    + "\"validateRules\": null, \"options\": null}]}";
            JsonNode field = post("set-custom-fields", fields).path("data").path(0);
            assertThat(field.path("label").asText()).isEqualTo("level");
            String clear = "{\"targetType\": \"USER\", \"targetIdentifier\": \"" + alice()
                    + "\", \"list\": [{\"key\": \"school\", \"value\": null}]}";
            assertThat(post("set-custom-data", clear).path("statusCode").asInt())
                    .isEqualTo(200);
        }

        @Test
        void of_the_documented_calls_is_understood() throws IOException {
            assertThat(post("set-user-base-fields", "{\"list\": [{\"key\": \"nickname\", \"label\": \"N\"}]}")
                            .path("data")
                            .path(0)
                            .path("label")
                            .asText())
                    .isEqualTo("N");
            assertThat(post(
                                    "set-user-departments",
                                    "{\"userId\": \"alice\", \"departments\": [{\"departmentId\": \"nowhere\", \"isLeader\": "
                                            + "true, \"isMainDepartment\": true}], \"options\": {\"userIdType\": \"username\"}}")
                            .path("statusCode")
                            .asInt())
                    .isEqualTo(404);
        }
    }

    @Test
    void an_empty_language_means_Chinese() throws IOException {
        assertThat(get("get-user?userId=nobody").path("message").asText()).isEqualTo("用户不存在");
    }

    @Test
    void nothing_that_it_sends_astonishes_the_fake() throws IOException {
        get("get-user?userId=alice&userIdType=username&withCustomData=True");
        post("set-user-base-fields", "{\"list\": [{\"key\": \"nickname\", \"label\": \"N\"}]}");
        assertThat(pool.requests())
                .hasSize(3)
                .flatExtracting(io.github.genauthfake.RecordedRequest::findings)
                .extracting(Finding::kind)
                .isEmpty();
    }

    private String alice() throws IOException {
        return get("get-user?userId=alice&userIdType=username")
                .path("data")
                .path("userId")
                .asText();
    }

    private JsonNode get(String target) throws IOException {
        return send(new RawHttp.Request("GET", "/api/v3/" + target, headersOfSdk(false), new byte[0]));
    }

    private JsonNode post(String operation, String body) throws IOException {
        return send(new RawHttp.Request("POST", "/api/v3/" + operation, headersOfSdk(true), ascii(body)));
    }

    private static JsonNode send(RawHttp.Request request) throws IOException {
        RawHttp.Answer answer = RawHttp.send(server.baseUrl(), request);
        assertThat(answer.httpStatus()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private Map<String, String> headersOfSdk(boolean withBody) {
        Map<String, String> headers = headersOfRequests(withBody);
        headers.put("x-authing-sdk-version", "python:5.1.0");
        headers.put("x-authing-userpool-id", scopedUserPoolId);
        headers.put("x-authing-request-from", "sdk");
        headers.put("x-authing-lang", "");
        headers.put("authorization", "Bearer " + token);
        return headers;
    }

    /** What the library requests adds by itself; for bytes that are not compressed, without its Accept-Encoding. */
    private static Map<String, String> headersOfRequests(boolean withBody) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "python-requests/2.32.3");
        headers.put("Accept", "*/*");
        if (withBody) {
            headers.put("Content-Type", "application/json");
        }
        return headers;
    }

    /** As ManagementTokenProvider does it: with base64.b64decode, which knows neither "-" nor "_" and skips them. */
    private static JsonNode decodeJwt(String jwt) throws IOException {
        String payload = jwt.split("\\.")[1];
        return JSON.readTree(Base64.getMimeDecoder().decode(payload + "=".repeat((4 - payload.length() % 4) % 4)));
    }

    private static byte[] ascii(String body) {
        return body.getBytes(StandardCharsets.US_ASCII);
    }
}
