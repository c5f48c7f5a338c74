package io.github.genauthfake.contract.behaviour.authflowfunctions;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Functions of authentication flows are kept. What is known of them is the code of the terraform provider, which was not run
 * against the live service.
 */
class AuthFlowFunctionBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String CLIENT = "the terraform provider expects it in its code; no live run is known";
    private static final String AS_PIPELINES = "as pipeline functions";
    private static final String NOT_FOUND = "class of error: not found";
    private static final String CREATE = "create-auth-flow-function";
    private static final String GET = "get-auth-flow-function";
    private static final String UPDATE = "update-auth-flow-function";
    private static final String DELETE = "delete-auth-flow-function";

    private static Map<String, Object> function(Object... others) {
        return with(
                object("funcName", "Check", "scene", "PRE_AUTHENTICATION", "sourceCode", "async function pipe() {}"),
                others);
    }

    private String created(Object... others) {
        return post(CREATE, function(others)).succeeds().read("funcId");
    }

    @Nested
    @Operation(CREATE)
    class create_auth_flow_function {
        @Test
        @Inferred(why = CLIENT)
        void keeps_what_was_sent() {
            String function = created(
                    "funcDescription", "Checks", "isAsynchronous", true, "timeout", 60, "terminateOnTimeout", true);
            get(GET, "funcId", function)
                    .succeeds()
                    .data("funcId", equalTo(function))
                    .data("funcName", equalTo("Check"))
                    .data("funcDescription", equalTo("Checks"))
                    .data("scene", equalTo("PRE_AUTHENTICATION"))
                    .data("sourceCode", equalTo("async function pipe() {}"))
                    .data("isAsynchronous", equalTo(true))
                    .data("timeout", equalTo(60))
                    .data("terminateOnTimeout", equalTo(true));
        }

        @Test
        @Inferred(why = AS_PIPELINES)
        void is_off_and_waits_three_seconds_by_default() {
            post(CREATE, function())
                    .succeeds()
                    .data("funcDescription", equalTo(""))
                    .data("isAsynchronous", equalTo(false))
                    .data("timeout", equalTo(3))
                    .data("terminateOnTimeout", equalTo(false))
                    .data("enabled", equalTo(false));
        }

        @Test
        @Inferred(why = AS_PIPELINES)
        void needs_a_name_a_scene_and_a_source() {
            for (String property : function().keySet()) {
                post(CREATE, without(function(), property)).isRefusedWith(400);
            }
            post(CREATE, function("timeout", 0)).isRefusedWith(400);
            post(CREATE, function("timeout", 61)).isRefusedWith(400);
            post(CREATE, function("enabled", "perhaps")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void needs_the_application_that_it_names() {
            post(CREATE, function("appId", NOBODY)).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "as other objects that belong to an application")
        void belongs_to_the_application_and_goes_with_it() {
            String app = post("create-application", object("appName", unique("desk")))
                    .succeeds()
                    .read("appId");
            String function = created("appId", app);
            String other = created();
            post("delete-application", object("appId", app)).succeeds();
            get(GET, "funcId", function).isRefusedWith(404);
            get(GET, "funcId", other).succeeds();
        }
    }

    @Nested
    @Operation(GET)
    class get_auth_flow_function {
        @Test
        @Inferred(why = CLIENT)
        void does_not_find_what_does_not_exist() {
            get(GET, "funcId", NOBODY).isRefusedWith(404);
            get(GET).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the terraform provider tells both apart; whether the live service does is not known")
        void does_not_find_a_pipeline_function() {
            String pipeline =
                    post("create-pipeline-function", function()).succeeds().read("funcId");
            get(GET, "funcId", pipeline).isRefusedWith(404);
        }

        @Test
        @Inferred(why = CLIENT)
        void does_not_say_the_application() {
            get(GET, "funcId", created()).succeeds().dataHasNot("", "appId");
        }
    }

    @Nested
    @Operation(UPDATE)
    class update_auth_flow_function {
        @Test
        @Inferred(why = CLIENT)
        void changes_what_is_named_and_leaves_the_rest() {
            String function = created("timeout", 7, "isAsynchronous", true);
            post(UPDATE, object("funcId", function, "funcName", "Dance", "enabled", true))
                    .succeeds()
                    .data("funcId", equalTo(function));
            get(GET, "funcId", function)
                    .data("funcName", equalTo("Dance"))
                    .data("enabled", equalTo(true))
                    .data("scene", equalTo("PRE_AUTHENTICATION"))
                    .data("timeout", equalTo(7))
                    .data("isAsynchronous", equalTo(true));
        }

        @Test
        @Inferred(why = AS_PIPELINES)
        void needs_to_be_told_which_and_in_bounds() {
            post(UPDATE, object("funcName", "Dance")).isRefusedWith(400);
            post(UPDATE, object("funcId", created(), "timeout", 61)).isRefusedWith(400);
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void does_not_find_what_does_not_exist() {
            post(UPDATE, object("funcId", NOBODY, "funcName", "Dance")).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(DELETE)
    class delete_auth_flow_function {
        @Test
        @Inferred(why = CLIENT)
        void takes_it_away_and_leaves_the_others() {
            String function = created();
            String other = created();
            post(DELETE, object("funcId", function)).succeeds();
            get(GET, "funcId", function).isRefusedWith(404);
            get(GET, "funcId", other).succeeds();
        }

        @Test
        @Inferred(why = NOT_FOUND)
        void does_not_find_what_does_not_exist() {
            post(DELETE, object("funcId", NOBODY)).isRefusedWith(404);
            post(DELETE, object()).isRefusedWith(400);
        }
    }
}
