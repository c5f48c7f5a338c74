package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.GetUserBatchDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.MakeRequestReqDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import cn.authing.sdk.java.model.ManagementClientOptions;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.Fault;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.sdk.ManagementClients;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The recipes of docs/clients.md for users of the Java SDK: what stands between the tags stands there word for word. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JavaSdkRecipesTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .user("alice", user -> user.name("Alice"))
                    .user("carol")
                    .user("a+b")
                    .build())
            .build();

    private final UserPool pool;
    private final ManagementClient genauth;

    JavaSdkRecipesTest(UserPool pool, ManagementClient genauth) {
        this.pool = pool;
        this.genauth = genauth;
    }

    @Test
    void host_and_keys() {
        // tag::host[]
        ManagementClientOptions options = new ManagementClientOptions();
        options.setHost(pool.baseUrl().toString());
        options.setWebsocketHost(pool.baseUrl().toString().replaceFirst("^http", "ws"));
        options.setAccessKeyId(pool.accessKeyId());
        options.setAccessKeySecret(pool.accessKeySecret());
        ManagementClient genauth = new ManagementClient(options);
        // end::host[]
        assertThat(genauth.getUserBaseFields().getStatusCode()).isEqualTo(200);
        assertThat(options)
                .usingRecursiveComparison()
                .ignoringFields("tokenProvider")
                .isEqualTo(ManagementClients.optionsFor(pool));
    }

    @Test
    void errors_are_answers() {
        // tag::errors[]
        GetUserDto query = new GetUserDto();
        query.setUserId("nobody");
        UserSingleRespDto answer = genauth.getUser(query);

        assertThat(answer.getStatusCode()).isEqualTo(404); // over HTTP 200, nothing is thrown
        assertThat(answer.getApiCode()).isEqualTo(2004); // null for many errors
        assertThat(answer.getMessage()).isEqualTo("用户不存在");
        assertThat(answer.getRequestId()).isNotBlank();
        assertThat(answer.getData()).isNull();
        // end::errors[]
    }

    @Test
    void throttling_throws() {
        // tag::throttling[]
        pool.faults().on("get-user-base-fields").next(Fault.throttled(Duration.ofSeconds(1)));

        assertThatThrownBy(genauth::getUserBaseFields)
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessageContaining("\"statusCode\":429"); // the whole body; Retry-After is lost
        // end::throttling[]
    }

    @Test
    void a_wrong_secret_throws() {
        // tag::secret[]
        ManagementClientOptions options = ManagementClients.optionsFor(pool);
        options.setAccessKeySecret("ffffffffffffffffffffffffffffffff");

        assertThatThrownBy(new ManagementClient(options)::getUserBaseFields)
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("AccessKey ID 或 AccessKey Secret 错误");
        // end::secret[]
    }

    @Test
    void a_token_that_has_expired_needs_a_new_client() {
        // tag::clock[]
        assertThat(genauth.getUserBaseFields().getStatusCode()).isEqualTo(200); // logs in, keeps the token
        pool.clock().advance(Duration.ofDays(30));
        assertThat(genauth.getUserBaseFields().getStatusCode()).isEqualTo(200); // whatever the pool's clock says

        pool.expireTokens();
        assertThat(genauth.getUserBaseFields().getApiCode()).isEqualTo(2020); // for good
        assertThat(ManagementClients.clientFor(pool).getUserBaseFields().getStatusCode())
                .isEqualTo(200);
        // end::clock[]
    }

    @Test
    void parameters_of_a_get_are_not_escaped() {
        // tag::escaping[]
        GetUserDto query = new GetUserDto();
        query.setUserIdType("username");
        query.setUserId("a+b");
        assertThat(genauth.getUser(query).getStatusCode()).isEqualTo(404); // "a b" was asked for

        query.setUserId(URLEncoder.encode("a+b", StandardCharsets.UTF_8));
        assertThat(genauth.getUser(query).getStatusCode()).isEqualTo(200);
        // end::escaping[]
    }

    @Test
    void lists_in_a_get_are_one_text() {
        // tag::lists[]
        GetUserBatchDto query = new GetUserBatchDto();
        query.setUserIdType("username");
        query.setUserIds("alice,carol");
        assertThat(genauth.getUserBatch(query).getData()).hasSize(2);
        // end::lists[]
    }

    @Test
    void a_dropped_post_is_sent_twice() {
        // tag::dropped[]
        CreateUserReqDto bob = new CreateUserReqDto();
        bob.setUsername("bob");
        pool.faults().on("create-user").next(Fault.dropAfterApplying());

        assertThat(genauth.createUser(bob).getStatusCode()).isEqualTo(409); // the second one; bob is there

        pool.faults().on("create-user").first(2, Fault.dropBeforeApplying());
        assertThatThrownBy(() -> genauth.createUser(bob)).hasMessageContaining("Unexpected end of file");
        // end::dropped[]
        assertThat(pool.requests()).extracting(RecordedRequest::operation).containsOnlyOnce("get-management-token");
        assertThat(pool.requests())
                .filteredOn(request -> request.operation().equals("create-user"))
                .hasSize(4);
    }

    @Test
    void what_cannot_be_read_is_null() {
        // tag::nulls[]
        pool.faults().on("get-user-base-fields").next(Fault.truncatedAnswer());

        assertThat(genauth.getUserBaseFields()).isNull(); // and a stack trace on the error stream
        // end::nulls[]
    }

    @Test
    void a_tree_carries_null() {
        GetUserDto query = new GetUserDto();
        query.setUserIdType("username");
        query.setUserId("alice");
        String userId = genauth.getUser(query).getData().getUserId();
        // tag::clearing[]
        ObjectNode change = new ObjectMapper().createObjectNode();
        change.put("userId", userId).putNull("name");
        MakeRequestReqDto request = new MakeRequestReqDto();
        request.setMethod("POST");
        request.setUrl("/api/v3/update-user");
        request.setData(change);
        Map<?, ?> answer = (Map<?, ?>) genauth.makeRequest(request);
        // end::clearing[]
        assertThat(answer.get("statusCode")).isEqualTo(200);
        assertThat(genauth.getUser(query).getData().getName()).isNull();
    }

    @Test
    void the_untyped_request_has_the_whole_answer() {
        // tag::untyped[]
        MakeRequestReqDto request = new MakeRequestReqDto();
        request.setMethod("GET");
        request.setUrl("/api/v3/list-user-base-fields");
        request.setData(Map.of("targetType", "USER", "limit", 50));
        Map<?, ?> answer = (Map<?, ?>) genauth.makeRequest(request);
        Map<?, ?> data = (Map<?, ?>) answer.get("data"); // count and list
        // end::untyped[]
        assertThat(answer.get("statusCode")).isEqualTo(200);
        assertThat(data).hasSize(2);
        assertThat(data.get("list")).asList().isNotEmpty();
    }
}
