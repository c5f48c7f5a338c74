package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CustomFieldListRespDto;
import cn.authing.sdk.java.model.ManagementClientOptions;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.sdk.ManagementClients;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogInTest {
    @Test
    void the_client_logs_in_once_and_finds_its_user_pool_in_the_token(UserPool pool, ManagementClient client) {
        client.getUserBaseFields();
        client.getUserBaseFields();
        assertThat(pool.requests())
                .extracting(RecordedRequest::operation)
                .containsExactly("get-management-token", "get-user-base-fields", "get-user-base-fields");
        assertThat(pool.requests()).allMatch(RecordedRequest::succeeded);
    }

    @Test
    void every_host_in_the_options_is_the_fake(UserPool pool, ManagementClientOptions options) {
        assertThat(options.getHost()).isEqualTo(pool.baseUrl().toString());
        assertThat(options.getWebsocketHost())
                .isEqualTo("ws://127.0.0.1:" + pool.baseUrl().getPort());
    }

    @Test
    void a_wrong_secret_is_an_exception_with_the_message_of_the_answer(FakeGenAuth server, UserPool pool) {
        ManagementClientOptions options = ManagementClients.optionsFor(pool);
        options.setAccessKeySecret("ffffffffffffffffffffffffffffffff");
        ManagementClient client = new ManagementClient(options);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(client::getUserBaseFields)
                .withMessage("AccessKey ID 或 AccessKey Secret 错误");
        assertThat(pool.requests()).noneMatch(RecordedRequest::succeeded);
    }

    @Test
    void an_expired_token_is_an_answer_and_a_new_client_helps(UserPool pool, ManagementClient client) {
        assertThat(client.getUserBaseFields().getStatusCode()).isEqualTo(200);
        pool.expireTokens();

        CustomFieldListRespDto refused = client.getUserBaseFields();
        assertThat(refused.getStatusCode()).isEqualTo(401);
        assertThat(refused.getApiCode()).isEqualTo(2020);
        assertThat(refused.getData()).isNull();

        ManagementClient fresh = ManagementClients.clientFor(pool);
        assertThat(fresh.getUserBaseFields().getStatusCode()).isEqualTo(200);
    }

    @Test
    void a_client_of_a_closed_pool_is_refused(FakeGenAuth server) {
        UserPool pool = server.createPool();
        ManagementClient client = ManagementClients.clientFor(pool);
        assertThat(client.getUserBaseFields().getStatusCode()).isEqualTo(200);
        pool.close();
        assertThat(client.getUserBaseFields().getStatusCode()).isEqualTo(401);
        assertThat(server.requestsWithoutPool())
                .flatExtracting(RecordedRequest::findings)
                .extracting(Finding::kind)
                .contains(Finding.Kind.NOT_AUTHENTICATED);
    }
}
