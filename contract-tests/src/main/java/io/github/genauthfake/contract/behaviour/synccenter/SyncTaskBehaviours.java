package io.github.genauthfake.contract.behaviour.synccenter;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tasks are kept. */
class SyncTaskBehaviours extends Behaviours {
    static final int NO_TASK = 999_999_999;
    private static final String CREATE = "create-sync-task";
    private static final String UPDATE = "update-sync-task";
    private static final String GET = "get-sync-task";
    private static final String LIST = "list-sync-tasks";
    private static final String OWN = "the pool may have tasks";

    static Map<String, Object> lark(Object... others) {
        return with(
                object(
                        "syncTaskName",
                        "Nightly",
                        "syncTaskType",
                        "lark",
                        "clientConfig",
                        object("larkConfig", object("app_id", "cli_1", "app_secret", "between us")),
                        "syncTaskFlow",
                        "upstream",
                        "syncTaskTrigger",
                        "manually",
                        "fieldMapping",
                        list(object("expression", "mobile", "targetKey", "phone"))),
                others);
    }

    private int created(Object... others) {
        return post(CREATE, lark(others)).succeeds().read("syncTaskId");
    }

    @Nested
    @Operation(CREATE)
    class create_sync_task {
        @Test
        @Seen(source = "node, test of createSyncTask: data.syncTaskType")
        void answers_the_task_without_what_reaches_the_directory() {
            post(CREATE, lark())
                    .succeeds()
                    .data("syncTaskName", equalTo("Nightly"))
                    .data("syncTaskType", equalTo("lark"))
                    .data("syncFlow", equalTo("upstream"))
                    .data("syncTrigger", equalTo("manually"))
                    .data("lastSyncStatus", equalTo("free"))
                    .data("lastSyncTime", nullValue())
                    .dataHasNot("", "clientConfig");
        }

        @Test
        @Seen(source = "node, test of createSyncTask: the same task twice")
        void takes_a_name_twice() {
            created();
            created();
        }

        @Test
        @Seen(source = "node, test of createSyncTask: the literal sentences")
        @Seen(aspect = WORDING, source = "node, test of createSyncTask: the literal sentences")
        void needs_what_reaches_the_directory_and_the_fields() {
            in(CHINESE, CREATE)
                    .post(without(lark(), "clientConfig"))
                    .isRefusedWith(400)
                    .says("Must contain one of the following fields: clientConfig");
            in(CHINESE, CREATE)
                    .post(without(lark(), "fieldMapping"))
                    .isRefusedWith(400)
                    .says("Must contain one of the following fields: fieldMapping");
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_what_reaches_a_directory_of_this_sort() {
            post(CREATE, lark("syncTaskType", "lark-international")).isRefusedWith(400);
            post(CREATE, lark("clientConfig", object("larkConfig", object("app_id", "cli_1"))))
                    .isRefusedWith(400);
            post(CREATE, lark("syncTaskType", "abacus")).isRefusedWith(400);
            post(CREATE, lark("syncTaskType", "custom", "clientConfig", object()))
                    .succeeds();
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_to_know_when_to_run_where_time_starts_it() {
            post(CREATE, lark("syncTaskTrigger", "timed")).isRefusedWith(400);
            Map<String, Object> weekly = object("cycle", "week", "startTime", 1_704_067_200_000L);
            post(CREATE, lark("syncTaskTrigger", "timed", "timedScheduler", weekly))
                    .succeeds()
                    .data("timedScheduler", equalTo(weekly));
        }

        @Test
        @Documented(source = "openapi CreateSyncTaskDto.organizationCode")
        void needs_an_organization_that_there_is_where_the_directory_is_written() {
            post(CREATE, lark("syncTaskFlow", "downstream")).isRefusedWith(400);
            post(CREATE, lark("syncTaskFlow", "downstream", "organizationCode", unique("none")))
                    .isRefusedWith(404);
            String acme = given.organization();
            post(CREATE, lark("syncTaskFlow", "downstream", "organizationCode", acme))
                    .succeeds()
                    .data("organizationCode", equalTo(acme));
        }
    }

    @Nested
    @Operation(UPDATE)
    class update_sync_task {
        @Test
        @Inferred(why = "as other changes of this API")
        void changes_what_is_named_and_leaves_the_rest() {
            int task = created();
            post(UPDATE, object("syncTaskId", task, "syncTaskName", "Daily"))
                    .succeeds()
                    .data("syncTaskName", equalTo("Daily"));
            get(GET, "syncTaskId", task)
                    .data("syncTaskName", equalTo("Daily"))
                    .data("syncTaskType", equalTo("lark"))
                    .data("fieldMapping.targetKey", contains("phone"));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_what_reaches_a_directory_of_another_sort() {
            int task = created();
            post(UPDATE, object("syncTaskId", task, "syncTaskType", "moka")).isRefusedWith(400);
            get(GET, "syncTaskId", task).data("syncTaskType", equalTo("lark"));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_task_that_does_not_exist() {
            post(UPDATE, object("syncTaskId", NO_TASK, "syncTaskName", "Daily")).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(GET)
    class get_sync_task {
        @Test
        @Documented(source = "openapi SyncTaskDto")
        void answers_the_task_with_this_number() {
            int task = created();
            created("syncTaskName", "Weekly");
            get(GET, "syncTaskId", task)
                    .succeeds()
                    .data("syncTaskId", equalTo(task))
                    .data("syncTaskName", equalTo("Nightly"));
        }

        @Test
        @Seen(source = "node, test of getSyncTask: the literal sentences")
        @Seen(aspect = WORDING, source = "node, test of getSyncTask: the literal sentences")
        void refuses_what_is_no_number_of_a_task() {
            String sentences =
                    "syncTaskId must not be less than 1,syncTaskId must be a number conforming to the specified constraints";
            in(CHINESE, GET).get("syncTaskId", 0).isRefusedWith(400).says(sentences);
            in(CHINESE, GET).get().isRefusedWith(400).says(sentences);
            get(GET, "syncTaskId", "one").isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_task_that_does_not_exist() {
            get(GET, "syncTaskId", NO_TASK).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(LIST)
    class list_sync_tasks {
        @Test
        @Inferred(why = "the order is not documented; other lists come newest first")
        @FreshPoolOnly(why = OWN)
        void answers_the_newest_first_page_by_page() {
            get(LIST).succeeds().data("totalCount", equalTo(0)).data("list", empty());
            int first = created();
            int second = created();
            get(LIST).data("list.syncTaskId", contains(second, first));
            get(LIST, "page", 2, "limit", 1).data("totalCount", equalTo(2)).data("list.syncTaskId", contains(first));
            get(LIST, "limit", 51).isRefusedWith(400);
        }
    }
}
