package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.http.signature.NodeClient.Brand;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What the Node client of the brand GenAuth sends. It is not run here: these requests rest on reading its source
 * (GenAuth-Official/genauth-node-sdk: utils/buildSignature, ManagementHttpClient). It is the Node SDK of the other brand with the scheme
 * {@code GenAuth} and headers that begin with {@code x-genauth-}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GenAuthClientTest {
    private FakeGenAuth server;
    private UserPool pool;

    @BeforeEach
    void start() {
        server = FakeGenAuth.start();
        pool = server.createPool();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void its_headers_are_these() {
        assertThat(client().request("GET", "get-user", Map.of()).headers())
                .containsOnlyKeys(
                        "accept",
                        "content-type",
                        "x-genauth-signature-nonce",
                        "x-genauth-signature-method",
                        "x-genauth-signature-version",
                        "user-agent",
                        "x-genauth-sdk-version",
                        "x-genauth-lang",
                        "date",
                        "authorization")
                .hasEntrySatisfying(
                        "authorization", value -> assertThat(value).startsWith("GenAuth " + pool.id() + ":"));
    }

    @Test
    void its_requests_are_understood_and_astonish_nobody() throws IOException {
        Map<String, Object> getUser = new LinkedHashMap<>();
        getUser.put("userId", "al ice");
        getUser.put("userIdType", "username");
        for (String option :
                List.of("flatCustomData", "withCustomData", "withPost", "withIdentities", "withDepartmentIds")) {
            getUser.put(option, false);
        }
        assertThat(client().post("create-user", Map.of("username", "al ice", "name", "名"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client().get("get-user", getUser).body()).contains("\"name\":\"名\"");
        assertThat(client().get("get-user-batch", Map.of("userIds", List.of("al ice"), "userIdType", "username"))
                        .body())
                .contains("\"name\":\"名\"");
        assertThat(pool.requests())
                .hasSize(3)
                .flatExtracting(RecordedRequest::findings)
                .extracting(Finding::kind)
                .isEmpty();
    }

    @Test
    void its_language_is_heard() throws IOException {
        assertThat(client().get("get-user", Map.of("userId", "nobody")).message())
                .isEqualTo("用户不存在");
        assertThat(client().with("x-genauth-lang", "en-US")
                        .get("get-user", Map.of("userId", "nobody"))
                        .message())
                .isEqualTo("User not exists.");
    }

    @Test
    void its_option_tenantId_chooses_the_tenant() throws IOException {
        String tenantId = client().post("create-tenant", Map.of("name", "apart", "appIds", List.of()))
                .body()
                .replaceAll(".*\"tenantId\":\"([^\"]+)\".*", "$1");
        Map<String, Object> field = Map.of("targetType", "USER", "key", "desk", "dataType", "STRING");
        client().with("x-genauth-app-id", tenantId).post("set-custom-fields", Map.of("list", List.of(field)));
        assertThat(client().get("get-custom-fields", Map.of("targetType", "USER"))
                        .body())
                .doesNotContain("desk");
        assertThat(client().get("get-custom-fields", Map.of("targetType", "USER", "tenantId", tenantId))
                        .body())
                .contains("desk");
    }

    private NodeClient client() {
        return new NodeClient(Brand.GENAUTH, pool);
    }
}
