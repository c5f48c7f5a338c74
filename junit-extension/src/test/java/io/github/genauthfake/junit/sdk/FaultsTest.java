package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.CustomFieldListRespDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import cn.authing.sdk.java.model.ManagementClientOptions;
import cn.hutool.http.HttpException;
import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.junit.GenAuthVerdict;
import io.github.genauthfake.sdk.ManagementClients;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What each fault looks like through the Java SDK: the rows of its table in docs/faults.md. */
@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("listens to what the SDK prints")
class FaultsTest {
    private static final String CREATE = "create-user";
    private static final String LOG_IN = "get-management-token";

    private final UserPool pool;
    private final ManagementClient genauth;

    FaultsTest(UserPool pool, ManagementClient genauth) {
        this.pool = pool;
        this.genauth = genauth;
    }

    private UserSingleRespDto create(ManagementClient client) {
        CreateUserReqDto alice = new CreateUserReqDto();
        alice.setUsername("alice");
        return client.createUser(alice);
    }

    private UserSingleRespDto create() {
        return create(genauth);
    }

    /** The statusCodes of all that was asked, logging in left aside. */
    private List<Integer> journal() {
        return pool.requests().stream()
                .filter(request -> !request.operation().equals(LOG_IN))
                .map(RecordedRequest::statusCode)
                .toList();
    }

    @Test
    @Row("`error(403, 2005, \"locked\")`")
    void an_error_is_an_answer_of_the_usual_type() {
        pool.faults().on(CREATE).next(Fault.error(403, 2005, "locked"));
        UserSingleRespDto answer = create();
        assertThat(answer.getStatusCode()).isEqualTo(403);
        assertThat(answer.getApiCode()).isEqualTo(2005);
        assertThat(answer.getMessage()).isEqualTo("locked");
        assertThat(answer.getRequestId()).isNotBlank();
        assertThat(answer.getData()).isNull();
        assertThat(journal()).containsExactly(403);
    }

