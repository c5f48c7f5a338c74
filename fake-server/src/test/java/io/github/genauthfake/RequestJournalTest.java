package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import io.github.genauthfake.internal.pool.JournalledFinding;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.PoolTest;
import io.github.genauthfake.wire.Reply;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool remembers of the requests that reached it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestJournalTest extends PoolTest {
    private RecordedRequest last() {
        List<RecordedRequest> requests = pool.requests();
        return requests.get(requests.size() - 1);
    }

    @Test
    void a_success_is_recorded_with_all_there_is_to_know() {
        pool.clock().freezeAt(Instant.parse("2025-03-01T10:00:00Z"));
        Api later = Api.of(pool);
        Reply reply = later.post("create-user", "{\"username\":\"alice\",\"password\":\"geheim\"}");
        RecordedRequest recorded = last();
        assertThat(recorded.at()).isEqualTo("2025-03-01T10:00:00Z");
        assertThat(recorded.requestId()).isEqualTo(reply.requestIdHeader());
        assertThat(recorded.operation()).isEqualTo("create-user");
        assertThat(recorded.method()).isEqualTo("POST");
        assertThat(recorded.path()).isEqualTo("/api/v3/create-user");
        assertThat(recorded.headers()).isEmpty();
        assertThat(recorded.parameters()).isEqualTo("{\"username\":\"alice\",\"password\":\"***\"}");
        assertThat(recorded.isUnderWay()).isFalse();
        assertThat(recorded.statusCode()).isEqualTo(200);
        assertThat(recorded.apiCode()).isEmpty();
        assertThat(recorded.message()).isEmpty();
        assertThat(recorded.answer()).isEqualTo(reply.body().toString());
        assertThat(recorded.duration()).isPositive();
        assertThat(recorded.findings()).isEmpty();
        assertThat(recorded.succeeded()).isTrue();
        assertThat(recorded).hasToString("create-user {\"username\":\"alice\",\"password\":\"***\"} -> 200");
    }

    @Test
    void a_failure_is_recorded_as_the_client_saw_it() {
        Reply reply = client.get("get-user?userId=nobody&withCustomData=True", "x-authing-lang", "en-US");
        RecordedRequest recorded = last();
        assertThat(recorded.requestId()).isEqualTo(reply.requestIdHeader());
        assertThat(recorded.statusCode()).isEqualTo(404);
        assertThat(recorded.apiCode()).hasValue(2004);
        assertThat(recorded.message()).isEqualTo("User not exists.");
        assertThat(recorded.parameters()).isEqualTo("{\"userId\":\"nobody\",\"withCustomData\":true}");
        assertThat(recorded.succeeded()).isFalse();
    }

    @Test
    void headers_that_decide_about_the_answer_are_recorded() {
        client.get(
                "get-user?userId=nobody",
                "X-Authing-App-Id",
                "65a0c0ffee000000000000aa",
                "x-genauth-tenant-id",
                "t".repeat(500),
                "x-authing-lang",
                "en-US",
                "x-authing-request-from",
                "sdk");
        assertThat(last().headers())
                .containsExactly(
                        entry("x-genauth-tenant-id", "t".repeat(197) + "..."),
                        entry("x-authing-app-id", "65a0c0ffee000000000000aa"),
                        entry("x-authing-lang", "en-US"));
    }

    @Test
    void an_answer_is_recorded_without_secrets() {
        assertThat(pool.requests())
                .singleElement()
                .satisfies(
                        login -> assertThat(login.answer())
                                .isEqualTo(
                                        "{\"statusCode\":200,\"message\":\"\",\"data\":{\"access_token\":\"***\",\"expires_in\":7200}}"));
        client.post("create-user", "{\"username\":\"a\"}");
        String user = client.get("get-user?userIdType=username&userId=a")
                .data()
                .path("userId")
                .textValue();
        Reply created = client.post("create-access-key", "{\"type\":\"userpool\",\"userId\":\"%s\"}".formatted(user));
        String secret = created.data().path(0).path("accessKeySecret").textValue();
        assertThat(secret).isNotBlank();
        assertThat(last().answer())
                .contains(
                        "\"accessKeySecret\":\"***\"",
                        created.data().path(0).path("accessKeyId").textValue())
                .doesNotContain(secret);
    }

    @Test
    void a_long_answer_is_cut() {
        for (int number = 0; number < 30; number++) {
            client.post("create-user", "{\"username\":\"%d\",\"nickname\":\"%s\"}".formatted(number, "ä".repeat(60)));
        }
        Reply reply = client.post("list-users", "{\"options\":{\"pagination\":{\"limit\":50}}}");
        String whole = reply.body().toString();
        assertThat(whole.length()).isGreaterThan(RecordedRequest.LONGEST_ANSWER);
        String answer = last().answer();
        assertThat(answer).endsWith("...");
        assertThat(whole).startsWith(answer.substring(0, answer.length() - 3));
        assertThat(answer.length()).isBetween(RecordedRequest.LONGEST_ANSWER / 2, RecordedRequest.LONGEST_ANSWER);
    }

    @Test
    void a_request_to_what_is_not_implemented_keeps_its_parameters() {
        client.post("metadata/export", "{\"name\":\"x\",\"secret\":\"geheim\"}");
        assertThat(last().parameters()).isEqualTo("{\"name\":\"x\",\"secret\":\"***\"}");
        client.get("metadata/get-import-template?funcScene=PRE_REGISTER&a=1&a=2");
        assertThat(last().statusCode()).isEqualTo(501);
        assertThat(last().parameters()).isEqualTo("{\"funcScene\":\"PRE_REGISTER\",\"a\":[\"1\",\"2\"]}");
        pool.faults().on("metadata-get-import-template").next(Fault.error(400, "x"));
        client.get("metadata/get-import-template?funcScene=PRE_REGISTER");
        assertThat(last().parameters()).isEqualTo("{\"funcScene\":\"PRE_REGISTER\"}");
        client.post("metadata/export", "{\"name\":");
        assertThat(last().statusCode()).isEqualTo(501);
        assertThat(last().parameters()).isEmpty();
    }

    @Test
    void a_body_that_could_not_be_read_leaves_no_parameters() {
        client.post("create-user", "{\"password\":\"geheim\"");
        assertThat(last().parameters()).isEmpty();
        assertThat(last().statusCode()).isEqualTo(400);
    }

    @Test
    void requests_stand_in_the_order_of_their_answers_and_have_ids_of_their_own() {
        for (int number = 0; number < 5; number++) {
            client.get("get-user?userId=" + number);
        }
        List<RecordedRequest> requests = pool.requests();
        assertThat(requests)
                .extracting(RecordedRequest::operation)
                .containsExactly("get-management-token", "get-user", "get-user", "get-user", "get-user", "get-user");
        assertThat(requests).extracting(RecordedRequest::requestId).doesNotHaveDuplicates();
    }

    @Test
    void no_token_and_no_secret_of_the_pool_is_ever_in_it() {
        client.get("get-user-base-fields");
        client.post("create-user", "{\"username\":\"a\",\"password\":\"geheim\",\"otp\":{\"secret\":\"geheim\"}}");
        assertThat(pool.requests().toString()).doesNotContain("geheim", client.token(), pool.accessKeySecret());
    }

    @Nested
    class Findings {
        private Finding only() {
            assertThat(last().findings()).hasSize(1);
            return last().findings().get(0);
        }

        @Test
        void name_an_operation_that_is_not_implemented() {
            client.post("metadata/export", "{}");
            assertThat(only().kind()).isEqualTo(Finding.Kind.NOT_IMPLEMENTED);
            assertThat(only().message()).contains("metadata-export");
        }

        @Test
        void name_a_property_that_the_API_does_not_know() {
            client.post("create-user", "{\"username\":\"a\",\"usrname\":\"b\"}");
            assertThat(only().kind()).isEqualTo(Finding.Kind.UNKNOWN_PROPERTY);
            assertThat(only().message()).contains("usrname");
        }

        @Test
        void name_a_parameter_that_the_fake_does_not_act_on() {
            client.post("create-user", "{\"username\":\"a\",\"metadataSource\":{\"a\":1}}");
            assertThat(only().kind()).isEqualTo(Finding.Kind.NOT_ACTED_ON);
            assertThat(only().message()).contains("metadataSource");
            assertThat(only().parameter()).isEqualTo("metadataSource");
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '|',
                value = {
                    "create-user, salt, |{\"username\":\"a\",\"password\":\"p4ssw0rd\",\"salt\":\"s\"}|",
                    "create-user, options.keepPassword, |{\"username\":\"a\",\"options\":{\"keepPassword\":true}}|",
                    "create-user, options.passwordEncryptType,"
                            + " |{\"username\":\"a\",\"options\":{\"passwordEncryptType\":\"rsa\"}}|",
                    "create-user, options.sendNotification,"
                            + " |{\"username\":\"a\",\"options\":{\"sendNotification\":{\"sendEmailNotification\":true}}}|",
                    "create-tenant, memberAmount, |{\"name\":\"a\",\"appIds\":[],\"memberAmount\":10}|"
                })
        void note_what_changes_nothing_that_the_API_answers(String operation, String parameter, String body) {
            assertThat(client.post(operation, body).statusCode()).isEqualTo(200);
            assertThat(only().kind()).isEqualTo(Finding.Kind.NOTE);
            assertThat(only().parameter()).isEqualTo(parameter);
        }

        @Test
        void are_none_about_tenants_of_a_user_which_are_kept() {
            String id = client.post("create-tenant", "{\"name\":\"acme\",\"appIds\":[]}")
                    .data()
                    .path("tenantId")
                    .textValue();
            client.post("create-user", "{\"username\":\"a\",\"tenantIds\":[\"" + id + "\"]}");
            assertThat(pool.requests("create-user"))
                    .singleElement()
                    .extracting(RecordedRequest::findings)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
            assertThat(pool.state().user("a").orElseThrow().tenants()).containsExactly("acme");
        }

        @Test
        void tell_what_the_API_tolerates() {
            client.post("set-custom-fields", """
                {"list":[{"targetType":"USER","key":"size","dataType":"ENUM",
                  "options":[{"value":"S","label":"S"}],"validateRules":[{"type":"EMAIL"}]}]}\
                """);
            assertThat(only().kind()).isEqualTo(Finding.Kind.NOTE);
            assertThat(only().message()).contains("EMAIL", "size");
            client.post("create-user", "{\"username\":\"a\",\"customData\":{\"size\":\"XXL\"}}");
            assertThat(only().message()).contains("size", "XXL");
            client.get("get-user?userIdType=custom_field&userId=a:b");
            assertThat(only().message()).contains("custom_field");
        }

        @ParameterizedTest
        @ValueSource(strings = {"metadata/export", "create-usr"})
        void tell_why_a_request_to_what_is_not_there_belongs_to_no_pool(String operation) {
            Api.withToken(server.baseUrl(), "nonsense").post(operation, "{}");
            Api.withoutToken(server.baseUrl()).post(operation, "{}");
            Api.withToken(server.baseUrl(), "authing 65a0000000000000000000ff:abc")
                    .post(operation, "{}");
            assertThat(server.requestsWithoutPool())
                    .extracting(
                            request -> request.findings().get(request.findings().size() - 1))
                    .containsExactly(
                            new JournalledFinding(
                                    Finding.Kind.NOT_AUTHENTICATED,
                                    "no user pool of this server has made the token in the authorization header"),
                            new JournalledFinding(
                                    Finding.Kind.NOT_AUTHENTICATED, "the request has no authorization header"),
                            new JournalledFinding(
                                    Finding.Kind.NOT_AUTHENTICATED,
                                    "no user pool of this server has the access key id 65a0000000000000000000ff"));
        }

        @Test
        void tell_a_wrong_secret_from_an_unknown_key() {
            Api.withoutToken(server.baseUrl()).login(pool.accessKeyId(), "wrong");
            Api.withoutToken(server.baseUrl()).login("65a0000000000000000000ff", "wrong");
            assertThat(server.requestsWithoutPool())
                    .flatExtracting(RecordedRequest::findings)
                    .containsExactly(
                            new JournalledFinding(
                                    Finding.Kind.NOT_AUTHENTICATED,
                                    "the secret in the request is not that of the access key id " + pool.accessKeyId()),
                            new JournalledFinding(
                                    Finding.Kind.NOT_AUTHENTICATED,
                                    "no user pool of this server has the access key id 65a0000000000000000000ff"));
        }

        @Test
        void tell_of_a_host_that_ends_with_a_slash() {
            Reply reply = Api.send(client.request("//api/v3/list-users").GET());
            assertThat(reply.statusCode()).isEqualTo(404);
            assertThat(only().message()).contains("two slashes");
            assertThat(Api.send(client.request("//api/v3/list-usrs").GET()).statusCode())
                    .isEqualTo(404);
            assertThat(pool.requests())
                    .last()
                    .satisfies(request -> assertThat(request.findings()).isEmpty());
        }

        @Test
        void tell_which_path_was_probably_meant() {
            client.post("creat-user", "{}");
            assertThat(only().kind()).isEqualTo(Finding.Kind.NOTE);
            assertThat(only().message()).isEqualTo("The API has no such path; did you mean /api/v3/create-user?");
            client.get("create-user");
            assertThat(only().message()).isEqualTo("The API has /api/v3/create-user with POST, and not with GET");
        }

        @Test
        void are_none_for_an_ordinary_refusal() {
            client.post("create-user", "{}");
            client.get("nosuch");
            assertThat(pool.requests())
                    .flatExtracting(RecordedRequest::findings)
                    .isEmpty();
        }

        @Test
        void are_made_even_when_the_request_is_refused() {
            client.post("create-user", "{\"usrname\":\"b\"}");
            assertThat(only().kind()).isEqualTo(Finding.Kind.UNKNOWN_PROPERTY);
        }
    }

    @Nested
    class One_operation {
        @Test
        void can_be_asked_for() {
            client.get("get-user?userId=1");
            client.get("list-users-nosuch");
            client.get("get-user?userId=2");
            assertThat(pool.requests("get-user"))
                    .extracting(RecordedRequest::parameters)
                    .containsExactly("{\"userId\":\"1\"}", "{\"userId\":\"2\"}");
            assertThat(pool.requests("create-user")).isEmpty();
            assertThat(pool.requests("/api/v3/list-users-nosuch")).hasSize(1);
        }

        @Test
        void can_be_asked_for_with_a_part_of_its_parameters() {
            client.get("get-user?userId=1");
            client.get("get-user?userId=2");
            assertThat(pool.requests("get-user", "{\"userId\":\"2\"}")).containsExactly(last());
            assertThat(pool.requests("get-user", "{\"userId\":\"3\"}")).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> pool.requests("get-user", "userId=2"));
            pool.clearRequests();
            assertThatIllegalArgumentException().isThrownBy(() -> pool.requests("get-user", "userId=2"));
        }

        @Test
        void must_be_one_of_the_API() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pool.requests("set-user-department"))
                    .withMessage(
                            "The API has no operation \"set-user-department\"; did you mean \"set-user-departments\"?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pool.requests("make-coffee"))
                    .withMessage("The API has no operation \"make-coffee\"; /_fake/openapi.json has the names of all");
        }
    }

    @Test
    void a_long_body_is_kept_whole_and_a_longer_one_is_cut() {
        String users = "{\"username\":\"%s\"}".formatted("x".repeat(1_000));
        String list = String.join(",", Collections.nCopies(60, users));
        client.post("create-users-batch", "{\"list\":[" + list + "]}");
        assertThat(last().missing("{}")).isEmpty();
        client.post("create-users-batch", "{\"list\":[" + list + "," + list + "]}");
        assertThat(last().parameters()).hasSize(RecordedRequest.LONGEST_PARAMETERS);
        assertThatIllegalStateException().isThrownBy(last()::parameterValues);
    }

    @Test
    void it_holds_a_thousand_requests_and_forgets_the_oldest() {
        for (int number = 0; number < 1_000; number++) {
            client.get("get-user?userId=" + number);
        }
        assertThat(pool.requests()).hasSize(1_000);
        assertThat(pool.requests().get(0).parameters()).isEqualTo("{\"userId\":\"0\"}");
        assertThat(pool.droppedRequests()).isEqualTo(1);
        pool.clearRequests();
        assertThat(pool.droppedRequests()).isZero();
    }
}
