package io.github.genauthfake.contract.behaviour.synccenter;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tasks run: the seed says how that ends. */
class SyncJobBehaviours extends Behaviours {
    private static final int NONE = SyncTaskBehaviours.NO_TASK;
    private static final String WHY = "the fake reaches no directory; the seed says what a run finds";
    private static final String TRIGGER = "trigger-sync-task";
    private static final String GET = "get-sync-job";
    private static final String LIST = "list-sync-jobs";
    private static final String LOGS = "list-sync-job-logs";
    private static final String RISKS = "list-sync-risk-operations";
    private static final String RUN = "trigger-sync-risk-operations";
    private static final String CANCEL = "cancel-sync-risk-operation";

    private int created() {
        return post("create-sync-task", SyncTaskBehaviours.lark()).succeeds().read("syncTaskId");
    }

    private int run(int task) {
        return post(TRIGGER, object("syncTaskId", task))
                .succeeds()
                .data("syncJobId", notNullValue())
                .read("syncJobId");
    }

    private void seed() {
        genauth.fake().seed(Seed.parse("""
                syncTasks:
                  Nightly:
                    order: 1000
                    syncTaskType: lark
                    clientConfig: {larkConfig: {app_id: cli_1, app_secret: x}}
                    syncTaskFlow: upstream
                    syncTaskTrigger: manually
                    fieldMapping: []
                    outcome: {syncStatus: failed, errMsg: connection refused, accountCountAll: 4, accountCountSucc: 1}
                    jobs:
                      - order: 1001
                        syncTrigger: timed
                        jobLogs:
                          - {order: 1003, action: CreateUser, objectType: USER, objectName: alice}
                          - {order: 1004, action: CreateDepartment, objectType: DEPARTMENT, success: false, errMsg: no name}
                    riskOperations:
                      - {order: 1005, objectType: USER, objectName: bob, level: 1}
                      - {order: 1006, objectType: DEPARTMENT, objectName: Sales, result: FAILED}
                      - {order: 1007, objectType: USER, objectName: carol, status: CANCELED}
                """, "sync.yaml"));
    }

    @Nested
    @Operation(TRIGGER)
    class trigger_sync_task {
        @Test
        @Inferred(why = "documented is that every run makes a job; that it succeeds by default is our choice")
        void makes_a_job_that_has_succeeded() {
            int task = created();
            int job = run(task);
            get(GET, "syncJobId", job)
                    .succeeds()
                    .data("syncTaskId", equalTo(task))
                    .data("syncStatus", equalTo("success"))
                    .data("syncFlow", equalTo("upstream"))
                    .data("accountCountAll", equalTo(0));
            get("get-sync-task", "syncTaskId", task)
                    .data("lastSyncStatus", equalTo("success"))
                    .data("lastSyncTime", notNullValue());
        }

        @Test
        @FakeOnly(why = WHY)
        void ends_as_the_seed_says() {
            seed();
            get(GET, "syncJobId", run(1000))
                    .data("syncStatus", equalTo("failed"))
                    .data("errMsg", equalTo("connection refused"))
                    .data("accountCountAll", equalTo(4));
            get("get-sync-task", "syncTaskId", 1000)
                    .data("lastSyncMessage", equalTo("connection refused"))
                    .data("lastSyncRate", equalTo(25));
        }

        @Test
        @FakeOnly(why = WHY)
        void is_told_to_the_test() {
            run(created());
            tellsTheTest(Finding.Kind.NOTE);
        }

        @Test
        @Seen(source = "node, test of triggerSyncTask: statusCode 602 and the literal text")
        @Seen(aspect = WORDING, source = "node, test of triggerSyncTask: statusCode 602 and the literal text")
        void has_nothing_to_run_where_there_is_no_task() {
            in(CHINESE, TRIGGER)
                    .post(object("syncTaskId", 0))
                    .isRefusedWith(602)
                    .says("no identity provider config found");
            post(TRIGGER, object("syncTaskId", NONE)).isRefusedWith(602);
        }
    }