    @Test
    @Row("`throttled(…)`")
    void throttling_is_an_exception_with_the_body_and_without_the_header() {
        pool.faults().on(CREATE).next(Fault.throttled(Duration.ofSeconds(7)));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(this::create)
                .isExactlyInstanceOf(RuntimeException.class)
                .withNoCause()
                .withMessageStartingWith("{\"statusCode\":429")
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContainIgnoringCase("retry"));
        assertThat(journal()).as("the SDK does not try again").containsExactly(429);
    }

    @Test
    @Row("`httpStatus(503)`")
    void an_HTTP_error_is_an_exception_with_the_body_and_without_the_status() {
        pool.faults().on(CREATE).next(Fault.httpStatus(503));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(this::create)
                .isExactlyInstanceOf(RuntimeException.class)
                .withMessageStartingWith("{\"statusCode\":503");
        assertThat(journal()).containsExactly(503);
    }

    @Test
    @Row("`delay(…)` shorter than the timeout")
    void a_short_delay_is_not_seen() {
        pool.faults().on(CREATE).next(Fault.delay(Duration.ofMillis(1)));
        assertThat(create().getStatusCode()).isEqualTo(200);
    }

    @Test
    @Row("`delay(…)` or `hold()` beyond the timeout")
    void a_timeout_is_an_exception_and_ends_the_call() throws Exception {
        ManagementClientOptions impatient = ManagementClients.optionsFor(pool);
        impatient.setTimeout(300);
        ManagementClient client = new ManagementClient(impatient);
        client.getUserBaseFields();
        pool.clearRequests();

        ArmedFault fault = pool.faults().on(CREATE).next(Fault.hold());
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> create(client))
                .withMessageContaining("Read timed out")
                .withCauseInstanceOf(SocketTimeoutException.class);
        assertThat(fault.strikes()).as("a timeout is not tried again").isEqualTo(1);

        awaitJournal(1);
        assertThat(journal()).containsExactly(0);
        fault.disarm();
        assertThat(create().getStatusCode()).isEqualTo(200);
    }

    @Test
    @Row("`hold()`, let go in time")
    void a_held_call_goes_on_where_it_was() throws Exception {
        ArmedFault fault = pool.faults().on(CREATE).next(Fault.hold());
        CompletableFuture<UserSingleRespDto> answer = CompletableFuture.supplyAsync(this::create);
        fault.awaitStrikes(1, Duration.ofSeconds(20));
        assertThat(answer).isNotDone();
        fault.disarm();
        assertThat(answer.get(20, TimeUnit.SECONDS).getStatusCode()).isEqualTo(200);
    }

    @Test
    @Row("`dropBeforeApplying()` once")
    void a_drop_is_repeated_by_the_client_of_the_JDK_and_not_seen() {
        pool.faults().on(CREATE).next(Fault.dropBeforeApplying());
        assertThat(create().getStatusCode()).isEqualTo(200);
        assertThat(journal()).containsExactly(0, 200);
    }

    @Test
    @Row("`dropBeforeApplying()` twice")
    void two_drops_are_an_exception() {
        pool.faults().on(CREATE).first(2, Fault.dropBeforeApplying());
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(this::create)
                .withMessageContaining("Unexpected end of file from server")
                .withCauseInstanceOf(SocketException.class);
        assertThat(journal()).containsExactly(0, 0);
    }

    @Test
    @Row("`dropAfterApplying()` once")
    void a_call_whose_answer_was_dropped_is_applied_twice() {
        pool.faults().on(CREATE).next(Fault.dropAfterApplying());
        UserSingleRespDto answer = create();
        assertThat(answer.getStatusCode()).isEqualTo(409);
        assertThat(journal()).containsExactly(200, 409);
    }

    @Test
    @Row("`dropAfterApplying()` twice")
    void two_dropped_answers_are_an_exception() {
        pool.faults().on(CREATE).first(2, Fault.dropAfterApplying());
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(this::create)
                .withMessageContaining("Unexpected end of file from server");
        assertThat(journal()).containsExactly(200, 409);
    }

    @Test
    @Row("`truncatedAnswer()`")
    void half_of_an_answer_is_null() {
        pool.faults().on(CREATE).next(Fault.truncatedAnswer());
        assertThat(LostAnswer.of(this::create)).contains("JsonEOFException");
        assertThat(journal()).containsExactly(200);
    }

    @Test
    @Row("`error(500, \"x\")` on the token")
    void an_error_of_the_login_is_an_exception_with_its_message() {
        pool.faults().on(LOG_IN).next(Fault.error(500, "x"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(this::create)
                .isExactlyInstanceOf(RuntimeException.class)
                .withMessage("x");
        assertThat(create().getStatusCode()).as("the next call logs in again").isEqualTo(200);
    }

    @Test
    @Row("`throttled(…)`, `httpStatus(503)` on the token")
    void throttling_of_the_login_is_an_exception_with_the_body() {
        pool.faults().on(LOG_IN).next(Fault.throttled(Duration.ofSeconds(7)));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(this::create)
                .isExactlyInstanceOf(RuntimeException.class)
                .withMessageStartingWith("{\"statusCode\":429");
        pool.faults().on(LOG_IN).next(Fault.httpStatus(503));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(this::create)
                .withMessageStartingWith("{\"statusCode\":503");
        assertThat(create().getStatusCode()).isEqualTo(200);
    }

    @Test
    @Row("`truncatedAnswer()` on the token")
    void half_of_a_token_is_an_exception() {
        pool.faults().on(LOG_IN).next(Fault.truncatedAnswer());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> LostAnswer.of(this::create))
                .withMessage("response is null");
        assertThat(create().getStatusCode()).isEqualTo(200);
    }

    @Test
    @Row("a token that is in the client already")
    @GenAuthVerdict(tolerates = Finding.Kind.FAULT_NOT_STRUCK)
    void a_fault_of_the_login_does_not_strike_a_client_that_has_logged_in() {
        CustomFieldListRespDto loggedIn = genauth.getUserBaseFields();
        assertThat(loggedIn.getStatusCode()).isEqualTo(200);
        ArmedFault fault = pool.faults().on(LOG_IN).always(Fault.httpStatus(503));
        assertThat(create().getStatusCode()).isEqualTo(200);
        assertThat(fault.strikes()).isZero();
    }

    /** Waits until so many have been answered. */
    private void awaitJournal(int requests) throws InterruptedException {
        pool.awaitRequests(
                all -> all.stream()
                                .filter(request -> request.operation().equals(CREATE) && !request.isUnderWay())
                                .count()
                        >= requests,
                Duration.ofSeconds(20));
    }
}
