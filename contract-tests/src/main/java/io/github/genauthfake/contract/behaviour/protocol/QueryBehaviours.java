package io.github.genauthfake.contract.behaviour.protocol;

import static io.github.genauthfake.contract.client.Json.list;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** What a query may look like. */
@Operation(Operation.EVERY)
class QueryBehaviours extends Behaviours {
    @Test
    @Inferred(why = "the Python SDK sends True and False")
    void truth_is_understood_in_any_case() {
        String user = given.user();
        for (String yes : new String[] {"true", "True", "TRUE"}) {
            get("get-user", "userId", user, "withCustomData", yes).succeeds().dataHas("", "customData");
        }
        for (String no : new String[] {"false", "False", "FALSE"}) {
            get("get-user", "userId", user, "withCustomData", no).succeeds().dataHasNot("", "customData");
        }
    }

    @Test
    @Inferred(why = "the provider's PHP SDK writes true and false so, and its users are served")
    void truth_may_be_written_as_PHP_does() {
        String user = given.user();
        get("get-user", "userId", user, "withCustomData", "1").succeeds().dataHas("", "customData");
        for (String no : new String[] {"0", ""}) {
            get("get-user", "userId", user, "withCustomData", no).succeeds().dataHasNot("", "customData");
        }
    }

    @Test
    @Inferred(why = "class of error: a refused argument")
    void anything_else_in_the_place_of_truth_is_refused() {
        String user = given.user();
        get("get-user", "userId", user, "withCustomData", "yes").isRefusedWith(400);
        get("get-user", "userId", user, "withCustomData", "2").isRefusedWith(400);
    }

    @Test
    @Inferred(why = "class of error: a refused argument")
    void what_is_no_number_in_the_place_of_one_is_refused() {
        String user = given.user();
        get("get-user-departments", "userId", user, "page", "first").isRefusedWith(400);
        get("get-user-departments", "userId", user, "limit", "1e1").isRefusedWith(400);
    }

    @Test
    @Inferred(why = "class of error: a refused argument")
    void a_parameter_that_is_required_cannot_be_left_out() {
        get("get-user").isRefusedWith(400);
        get("get-custom-data", "targetType", "USER").isRefusedWith(400);
    }

    @Test
    @Inferred(
            why = "class of error: a refused argument; no operation that the fake has takes such a parameter as a list")
    void a_parameter_for_one_value_cannot_be_given_twice() {
        get("get-user", "userId", list(given.user(), given.user())).isRefusedWith(400);
        get("get-user", "userId[]", list(given.user(), given.user())).isRefusedWith(400);
    }

    @Test
    @Seen(source = "node listUsers.spec.ts and n8n: parameters that the operation does not have do no harm")
    void a_parameter_that_the_API_does_not_know_is_ignored() {
        get("get-user", "userId", given.user(), "verbose", "true").succeeds();
    }
}
