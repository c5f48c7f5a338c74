package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the text behind the question mark becomes parameters. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QueryDecodingTest {
    private static FakeGenAuth server;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        server = FakeGenAuth.start();
        NodeClient client = new NodeClient(server.defaultPool());
        client.post("create-user", Map.of("username", "al ice+é"));
        client.post("create-user", Map.of("username", "50%"));
        token = client.post(
                        "get-management-token",
                        Map.of(
                                "accessKeyId",
                                FakeGenAuth.DEFAULT_ACCESS_KEY_ID,
                                "accessKeySecret",
                                FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET))
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "userId=al+ice%2B%C3%A9&userIdType=username, 200",
        "userId=al%20ice%2b%c3%a9&userIdType=username, 200",
        "user%49d=50%25&userIdType=username, 200",
        "&&userId=50%25&&userIdType=username&, 200",
        "userId=50%25=&userIdType=username, 404",
        "userId&userIdType=username, 400",
        "userId=&userIdType=username, 400"
    })
    void parameters_are_found(String query, int statusCode) throws IOException {
        RawHttp.Answer answer = get("get-user?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(statusCode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"userId=50%&userIdType=username", "userId=%zz", "userId=x&%=1", "userId=%4", "userId=x&a%2=1"})
    void what_cannot_be_decoded_is_refused_and_not_taken_for_absent(String query) throws IOException {
        assertThat(get("get-user?" + query).message()).isEqualTo("查询参数格式错误");
        assertThat(get("get-user-base-fields?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_behind_the_question_mark_is_no_parameter() throws IOException {
        assertThat(get("get-user-base-fields?").statusCode()).isEqualTo(200);
    }

    private static RawHttp.Answer get(String target) throws IOException {
        return RawHttp.send(
                server.baseUrl(),
                new RawHttp.Request("GET", "/api/v3/" + target, Map.of("authorization", token), new byte[0]));
    }
}
