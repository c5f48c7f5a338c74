package io.github.genauthfake.contract.remote;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.contract.client.GenAuth;
import io.github.genauthfake.contract.client.RunPrefix;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.running.Marked;
import io.github.genauthfake.contract.running.RunningBehaviour;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.UndoLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** A behaviour takes back what it did, in a pool in which others have their things. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemoteServiceTest {
    private static final String SEED = """
        baseFields: {city: {label: Home town, description: where people live}}
        users: {alice: {}}
        """;

    @TempDir
    private Path records;

    private final List<String> notices = new ArrayList<>();
    private FakeGenAuth fake;
    private UserPool pool;
    private RemoteService service;
    private TestedPool tested;
    private GenAuth genauth;

    @BeforeEach
    void open() throws NoSuchMethodException {
        fake = FakeGenAuth.start();
        pool = fake.createPool(Seed.parse(SEED, "seed.yaml"));
        service = RemoteService.open(target(), notices::add);
        tested = service.openPool();
        genauth = new GenAuth(
                tested,
                new RunningBehaviour(Marked.of(RemoteServiceTest.class.getDeclaredMethod("standsForABehaviour"))));
    }

    @Inferred(why = "stands for a behaviour that may run in any pool")
    private static void standsForABehaviour() {}

    @AfterEach
    void stop() {
        service.close();
        fake.close();
    }

    private RemoteTarget target() {
        return new RemoteTarget(pool.baseUrl(), pool.accessKeyId(), pool.accessKeySecret(), pool.id(), 1000, records);
    }

    private void endOfBehaviour() {
        tested.undoLog().ifPresent(UndoLog::undo);
    }

    private List<String> operationsSince(int before) {
        return pool.requests().subList(before, pool.requests().size()).stream()
                .map(RecordedRequest::operation)
                .toList();
    }

    @Test
    void what_was_made_is_deleted_and_what_was_changed_is_put_back() {
        String before = state();
        String organization = genauth.unique("org");
        genauth.require("create-organization", object("organizationCode", organization, "organizationName", "Acme"));
        genauth.require(
                "create-department",
                object("organizationCode", organization, "name", "R&D", "parentDepartmentId", "root"));
        genauth.require("create-user", object("username", genauth.unique("user")));
        genauth.require(
                "create-users-batch",
                object(
                        "list",
                        list(
                                object("username", genauth.unique("user")),
                                object("email", genauth.unique("user") + "@example.com"))));
        String namespace = genauth.unique("space");
        genauth.require("create-namespace", object("code", namespace));
        genauth.require("create-role", object("code", genauth.unique("role"), "namespace", namespace));
        genauth.require("create-role", object("code", genauth.unique("role")));
        genauth.require("create-group", object("code", genauth.unique("group"), "name", "Group", "description", ""));
        String tenant = genauth.require(
                        "create-tenant", object("name", genauth.unique("tenant"), "appIds", list("app")))
                .read("tenantId");
        genauth.require(
                "set-custom-fields",
                object(
                        "list",
                        list(
                                object("targetType", "USER", "key", genauth.unique("field")),
                                object("targetType", "GROUP", "key", genauth.unique("field")))));
        genauth.request("set-custom-fields")
                .header("x-authing-tenant-id", tenant)
                .post(object("list", list(object("targetType", "USER", "key", genauth.unique("field")))));
        genauth.require("set-user-base-fields", object("list", list(object("key", "city", "label", "changed"))));
        genauth.require("set-user-base-fields", object("list", list(object("key", "city", "label", "again"))));
        int sent = pool.requests().size();

        endOfBehaviour();

        assertThat(state()).isEqualTo(before);
        assertThat(operationsSince(sent).stream().filter(operation -> !operation.startsWith("get-")))
                .containsExactly(
                        "set-user-base-fields",
                        "set-user-base-fields",
                        "delete-custom-fields",
                        "delete-custom-fields",
                        "delete-tenant",
                        "delete-groups-batch",
                        "delete-roles-batch",
                        "delete-roles-batch",
                        "delete-namespace",
                        "delete-users-batch",
                        "delete-organization");
        assertThat(service.record().pending()).isEmpty();
    }

    /** Everything in the pool but what never goes back: the number of the newest object, and what is left of users. */
    private String state() {
        return pool.export()
                .replaceFirst("counter: \\d+", "counter: any")
                .replaceFirst("(?m)^archivedUsers:\\R(?:  .*\\R)+", "");
    }

    @Test
    void what_is_gone_already_does_not_keep_the_others() {
        String before = state();
        String one = genauth.require("create-user", object("username", genauth.unique("user")))
                .read("userId");
        genauth.require("create-user", object("username", genauth.unique("user")));
        genauth.require("delete-users-batch", object("userIds", list(one)));
        endOfBehaviour();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void what_was_made_without_an_answer_is_found_by_its_name() {
        String before = state();
        pool.faults().on("create-user").next(Fault.dropAfterApplying());
        pool.faults().on("create-tenant").next(Fault.httpStatus(502));
        assertThatExceptionOfType(TargetException.class)
                .isThrownBy(() -> genauth.require("create-user", object("username", genauth.unique("user"))));
        genauth.request("create-tenant").post(object("name", genauth.unique("tenant"), "appIds", list("app")));
        assertThat(state()).contains(RunPrefix.ofThisRun());
        assertThat(service.record().pending()).hasSize(2);
        endOfBehaviour();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void what_was_refused_is_not_taken_back() {
        genauth.request("create-group").post(object("code", genauth.unique("group") + "x".repeat(100), "name", "n"));
        assertThat(service.record().pending()).isEmpty();
    }

    @Test
    void a_setting_that_is_not_set_is_not_changed() {
        String before = state();
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> genauth.require(
                        "set-user-base-fields", object("list", list(object("key", "name", "description", "x")))))
                .withMessageContaining("the base field name has no description");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void throttling_is_not_the_behaviours_business() {
        pool.faults().on("create-user").first(2, Fault.throttled(Duration.ZERO));
        genauth.require("create-user", object("username", genauth.unique("user")));
        assertThat(pool.requests().stream().filter(request -> request.statusCode() == 429))
                .hasSize(2);
    }

    @Test
    void all_behaviours_share_a_token() {
        genauth.require("create-user", object("username", genauth.unique("user")));
        service.openPool();
        assertThat(pool.requests().stream()
                        .filter(request -> request.operation().equals("get-management-token")))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_deleted_is_told_of_and_deleted_later() {
        String before = state();
        String group = genauth.unique("group");
        genauth.require("create-group", object("code", group, "name", "Group", "description", ""));
        pool.faults().on("delete-groups-batch").always(Fault.error(403, "no"));
        endOfBehaviour();
        service.close();
        assertThat(service.leftovers())
                .singleElement()
                .satisfies(leftover -> assertThat(leftover.toString())
                        .startsWith("group " + group + ": delete-groups-batch was answered with statusCode 403"));
        assertThat(notices)
                .anyMatch(notice -> notice.contains(group))
                .last()
                .asString()
                .contains("check --cleanup");

        pool.faults().clear();
        CleanupReport report = Cleanup.run(target(), notices::add);
        assertThat(report)
                .returns(1, CleanupReport::deleted)
                .returns(0, CleanupReport::restored)
                .returns(List.of(), CleanupReport::leftovers);
        assertThat(state()).isEqualTo(before);
        assertThat(RunRecords.in(records)).isEmpty();
    }

    @Test
    void what_cannot_be_looked_for_is_not_known_to_be_gone() {
        genauth.require("create-group", object("code", genauth.unique("group"), "name", "Group", "description", ""));
        endOfBehaviour();
        pool.faults().on("list-groups").always(Fault.error(403, "no"));
        service.close();
        assertThat(service.leftovers()).isEmpty();
        assertThat(service.unsearched())
                .singleElement()
                .asString()
                .startsWith("The service does not let us look for groups: statusCode 403");
        assertThat(notices)
                .contains("It is not known whether the run has left anything else:")
                .doesNotContain("Nothing of the run is left in the pool.");
    }

    @Test
    void what_a_run_never_creates_need_not_be_looked_for() {
        pool.faults().on("list-groups").always(Fault.error(403, "no"));
        service.close();
        assertThat(service.unsearched()).isEmpty();
    }

    @Test
    void a_cleanup_tells_what_it_could_not_look_for() {
        pool.faults().on("list-groups").always(Fault.error(403, "no"));
        service.close();
        assertThat(Cleanup.run(target(), notices::add).unsearched())
                .anyMatch(reason -> reason.startsWith("The service does not let us look for groups"));
    }

    @Test
    void what_no_record_knows_is_found_by_its_prefix() {
        String before = state();
        String stray = genauth.unique("stray");
        pool.seed(Seed.merge(Seed.parse(SEED, "seed.yaml"), Seed.parse("users: {" + stray + ": {}}", "stray.yaml")));
        service.close();
        assertThat(service.leftovers()).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void failures_show_no_secrets() {
        SuiteRun run = SuiteRun.of(target(), BehavioursThatTellSecrets.class);
        assertThat(run.failed().values())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure.toString())
                        .contains("***")
                        .doesNotContain(pool.accessKeySecret())
                        .doesNotContain("eyJ"));
        assertThat(run.failed().values()).anyMatch(AssertionError.class::isInstance);
        assertThat(run.skipped()).containsValue("It needs a pool that nobody else uses: for this test");
    }

    @Test
    void the_search_leaves_what_only_looks_like_it() {
        for (String name : List.of("gfc1", "gfc1zzzzzz_user_1", "gfc112345_user_1", "xgfc_user")) {
            assertThat(RunPrefix.in(name)).as(name).isEmpty();
        }
        assertThat(RunPrefix.in("The GFC1ABCDEF_user_1")).hasValue("gfc1abcdef");
    }

    @Test
    void nothing_is_sent_when_the_run_is_over() {
        service.close();
        assertThat(service.leftovers()).isEmpty();
        assertThat(notices).last().isEqualTo("Nothing of the run is left in the pool.");
    }
}
