package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Finding;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.http.FakeServer;
import io.github.genauthfake.internal.http.ServerSettings;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.customfields.FieldChange;
import io.github.genauthfake.internal.modules.customfields.FieldRules;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** In tests of the build, an answer that departs from the contract is a failure of the fake. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerCheckTest {
    private final FakeServer server = FakeServer.start(new ServerSettings("127.0.0.1", 0, Language.EN_US, 10_000));
    private final Pool pool = server.pools().open(AccessKey.random(), Directory.empty());
    private final Api client = Api.withToken(
            server.baseUrl(),
            Api.withoutToken(server.baseUrl())
                    .login(pool.id(), pool.accessKey().secret())
                    .data()
                    .path("access_token")
                    .textValue());

    /** A state that no request can make: a field whose translations are no object. */
    @BeforeEach
    void break_the_state() {
        Map<String, Object> noTranslations = Map.of("label", 42);
        pool.write(
                "create-user",
                draft -> FieldRules.set(
                        draft,
                        new FieldScope(null, TargetType.USER),
                        new FieldChange(
                                "school",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                noTranslations)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void assertFailed(Reply reply) {
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.message()).isEqualTo("Unknown error");
        assertThat(reply.body().has("data")).isFalse();
        assertThat(pool.journal().requests()).last().satisfies(request -> {
            assertThat(request.statusCode()).isEqualTo(500);
            assertThat(request.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Finding.Kind.INTERNAL_ERROR);
                assertThat(finding.message()).contains("departs from the contract", "i18n");
            });
        });
    }

    @Test
    void a_read_that_departs_from_the_contract_becomes_a_failure() {
        assertFailed(client.get("get-custom-fields?targetType=USER"));
    }

    @Test
    void a_write_that_departs_from_the_contract_becomes_a_failure_and_changes_nothing() {
        Directory before = pool.directory();
        assertFailed(client.post(
                "set-custom-fields",
                "{\"list\":[{\"targetType\":\"USER\",\"key\":\"town\"},"
                        + "{\"targetType\":\"USER\",\"key\":\"school\",\"label\":\"School\"}]}"));
        assertThat(pool.directory()).isSameAs(before);
    }

    @Test
    void other_answers_are_not_touched() {
        assertThat(client.get("get-user-base-fields").statusCode()).isEqualTo(200);
    }
}
