package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was in the requests that a pool received, and in their answers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestContentAssertTest {
    private static FakeGenAuth server;

    private Company company;
    private UserPool pool;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.builder().journalSize(12).start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void open() {
        company = new Company(server);
        pool = company.pool();
    }

    private void createThree() {
        company.post("create-user", "{\"username\":\"carol\",\"nickname\":\"C\"}");
        company.post("create-user", "{\"username\":\"dave\"}");
        company.post("create-user", "{\"username\":\"dave\"}");
    }

    private String messageOfLast() {
        return pool.requests().get(pool.requests().size() - 1).message();
    }

    @Nested
    class A_body {
        @Test
        void holds_a_part_or_is_the_whole() {
            createThree();
            assertThat(pool)
                    .received("create-user")
                    .withBody("{\"nickname\":\"C\"}")
                    .once();
            assertThat(pool)
                    .received("create-user")
                    .withBody("{\"username\":\"dave\"}")
                    .times(2);
            assertThat(pool)
                    .received("create-user")
                    .withExactBody("{\"nickname\":\"C\",\"username\":\"carol\"}")
                    .once();
        }

        @Test
        void differs() {
            createThree();
            fails(
                    () -> assertThat(pool).received("create-user").withBody("{\"username\":\"erin\"}"),
                    "Expected a request create-user with the body {\"username\":\"erin\"}, but each of the 3 differs:"
                            + "\n- create-user {\"username\":\"carol\",\"nickname\":\"C\"} was answered with 200"
                            + "\n    username is \"carol\", not \"erin\""
                            + "\n- create-user {\"username\":\"dave\"} was answered with 200"
                            + "\n    username is \"dave\", not \"erin\""
                            + "\n- create-user {\"username\":\"dave\"} was answered with 409: " + messageOfLast()
                            + "\n    username is \"dave\", not \"erin\"");
            fails(
                    () -> assertThat(pool)
                            .received("create-user")
                            .answeredWith(409)
                            .withExactBody("{\"username\":\"dave\",\"nickname\":\"D\"}"),
                    "Expected a request create-user answered with 409 with exactly the body"
                            + " {\"username\":\"dave\",\"nickname\":\"D\"}, but the only one differs:"
                            + "\n- create-user {\"username\":\"dave\"} was answered with 409: " + messageOfLast()
                            + "\n    nickname is missing; expected \"D\"");
        }

        @Test
        void is_shown_in_short() {
            company.post("create-user", "{\"username\":\"" + "x".repeat(400) + "\"}");
            fails(
                    () -> assertThat(pool).received("create-user").answeredWith(404),
                    "Expected a request create-user answered with 404, but the only one differs:"
                            + "\n- create-user {\"username\":\"" + "x".repeat(287) + "… was answered with 200"
                            + "\n    not 404");
        }

        @Test
        void must_be_expected_as_json() {
            createThree();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(pool).received("create-user").withBody("username=dave"))
                    .withMessageEndingWith(": username=dave");
        }

        @Test
        void must_be_json_also_where_no_request_came() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(pool).neverReceived("create-user", "username=dave"))
                    .withMessageEndingWith(": username=dave");
        }

        @Test
        void that_is_too_long_for_the_journal_proves_nothing() {
            company.post("create-user", "{\"nickname\":\"" + "x".repeat(70_000) + "\"}");
            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(pool).received("create-user").withBody("{}"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(pool).neverReceived("create-user", "{\"username\":\"x\"}"));
        }
    }

    @Nested
    class A_query {
        @Test
        void has_a_parameter() {
            company.get("get-user?userId=alice&userIdType=username&withCustomData=true");
            company.get("list-users?page=2");
            company.get("get-user-batch?userIds=1&userIds=2");
            assertThat(pool).received("get-user").withQuery("userId", "alice").withQuery("withCustomData", "true");
            assertThat(pool).received("list-users-get").withQuery("page", "2");
            assertThat(pool).received("get-user-batch").withQuery("userIds", "1", "2");
        }

        @Test
        void differs() {
            company.get("get-user?userId=alice&userIdType=username");
            company.get("get-user-batch?userIds=1&userIds=2");
            fails(
                    () -> assertThat(pool).received("get-user").withQuery("userId", "bob"),
                    "Expected a request get-user with the query userId=bob, but the only one differs:"
                            + "\n- get-user {\"userId\":\"alice\",\"userIdType\":\"username\"} was answered with 200"
                            + "\n    userId is alice, not bob");
            fails(
                    () -> assertThat(pool).received("get-user").withQuery("withCustomData", "true"),
                    "Expected a request get-user with the query withCustomData=true, but the only one differs:"
                            + "\n- get-user {\"userId\":\"alice\",\"userIdType\":\"username\"} was answered with 200"
                            + "\n    withCustomData is missing");
            fails(
                    () -> assertThat(pool).received("get-user-batch").withQuery("userIds", "2", "1"),
                    "Expected a request get-user-batch with the query userIds=2,1, but the only one differs:"
                            + "\n- get-user-batch {\"userIds\":[\"1\",\"2\"]} was answered with 200"
                            + "\n    userIds is 1,2, not 2,1");
        }

        @Test
        void is_not_a_body() {
            company.post("create-user", "{\"username\":\"carol\"}");
            fails(
                    () -> assertThat(pool).received("create-user").withQuery("username", "carol"),
                    "Expected a request create-user with the query username=carol, but the only one differs:"
                            + "\n- create-user {\"username\":\"carol\"} was answered with 200"
                            + "\n    it is a POST, which has a body: say withBody");
        }
    }

    @Nested
    class An_answer {
        @Test
        void has_a_status_code_and_perhaps_an_api_code() {
            createThree();
            company.get("get-user?userId=nobody");
            assertThat(pool).received("create-user").answeredWith(200).times(2).allSucceeded();
            assertThat(pool).received("create-user").answeredWith(409).once();
            assertThat(pool).received("get-user").answeredWith(404, 2004);
            assertThat(pool).received("get-user").answeredWith(404);
        }

        @Test
        void differs() {
            company.get("get-user?userId=nobody");
            String line = "\n- get-user {\"userId\":\"nobody\"} was answered with 404, apiCode 2004: User not exists.";
            fails(
                    () -> assertThat(pool).received("get-user").answeredWith(200),
                    "Expected a request get-user answered with 200, but the only one differs:" + line
                            + "\n    not 200");
            fails(
                    () -> assertThat(pool).received("get-user").answeredWith(404, 2020),
                    "Expected a request get-user answered with 404, apiCode 2020, but the only one differs:" + line
                            + "\n    not 404, apiCode 2020");
            fails(
                    () -> assertThat(pool).received("get-user").allSucceeded(),
                    "Expected no failed requests, but there are some:" + line);
            fails(
                    () -> assertThat(pool).hasNoFailedRequests(),
                    "Expected no failed requests, but there are some:" + line);
        }

        @Test
        void may_never_have_come() {
            pool.faults().on("get-user").next(Fault.error(500, "boom"));
            company.get("get-user?userId=nobody");
            assertThat(pool).received("get-user").answeredWith(500).withFinding(Finding.Kind.FAULT);
        }
    }

    @Nested
    class Findings {
        @Test
        void are_there_or_not() {
            company.post("create-user", "{\"username\":\"carol\"}");
            assertThat(pool).hasNoFindings().hasNoFailedRequests();
            company.post("create-user", "{\"username\":\"dave\",\"nickname_\":\"D\"}");
            assertThat(pool)
                    .received("create-user")
                    .withFinding(Finding.Kind.UNKNOWN_PROPERTY)
                    .once();
            assertThat(pool)
                    .received("create-user")
                    .withBody("{\"username\":\"carol\"}")
                    .withoutFindings();
        }

        @Test
        void are_told() {
            company.post("create-user", "{\"username\":\"dave\",\"nicknam\":\"D\"}");
            String line = "\n"
                    + "- create-user {\"username\":\"dave\",\"nicknam\":\"D\"} was answered with 200\n"
                    + "    UNKNOWN_PROPERTY: `nicknam` is not part of this request in the API; it was ignored, as the real"
                    + " service does. Did you mean `nickname`?";
            fails(() -> assertThat(pool).hasNoFindings(), "Expected no findings, but there are some:" + line);
            fails(
                    () -> assertThat(pool).received("create-user").withoutFindings(),
                    "Expected no findings, but there are some:" + line);
            fails(
                    () -> assertThat(pool).received("create-user").withFinding(Finding.Kind.NOTE),
                    "Expected a request create-user with a finding NOTE, but the only one differs:" + line);
            company.get("get-user?userId=nobody");
            fails(
                    () -> assertThat(pool).received("get-user").withFinding(Finding.Kind.NOTE),
                    "Expected a request get-user with a finding NOTE, but the only one differs:\n"
                            + "- get-user {\"userId\":\"nobody\"} was answered with 404, apiCode 2004: User not exists.\n"
                            + "    no findings");
        }
    }
}
