package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.http.signature.NodeClient.Brand;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pool a signed request belongs to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignaturePoolsTest {
    private static final String READ = "get-user-base-fields";

    private FakeGenAuth server;
    private UserPool first;
    private UserPool second;

    @BeforeEach
    void start() {
        server = FakeGenAuth.start();
        first = server.createPool();
        second = server.createPool();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_access_key_selects_the_pool() throws IOException {
        assertThat(new NodeClient(first)
                        .post("create-user", Map.of("username", "alice"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(new NodeClient(first).get("get-user", alice()).statusCode()).isEqualTo(200);
        assertThat(new NodeClient(second).get("get-user", alice()).statusCode()).isEqualTo(404);
        assertThat(first.requests()).extracting(RecordedRequest::statusCode).containsExactly(200, 200);
        assertThat(second.requests()).extracting(RecordedRequest::statusCode).containsExactly(404);
        assertThat(server.requestsWithoutPool()).isEmpty();
    }

    @Test
    void the_secret_of_another_pool_does_not_open_it() throws IOException {
        NodeClient confused =
                new NodeClient(Brand.AUTHING, server.baseUrl(), first.accessKeyId(), second.accessKeySecret());
        assertThat(confused.get(READ, Map.of()).apiCode()).isEqualTo(1300);
        assertThat(first.requests()).isEmpty();
        assertThat(second.requests()).isEmpty();
        assertWithoutPool("the secret of the access key " + first.accessKeyId());
    }

    @Test
    void a_request_with_an_unknown_access_key_belongs_to_no_pool() throws IOException {
        NodeClient unknown = new NodeClient(Brand.GENAUTH, server.baseUrl(), "bbbbbbbbbbbbbbbbbbbbbbbb", "secret");
        unknown.get(READ, Map.of());
        assertWithoutPool("the access key id bbbbbbbbbbbbbbbbbbbbbbbb");
    }

    @Test
    void what_a_refused_request_asked_for_does_not_happen() throws IOException {
        NodeClient wrong = new NodeClient(Brand.AUTHING, server.baseUrl(), first.accessKeyId(), "wrong");
        wrong.post("create-user", Map.of("username", "alice"));
        assertThat(new NodeClient(first).get("get-user", alice()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-authing-userpool-id", "x-genauth-userpool-id"})
    void a_header_may_name_the_same_pool_and_no_other(String header) throws IOException {
        assertThat(new NodeClient(first)
                        .with(header, first.id())
                        .get(READ, Map.of())
                        .statusCode())
                .isEqualTo(200);
        RawHttp.Answer answer = new NodeClient(first).with(header, second.id()).get(READ, Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(first.requests()).extracting(RecordedRequest::statusCode).containsExactly(200, 403);
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void the_journal_of_the_pool_holds_what_was_asked_but_neither_secret_nor_signature() throws IOException {
        RawHttp.Request request = new NodeClient(first)
                .request("POST", "create-user", Map.of("username", "alice", "password", "hunter2"));
        RawHttp.send(server.baseUrl(), request);
        RecordedRequest recorded = first.requests().get(0);
        assertThat(recorded.operation()).isEqualTo("create-user");
        assertThat(recorded.parameters()).contains("\"username\":\"alice\"").doesNotContain("hunter2");
        assertThat(recorded.toString())
                .doesNotContain(first.accessKeySecret())
                .doesNotContain(request.headers().get("authorization").split(":")[1]);
    }

    @Test
    void a_replay_belongs_to_the_journal_without_a_pool() throws IOException {
        NodeClient client = new NodeClient(first).with("x-authing-signature-nonce", "once");
        client.get(READ, Map.of());
        client.get(READ, Map.of());
        assertThat(first.requests()).hasSize(1);
        assertThat(server.requestsWithoutPool()).hasSize(1);
        assertThat(server.requestsWithoutPool().get(0).apiCode()).hasValue(1306);
    }

    @Test
    void unknown_and_unimplemented_operations_are_reported_to_the_pool_of_the_access_key() throws IOException {
        new NodeClient(first).get("no-such-thing", Map.of());
        new NodeClient(first).get("list-posts-of-mars", Map.of());
        new NodeClient(first).post("metadata/export", Map.of());
        assertThat(first.requests()).extracting(RecordedRequest::statusCode).containsExactly(404, 404, 501);
    }

    @Test
    void faults_of_the_pool_strike_signed_requests_and_leave_wrong_ones_alone() throws IOException {
        first.faults().on(READ).next(Fault.error(503, "out of order"));
        NodeClient wrong = new NodeClient(Brand.AUTHING, server.baseUrl(), first.accessKeyId(), "wrong");
        assertThat(wrong.get(READ, Map.of()).apiCode()).isEqualTo(1300);
        assertThat(new NodeClient(first).get(READ, Map.of()).statusCode()).isEqualTo(503);
    }

    @Test
    void a_pool_that_is_closed_is_unknown() throws IOException {
        NodeClient client = new NodeClient(first);
        first.close();
        assertThat(client.get(READ, Map.of()).apiCode()).isEqualTo(1300);
    }

    @Test
    void a_fork_has_a_key_of_its_own() throws IOException {
        new NodeClient(first).post("create-user", Map.of("username", "alice"));
        UserPool fork = first.fork();
        assertThat(new NodeClient(fork).get("get-user", alice()).statusCode()).isEqualTo(200);
    }

    private static Map<String, String> alice() {
        return Map.of("userId", "alice", "userIdType", "username");
    }

    private void assertWithoutPool(String reason) {
        List<RecordedRequest> requests = server.requestsWithoutPool();
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).apiCode()).hasValue(1300);
        assertThat(requests.get(0).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.NOT_AUTHENTICATED);
            assertThat(finding.message()).contains(reason);
        });
    }
}
