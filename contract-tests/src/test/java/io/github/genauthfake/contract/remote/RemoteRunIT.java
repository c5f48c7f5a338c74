package io.github.genauthfake.contract.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.genauthfake.contract.client.RunPrefix;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a run in somebody's pool ends, the pool holds what it held before. The server is a process of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemoteRunIT {
    private static final String FULL = "genauth.full";

    @TempDir
    private static Path directory;

    private static StandaloneServer server;

    @TempDir
    private Path records;

    private String before;

    @BeforeAll
    static void start() {
        server = new StandaloneServer(ForeignPool.seedIn(directory));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void remember() {
        before = server.state();
        assertThat(before).contains("alice", "Home town", "gfc112345_user_1");
    }

    @AfterEach
    void calm() {
        server.clearFaults();
    }

    private void nothingIsLeft() {
        assertThat(server.state()).isEqualTo(before);
        assertThat(RunRecords.in(records)).isEmpty();
    }

    /** In the ordinary build, the costs of behaviours are found out by such a run, in an empty pool. */
    @Test
    @EnabledIfSystemProperty(named = FULL, matches = "true")
    void every_behaviour_passes_or_says_why_it_cannot_be_looked_at() {
        SuiteRun run = SuiteRun.ofEverything(server.target(records));

        assertThat(run.failed()).isEmpty();
        assertThat(run.skipped().values())
                .allSatisfy(reason -> assertThat(reason)
                        .matches("It has no meaning on the real service: .+"
                                + "|It needs a pool that nobody else uses: .+"
                                + "|In this pool the base field \\w+ has no \\w+, and .+"));
        assertThat(run.passed().size() + run.skipped().size())
                .isEqualTo(BehaviourCatalogue.all().size());
        assertThat(run.passed()).hasSizeGreaterThan(600);
        assertThat(run.leftovers()).isEmpty();
        assertThat(run.notices()).last().isEqualTo("Nothing of the run is left in the pool.");
        nothingIsLeft();
    }

    @Test
    void a_service_that_throttles_is_asked_again() {
        server.fault("create-user", "\"first\":3", "\"type\":\"throttled\",\"retryAfterSeconds\":1");
        server.fault("delete-users-batch", "\"nth\":2", "\"type\":\"throttled\",\"retryAfterSeconds\":0");
        SuiteRun run = SuiteRun.of(server.target(records), "users.DeleteUsersBatchBehaviours");
        assertThat(run.failed()).isEmpty();
        assertThat(server.faultsToCome()).isEmpty();
        nothingIsLeft();
    }

    @Test
    void behaviours_that_fail_midway_leave_nothing() {
        server.fault("set-custom-data", "\"always\":true", "\"type\":\"httpStatus\",\"status\":502");
        server.fault("create-user", "\"nth\":2", "\"type\":\"dropAfterApplying\"");
        server.fault("create-role", "\"nth\":2", "\"type\":\"truncatedAnswer\"");
        server.fault("create-group", "\"nth\":1", "\"type\":\"dropBeforeApplying\"");
        server.fault(
                "set-custom-fields", "\"nth\":4", "\"type\":\"error\",\"statusCode\":500,\"message\":\"out of order\"");
        SuiteRun run = SuiteRun.of(
                server.target(records),
                "customfields.SetCustomDataBehaviours",
                "access.RoleBehaviours$GetRole",
                "shape.ReadingBehaviours",
                "users.GetUserBatchBehaviours");
        assertThat(run.failed()).hasSizeGreaterThan(10);
        assertThat(run.passed()).isNotEmpty();
        assertThat(server.faultsToCome()).containsExactly("set-custom-data");
        nothingIsLeft();
    }

    /** What a run is doing when it is stopped: it waits for an answer that does not come. */
    enum Moment {
        WITH_CHANGED_SETTINGS(
                "customfields.SetUserBaseFieldsBehaviours$a_setting_is_changed"
                        + "#and_shows_when_the_fields_are_read_as_in_the_sample",
                "get-user-base-fields",
                2,
                "昵称修改"),
        WITH_USERS_AND_FIELDS(
                "customfields.SetCustomDataBehaviours$a_value_is_set#on_a_user_by_its_id_as_in_the_sample",
                "get-custom-data",
                1,
                "_user_"),
        WITH_AN_ORGANIZATION_AND_ITS_MEMBERS(
                "departments.SetUserDepartmentsBehaviours$departments_are_set#as_in_the_sample",
                "get-user-departments",
                1,
                "_org_"),
        WITH_A_TENANT(
                "customfields.GetCustomFieldsBehaviours$with_a_tenant#answers_the_fields_of_that_tenant_only",
                "get-custom-fields",
                1,
                "_tenant_");

        private final String behaviour;
        private final String held;
        private final int nth;
        private final String trace;

        Moment(String behaviour, String held, int nth, String trace) {
            this.behaviour = behaviour;
            this.held = held;
            this.nth = nth;
            this.trace = trace;
        }
    }

    /** Each moment takes a process of its own; the other two are those of further tests. */
    static Stream<Moment> moments() {
        return Boolean.getBoolean(FULL)
                ? Stream.of(Moment.values())
                : Stream.of(Moment.WITH_CHANGED_SETTINGS, Moment.WITH_A_TENANT);
    }

    private RunInAProcess runUntil(Moment moment) {
        server.fault(moment.held, "\"nth\":" + moment.nth, "\"type\":\"hold\"");
        RunInAProcess run = new RunInAProcess(server.target(records), records.resolve("output.txt"), moment.behaviour);
        await(() -> !run.isAlive() || server.faultsToCome().isEmpty());
        assertThat(server.state()).isNotEqualTo(before).contains(moment.trace);
        return run;
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_run_that_is_interrupted_takes_back_what_it_did(Moment moment) throws IOException, InterruptedException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "there is no SIGINT on Windows");
        try (RunInAProcess run = runUntil(moment)) {
            int exitCode = run.interrupt();
            assertThat(Files.readString(run.output()))
                    .contains("The run ends early.", "Nothing of the run is left in the pool.");
            assertThat(RunInAProcess.isInterruption(exitCode)).isTrue();
        }
        nothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void after_a_run_that_was_killed_a_cleanup_does(Moment moment) throws InterruptedException {
        try (RunInAProcess run = runUntil(moment)) {
            run.kill();
        }
        server.clearFaults();
        assertThat(server.state()).isNotEqualTo(before);
        assertThat(RunRecords.in(records)).hasSize(1);

        CleanupReport report = Cleanup.run(server.target(records), System.out::println);

        assertThat(report.leftovers()).isEmpty();
        assertThat(report.deleted() + report.restored()).isPositive();
        nothingIsLeft();
        assertThat(Cleanup.run(server.target(records), System.out::println))
                .as("a second cleanup")
                .returns(0, CleanupReport::deleted)
                .returns(0, CleanupReport::restored)
                .returns(List.of(), CleanupReport::leftovers);
    }

    @Test
    void without_its_record_a_cleanup_finds_what_carries_the_prefix() throws IOException, InterruptedException {
        try (RunInAProcess run = runUntil(Moment.WITH_AN_ORGANIZATION_AND_ITS_MEMBERS)) {
            run.kill();
        }
        server.clearFaults();
        Files.delete(RunRecords.in(records).get(0));
        CleanupReport report = Cleanup.run(server.target(records), System.out::println);
        assertThat(report)
                .returns(2, CleanupReport::deleted)
                .returns(0, CleanupReport::restored)
                .returns(List.of(), CleanupReport::leftovers);
        nothingIsLeft();
    }

    @Test
    void a_cleanup_leaves_a_run_alone_that_is_under_way() throws Exception {
        try (RunInAProcess run = runUntil(Moment.WITH_USERS_AND_FIELDS)) {
            String midway = server.state();
            CleanupReport report = Cleanup.run(server.target(records), System.out::println);
            assertThat(report)
                    .returns(0, CleanupReport::deleted)
                    .returns(0, CleanupReport::restored)
                    .returns(List.of(), CleanupReport::leftovers);
            assertThat(server.state()).isEqualTo(midway).doesNotContain(RunPrefix.ofThisRun());
            run.kill();
        }
        server.clearFaults();
        Cleanup.run(server.target(records), System.out::println);
        nothingIsLeft();
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("What was waited for did not happen");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interruption);
            }
        }
    }
}
