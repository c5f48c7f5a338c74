package io.github.genauthfake.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that strike only requests with certain parameters. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultConditionsTest {
    private static final Fault OUT_OF_ORDER = Fault.error(500, "out of order");

    private final FakeGenAuth server = FakeGenAuth.start();
    private final UserPool pool = server.createPool();
    private final Api api = Api.of(pool);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void it_strikes_the_requests_that_contain_it_and_counts_no_others() {
        ArmedFault fault =
                pool.faults().on("create-user").with("{\"username\":\"bob\"}").nth(2, OUT_OF_ORDER);
        assertThat(create("alice")).isEqualTo(200);
        assertThat(create("bob")).isEqualTo(200);
        assertThat(create("carol")).isEqualTo(200);
        assertThat(fault.strikes()).isZero();
        assertThat(create("bob")).isEqualTo(500);
        assertThat(fault.condition()).hasValue("{\"username\":\"bob\"}");
        assertThat(fault)
                .hasToString(
                        "answer with HTTP 200, statusCode 500, message \"out of order\", armed for create-user with"
                                + " {\"username\":\"bob\"}, has struck 1 calls");
    }

    private int create(String username) {
        return api.post("create-user", "{\"username\":\"%s\",\"nickname\":\"x\"}".formatted(username))
                .statusCode();
    }

    @Test
    void it_looks_at_what_was_sent_deep_inside_and_unmasked() {
        pool.faults()
                .on("create-user")
                .with(
                        "{\"password\":\"secret\",\"options\":{\"keepPassword\":true},\"identities\":[{\"provider\":\"b\"},"
                                + "{\"provider\":\"a\"}]}")
                .always(OUT_OF_ORDER);
        String body = "{\"username\":\"alice\",\"password\":\"%s\",\"options\":{\"keepPassword\":true,\"x\":1},"
                + "\"identities\":[{\"provider\":\"a\",\"extIdpId\":\"e\"},{\"provider\":\"b\"}]}";
        assertThat(api.post("create-user", body.formatted("secret")).statusCode())
                .isEqualTo(500);
        assertThat(api.post("create-user", body.formatted("other")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // known types
                "get-user?userId=bob&withCustomData=true | {\"userId\":\"bob\",\"withCustomData\":true} | 500",
                "get-user?userId=bob                     | {\"userId\":\"alice\"}                       | 404",
                "list-users?page=2                       | {\"page\":2}                                 | 500",
                // an operation that is not implemented has no types
                "metadata/get-import-template?page=2&limit=5          | {\"page\":2,\"limit\":\"5\"}                 | 500",
                "metadata/get-import-template?page=3                  | {\"page\":2}                                 | 501",
                "metadata/get-import-template?x=a&x=b                 | {\"x\":[\"b\",\"a\"]}                        | 500",
            })
    void it_looks_at_the_query_of_a_GET(String request, String condition, int statusCode) {
        pool.faults().onAnyOperation().with(condition).next(OUT_OF_ORDER);
        assertThat(api.get(request).statusCode()).isEqualTo(statusCode);
    }

    @Test
    void it_strikes_what_the_API_would_refuse_and_nothing_that_cannot_be_read() {
        pool.faults().on("create-user").with("{\"gender\":\"X\"}").always(OUT_OF_ORDER);
        assertThat(api.post("create-user", "{\"gender\":\"X\"}").statusCode()).isEqualTo(500);
        assertThat(api.post("create-user", "{\"gender\":\"X\"").statusCode()).isEqualTo(400);
        assertThat(api.post("create-user", "[1]").statusCode()).isEqualTo(400);
    }

    @Test
    void it_strikes_requests_for_a_token_by_their_access_key() {
        ArmedFault fault = pool.faults()
                .on("get-management-token")
                .with("{\"accessKeyId\":\"%s\"}".formatted(pool.accessKeyId()))
                .next(OUT_OF_ORDER);
        Api.withoutToken(server.baseUrl()).login(pool.accessKeyId(), pool.accessKeySecret());
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void of_several_the_first_one_that_concerns_the_request_strikes() {
        pool.faults().on("create-user").with("{\"username\":\"bob\"}").always(Fault.error(501, "one"));
        pool.faults().on("create-user").always(Fault.error(502, "two"));
        assertThat(create("alice")).isEqualTo(502);
        assertThat(create("bob")).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"bob\"", "{\"username\":}", "{\"a\":1,\"a\":2}", "{} {}"})
    void a_condition_that_is_no_JSON_object_is_refused(String condition) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pool.faults().on("create-user").with(condition))
                .withMessageContaining("Not a JSON object");
    }

    @Test
    void one_condition_says_all() {
        assertThatIllegalStateException()
                .isThrownBy(() -> pool.faults().onAnyOperation().with("{}").with("{}"));
        assertThatNullPointerException()
                .isThrownBy(() -> pool.faults().onAnyOperation().with(null));
    }

    @Test
    void a_listener_hears_of_every_fault_that_is_armed() {
        List<ArmedFault> heard = new ArrayList<>();
        Consumer<ArmedFault> listener = heard::add;
        pool.faults().addListener(listener);
        ArmedFault first = pool.faults().onAnyOperation().next(OUT_OF_ORDER);
        ArmedFault second = pool.faults().on("get-user").always(OUT_OF_ORDER);
        pool.faults().removeListener(listener);
        pool.faults().on("get-user").next(OUT_OF_ORDER);
        assertThat(heard).containsExactly(first, second);
    }
}
