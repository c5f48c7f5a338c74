package io.github.genauthfake.assertj;

import static io.github.genauthfake.assertj.Company.fails;
import static io.github.genauthfake.assertj.GenAuthAssertions.POOL_STATE;
import static io.github.genauthfake.assertj.GenAuthAssertions.USER_POOL;
import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.state.PoolState;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.SoftAssertionsProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** These assertions among AssertJ's own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompositionTest {
    private static FakeGenAuth server;
    private static Company company;
    private static UserPool pool;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        company = new Company(server);
        pool = company.pool();
        company.get("get-user?userId=nobody");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void both_imports_stand_side_by_side() {
        assertThat(pool).hasUser("alice");
        assertThat("text").isNotEmpty();
        assertThat(pool.state().users()).hasSize(2);
        assertThat(pool.requests("get-user")).hasSize(1);
    }

    @Test
    void other_assertions_lead_to_these() {
        Object thing = pool;
        assertThat(thing).asInstanceOf(USER_POOL).hasUser("alice");
        assertThat(Map.<String, Object>of("state", pool.state()))
                .extracting("state", POOL_STATE)
                .hasUser("alice");
        fails(
                () -> assertThat(thing).asInstanceOf(USER_POOL).hasUser("carol"),
                "There is no user carol; the users are alice, bob");
    }

    @Test
    void these_lead_to_other_assertions() {
        assertThat(pool)
                .user("alice")
                .satisfies(alice -> assertThat(alice.roles()).hasSize(2))
                .extracting("customData", InstanceOfAssertFactories.MAP)
                .containsKey("school");
        assertThat(pool).received("get-user").matches(requests -> requests.size() == 1);
    }

    @Test
    void descriptions_and_messages_of_the_users_own_go_along() {
        fails(
                () -> assertThat(pool).as("after the sync").user("alice").isIn("store"),
                "[after the sync] Expected user alice to be in store, but the departments are acme/Sales (main, leader),"
                        + " acme/Legal");
        fails(
                () -> assertThat(pool).as("after %s", "100 %").user("carol"),
                "[after 100 %] There is no user carol; the users are alice, bob");
        fails(
                () -> assertThat(pool).user("alice").as("her").hasEmail("a"),
                "[her] Expected user alice to have the e-mail address \"a\", but it is \"alice@example.com\"");
        fails(() -> assertThat(pool).withFailMessage("not moved").user("alice").isIn("store"), "not moved");
        fails(() -> assertThat(pool).overridingErrorMessage("no carol").user("carol"), "no carol");
        fails(
                () -> assertThat(pool)
                        .as("calls")
                        .received("get-user")
                        .withQuery("userId", "bob")
                        .once(),
                "[calls] Expected a request get-user with the query userId=bob, but the only one differs:\n- get-user"
                        + " {\"userId\":\"nobody\"} was answered with 404, apiCode 2004: User not exists.\n    userId is"
                        + " nobody, not bob");
    }

    @Test
    void signs_of_formats_in_names_do_no_harm() {
        fails(() -> assertThat(pool).user("100 %d"), "There is no user 100 %d; the users are alice, bob");
    }

    @Test
    void nothing_at_all_is_told() {
        fails(() -> assertThat((UserPool) null).user("alice"), "Expecting actual not to be null");
        fails(() -> assertThat((UserPool) null).hasUser("alice"), "\nExpecting actual not to be null");
        fails(() -> assertThat((PoolState) null).hasUser("alice"), "\nExpecting actual not to be null");
        fails(() -> new UserAssert(null).hasEmail("a"), "\nExpecting actual not to be null");
    }

    @Nested
    class Softly {
        private List<String> failures(java.util.function.Consumer<GenAuthSoftAssertions> assertions) {
            GenAuthSoftAssertions softly = new GenAuthSoftAssertions();
            assertions.accept(softly);
            return softly.assertionErrorsCollected().stream()
                    .map(Throwable::getMessage)
                    .map(message -> message.lines().findFirst().orElse(""))
                    .toList();
        }

        @Test
        void all_failures_are_collected_also_those_of_what_a_pool_leads_to() {
            assertThat(failures(softly -> {
                        softly.assertThat(pool)
                                .hasUser("carol")
                                .hasNoUser("bob")
                                .hasUserCount(2);
                        softly.assertThat(pool)
                                .user("alice")
                                .hasEmail("a")
                                .isIn("store")
                                .hasCustomData("school", "pku")
                                .leads("acme/Legal");
                        softly.assertThat(pool)
                                .received("get-user")
                                .times(2)
                                .answeredWith(200)
                                .once();
                        softly.assertThat(pool.state())
                                .tenant("Shop")
                                .customField(TargetType.USER, "level")
                                .isUnique();
                        softly.assertThat("text").isEmpty();
                    }))
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo("There is no user carol; the users are alice, bob"),
                            second -> assertThat(second).isEqualTo("Expected no user bob, but there is one"),
                            third -> assertThat(third).startsWith("Expected user alice to have the e-mail address"),
                            fourth -> assertThat(fourth).startsWith("Expected user alice to be in store"),
                            fifth -> assertThat(fifth).startsWith("Expected user alice to lead acme/Legal"),
                            sixth -> assertThat(sixth).startsWith("Expected 2 requests get-user, but there was 1"),
                            seventh -> assertThat(seventh).startsWith("Expected a request get-user answered with 200"),
                            eighth ->
                                    assertThat(eighth).startsWith("Expected custom field level of users in the tenant"),
                            ninth -> assertThat(ninth).isEmpty());
        }

        @Test
        void what_is_missing_is_told_once_and_the_chain_goes_on() {
            assertThat(failures(softly -> {
                        softly.assertThat(pool)
                                .user("carol")
                                .hasEmail("a")
                                .isIn("store")
                                .hasRole("admin");
                        softly.assertThat(pool)
                                .received("create-user")
                                .withBody("{}")
                                .answeredWith(200)
                                .once();
                        softly.assertThat(pool)
                                .tenant("nosuch")
                                .hasName("x")
                                .customField(TargetType.USER, "level")
                                .isUnique();
                        softly.assertThat((UserPool) null).user("alice").hasEmail("a");
                    }))
                    .containsExactly(
                            "There is no user carol; the users are alice, bob",
                            "Expected a request create-user, but the requests were get-user; where none is expected, say neverReceived",
                            "There is no tenant nosuch; the only one is Shop",
                            "Expecting actual not to be null");
        }

        @Test
        void the_ways_of_assertj_work() {
            GenAuthSoftAssertions.assertSoftly(softly -> softly.assertThat(pool).hasUser("alice"));
            Throwable failure =
                    catchThrowable(() -> SoftAssertionsProvider.assertSoftly(GenAuthSoftAssertions.class, softly -> {
                        softly.assertThat(pool).as("first").user("carol");
                        softly.assertThat(pool).as("second").user("alice").hasEmail("a");
                    }));
            assertThat(failure)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContainingAll("[first] There is no user carol", "[second] Expected user alice");
        }
    }
}