    @Nested
    @Operation(GET)
    class get_sync_job {
        @Test
        @Seen(source = "node, test of getSyncJob: the literal sentences")
        @Seen(aspect = WORDING, source = "node, test of getSyncJob: the literal sentences")
        void refuses_what_is_no_number_of_a_job() {
            in(CHINESE, GET)
                    .get("syncJobId", 0)
                    .isRefusedWith(400)
                    .says(
                            "syncJobId must not be less than 1,syncJobId must be a number conforming to the specified constraints");
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_job_that_does_not_exist() {
            get(GET, "syncJobId", NONE).isRefusedWith(404);
            get(GET, "syncJobId", created()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(LIST)
    class list_sync_jobs {
        @Test
        @Inferred(why = "the order is not documented; other lists come newest first")
        void answers_those_of_the_task_the_newest_first() {
            int task = created();
            int first = run(task);
            int second = run(task);
            run(created());
            get(LIST, "syncTaskId", task).succeeds().data("list.syncJobId", contains(second, first));
            get(LIST, "syncTaskId", task, "page", 2, "limit", 1).data("list.syncJobId", contains(first));
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_those_that_were_started_so() {
            seed();
            run(1000);
            get(LIST, "syncTaskId", 1000, "syncTrigger", "timed").data("list.syncJobId", contains(1001));
        }

        @Test
        @Inferred(why = "as other lists of what belongs to an object")
        void answers_an_empty_page_where_there_is_no_task() {
            get(LIST, "syncTaskId", NONE).succeeds().data("list", empty());
        }

        @Test
        @Seen(source = "node, test of listSyncJobs: the literal sentences")
        @Seen(aspect = WORDING, source = "node, test of listSyncJobs: the literal sentences")
        void refuses_what_is_no_number_of_a_task() {
            in(CHINESE, LIST)
                    .get("syncTaskId", 0)
                    .isRefusedWith(400)
                    .says(
                            "syncTaskId must not be less than 1,syncTaskId must be a number conforming to the specified constraints");
        }
    }

    @Nested
    @Operation(LOGS)
    class list_sync_job_logs {
        @Test
        @FakeOnly(why = WHY)
        void answers_what_was_done_in_its_order() {
            seed();
            get(LOGS, "syncJobId", 1001)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.action", contains("CreateUser", "CreateDepartment"))
                    .data("list.syncJobId", contains(1001, 1001))
                    .data("list.success", contains(true, false));
            get(LOGS, "syncJobId", 1001, "page", 2, "limit", 1).data("list.syncJobLogId", contains(1004));
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_those_of_a_success_an_action_and_a_sort_of_object() {
            seed();
            get(LOGS, "syncJobId", 1001, "success", false).data("list.syncJobLogId", contains(1004));
            get(LOGS, "syncJobId", 1001, "action", "CreateUser").data("list.syncJobLogId", contains(1003));
            get(LOGS, "syncJobId", 1001, "objectType", "DEPARTMENT").data("list.syncJobLogId", contains(1004));
        }

        @Test
        @Inferred(why = "as other lists of what belongs to an object")
        void answers_an_empty_page_where_nothing_was_done() {
            get(LOGS, "syncJobId", run(created())).succeeds().data("list", empty());
            get(LOGS, "syncJobId", NONE).succeeds().data("list", empty());
        }
    }

    @Nested
    @Operation(RISKS)
    class list_sync_risk_operations {
        @Test
        @FakeOnly(why = WHY)
        void answers_the_urgent_ones_first_and_then_the_newest() {
            seed();
            get(RISKS, "syncTaskId", 1000)
                    .succeeds()
                    .data("list.syncRiskOperationId", contains(1007, 1006, 1005))
                    .data("list.syncTaskId", contains(1000, 1000, 1000));
            get(RISKS, "syncTaskId", 1000, "page", 2, "limit", 2).data("list.objectName", contains("bob"));
        }

        @Test
        @FakeOnly(why = WHY)
        void answers_those_of_a_state_and_a_sort_of_object() {
            seed();
            get(RISKS, "syncTaskId", 1000, "status", "PENDING").data("list.syncRiskOperationId", contains(1006, 1005));
            get(RISKS, "syncTaskId", 1000, "objectType", "USER").data("list.syncRiskOperationId", contains(1007, 1005));
        }

        @Test
        @Inferred(why = "as other lists of what belongs to an object")
        void answers_an_empty_page_where_nothing_waits() {
            get(RISKS, "syncTaskId", created()).succeeds().data("list", empty());
            get(RISKS, "syncTaskId", NONE).succeeds().data("list", empty());
        }
    }

    @Nested
    @Operation(RUN)
    class trigger_sync_risk_operations {
        @Test
        @FakeOnly(why = WHY)
        void runs_those_that_wait_and_no_others() {
            seed();
            post(RUN, object("syncRiskOperationIds", list(1005, 1006, 1007, NONE)))
                    .succeeds()
                    .data("successList", contains(1005, 1006))
                    .data("faildList", contains(1007, NONE));
            get(RISKS, "syncTaskId", 1000).data("list.status", contains("CANCELED", "FAILED", "SUCCESS"));
            post(RUN, object("syncRiskOperationIds", list(1005, 1006))).data("successList", contains(1006));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_to_be_told_which() {
            post(RUN, object()).isRefusedWith(400);
            post(RUN, object("syncRiskOperationIds", list())).isRefusedWith(400);
            post(RUN, object("syncRiskOperationIds", list("one"))).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(CANCEL)
    class cancel_sync_risk_operation {
        @Test
        @FakeOnly(why = WHY)
        void calls_off_those_that_wait_for_good() {
            seed();
            post(CANCEL, object("syncRiskOperationIds", list(1005, 1007)))
                    .succeeds()
                    .data("successList", contains(1005))
                    .data("faildList", contains(1007));
            post(RUN, object("syncRiskOperationIds", list(1005))).data("faildList", contains(1005));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_to_be_told_which() {
            post(CANCEL, object()).isRefusedWith(400);
        }
    }
}
