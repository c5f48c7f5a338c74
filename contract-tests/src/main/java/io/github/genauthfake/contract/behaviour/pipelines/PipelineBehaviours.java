package io.github.genauthfake.contract.behaviour.pipelines;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Functions of the sign-in flow are kept. */
class PipelineBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String CREATE = "create-pipeline-function";
    private static final String GET = "get-pipeline-function";
    private static final String LIST = "list-pipeline-functions";
    private static final String LOGS = "get-pipeline-logs";
    private static final String UPDATE = "update-pipeline-function";
    private static final String UPLOAD = "reupload-pipeline-function";
    private static final String ORDER = "update-pipeline-order";
    private static final String DELETE = "delete-pipeline-function";
    private static final String OWN = "the pool may have functions";
    private static final String BROKEN = "65f0000000000000000000d2";

    private static Map<String, Object> function(Object... others) {
        return with(
                object("funcName", "Greet", "scene", "POST_REGISTER", "sourceCode", "async function pipe() {}"),
                others);
    }

    private String created(Object... others) {
        return post(CREATE, function(others)).succeeds().read("funcId");
    }

    private void seedBroken() {
        genauth.fake().seed(Seed.parse("""
                pipelines:
                  Broken:
                    id: 65f0000000000000000000d2
                    scene: POST_REGISTER
                    sourceCode: (
                    status: failed
                    uploadErrMsg: SyntaxError
                    logs: [{message: boom}, {message: bang}]
                """, "pipelines.yaml"));
    }

    @Nested
    @Operation(CREATE)
    class create_pipeline_function {
        @Test
        @Seen(source = "node and csharp, tests of createPipelineFunction")
        void answers_the_function_as_it_was_sent() {
            post(CREATE, function("funcDescription", "Greets", "isAsynchronous", true, "timeout", 60))
                    .succeeds()
                    .data("funcName", equalTo("Greet"))
                    .data("funcDescription", equalTo("Greets"))
                    .data("scene", equalTo("POST_REGISTER"))
                    .data("isAsynchronous", equalTo(true))
                    .data("timeout", equalTo(60));
            created();
        }

        @Test
        @Documented(source = "openapi CreatePipelineFunctionDto: defaults of isAsynchronous and timeout")
        void waits_three_seconds_by_default() {
            post(CREATE, function())
                    .succeeds()
                    .data("isAsynchronous", equalTo(false))
                    .data("timeout", equalTo(3))
                    .data("terminateOnTimeout", equalTo(false));
        }

        @Test
        @Inferred(why = "the values of the examples")
        void is_uploaded_at_once_and_not_enabled() {
            post(CREATE, function())
                    .succeeds()
                    .data("status", equalTo("success"))
                    .data("enabled", equalTo(false))
                    .data("uploadErrMsg", nullValue());
        }

        @Test
        @Seen(source = "node, test of createPipelineFunction: statusCode 400")
        void needs_a_name_a_scene_and_a_source() {
            post(CREATE, object()).isRefusedWith(400);
            for (String property : function().keySet()) {
                post(CREATE, without(function(), property)).isRefusedWith(400);
            }
        }

        @Test
        @Documented(source = "openapi CreatePipelineFunctionDto.timeout: up to 60 seconds")
        void refuses_another_scene_or_time() {
            post(CREATE, function("scene", "AT_NIGHT")).isRefusedWith(400);
            post(CREATE, function("timeout", 0)).isRefusedWith(400);
            post(CREATE, function("timeout", 61)).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(GET)
    class get_pipeline_function {
        @Test
        @Seen(source = "node, test of getPipelineFunction")
        void answers_the_function_with_this_id() {
            String function = created("funcName", "Dance");
            created();
            get(GET, "funcId", function)
                    .succeeds()
                    .data("funcId", equalTo(function))
                    .data("funcName", equalTo("Dance"));
        }

        @Test
        @Seen(source = "terraform: reading a function that was deleted is a 404")
        void does_not_find_what_does_not_exist() {
            get(GET, "funcId", NOBODY).isRefusedWith(404);
            get(GET).isRefusedWith(400);
        }

        @Test
        @FakeOnly(why = "the fake uploads nothing; the seed says what has failed")
        void answers_why_an_upload_has_failed() {
            seedBroken();
            get(GET, "funcId", BROKEN).data("status", equalTo("failed")).data("uploadErrMsg", equalTo("SyntaxError"));
        }
    }

    @Nested
    @Operation(LIST)
    class list_pipeline_functions {
        @Test
        @Inferred(why = "documented is that all scenes are meant by default, seen is a success without one")
        @FreshPoolOnly(why = OWN)
        void answers_those_of_a_scene_or_all_by_scene() {
            get(LIST).succeeds().data("totalCount", equalTo(0)).data("list", empty());
            String late = created("scene", "POST_MFA_VERIFY");
            String early = created("scene", "PRE_REGISTER");
            get(LIST).data("totalCount", equalTo(2)).data("list.funcId", contains(early, late));
            get(LIST, "scene", "POST_MFA_VERIFY").data("totalCount", equalTo(1)).data("list.funcId", contains(late));
        }

        @Test
        @Documented(source = "openapi list-pipeline-functions.scene, enum")
        void refuses_another_scene() {
            get(LIST, "scene", "AT_NIGHT").isRefusedWith(400);
        }
    }

    @Nested
    @Operation(LOGS)
    class get_pipeline_logs {
        @Test
        @Seen(source = "csharp, test of getPipelineLogs: a success")
        void answers_an_empty_page_where_nothing_has_run() {
            get(LOGS, "funcId", created()).succeeds().data("", equalTo(object("totalCount", 0, "list", list())));
            get(LOGS, "funcId", NOBODY).succeeds().data("list", empty());
        }

        @Test
        @FakeOnly(why = "the fake runs no function; the seed says what runs have left")
        void answers_what_the_seed_says_page_by_page() {
            seedBroken();
            get(LOGS, "funcId", BROKEN, "page", 2, "limit", 1)
                    .data("totalCount", equalTo(2))
                    .data("list.message", contains("bang"));
        }
    }

    @Nested
    @Operation(UPDATE)
    class update_pipeline_function {
        @Test
        @Seen(source = "node, test of updatePipelineFunction: a scene is sent and passed over")
        void changes_what_is_named_and_leaves_the_rest_and_the_scene() {
            String function = created("timeout", 7, "isAsynchronous", true);
            post(UPDATE, object("funcId", function, "funcName", "Dance", "scene", "PRE_REGISTER"))
                    .succeeds();
            get(GET, "funcId", function)
                    .data("funcName", equalTo("Dance"))
                    .data("scene", equalTo("POST_REGISTER"))
                    .data("timeout", equalTo(7))
                    .data("isAsynchronous", equalTo(true));
        }

        @Test
        @FakeOnly(why = "the fake uploads nothing; the seed says what has failed")
        void uploads_another_source() {
            seedBroken();
            post(UPDATE, object("funcId", BROKEN, "funcName", "Still broken")).data("status", equalTo("failed"));
            post(UPDATE, object("funcId", BROKEN, "sourceCode", "async function pipe() {}"))
                    .data("status", equalTo("success"))
                    .data("uploadErrMsg", nullValue());
        }

        @Test
        @Seen(source = "node, test of updatePipelineFunction: statusCode 400 without the id")
        void needs_to_be_told_which_and_in_bounds() {
            post(UPDATE, object("funcName", "Dance")).isRefusedWith(400);
            post(UPDATE, object("funcId", created(), "timeout", 61)).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            post(UPDATE, object("funcId", NOBODY, "funcName", "Dance")).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(UPLOAD)
    class reupload_pipeline_function {
        @Test
        @FakeOnly(why = "the fake uploads nothing; the seed says what has failed")
        void uploads_the_source_again() {
            seedBroken();
            post(UPLOAD, object("funcId", BROKEN)).succeeds().data("status", equalTo("success"));
            get(GET, "funcId", BROKEN).data("uploadErrMsg", nullValue());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            post(UPLOAD, object("funcId", NOBODY)).isRefusedWith(404);
            post(UPLOAD, object()).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(ORDER)
    class update_pipeline_order {
        @Test
        @Inferred(why = "seen is a success with one function; where the others go is our choice")
        @FreshPoolOnly(why = OWN)
        void puts_those_that_are_named_first() {
            String first = created();
            String second = created();
            String third = created();
            post(ORDER, object("scene", "POST_REGISTER", "order", list(third))).succeeds();
            String last = created();
            get(LIST, "scene", "POST_REGISTER").data("list.funcId", contains(third, first, second, last));
        }

        @Test
        @Inferred(why = "class of error: not found, and a refused argument")
        void refuses_what_is_not_of_the_scene_or_comes_twice() {
            String function = created();
            post(ORDER, object("scene", "PRE_REGISTER", "order", list(function)))
                    .isRefusedWith(404);
            post(ORDER, object("scene", "POST_REGISTER", "order", list(function, NOBODY)))
                    .isRefusedWith(404);
            post(ORDER, object("scene", "POST_REGISTER", "order", list(function, function)))
                    .isRefusedWith(400);
            post(ORDER, object("scene", "POST_REGISTER")).isRefusedWith(400);
        }
    }

    @Nested
    @Operation(DELETE)
    class delete_pipeline_function {
        @Test
        @Seen(source = "node, test of deletePipelineFunction; terraform: reading it then is a 404")
        void takes_it_away_and_leaves_the_others() {
            String function = created();
            String other = created();
            post(DELETE, object("funcId", function)).succeeds();
            get(GET, "funcId", function).isRefusedWith(404);
            get(GET, "funcId", other).succeeds();
        }

        @Test
        @Seen(source = "node, test of deletePipelineFunction: statusCode 400 without the id")
        void needs_to_be_told_which() {
            post(DELETE, object()).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_what_does_not_exist() {
            post(DELETE, object("funcId", NOBODY)).isRefusedWith(404);
        }
    }
}
