package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** The moment at which a new role ends, in the forms that clients send. */
@Operation("create-role")
class RoleEndBehaviours extends Behaviours {
    private static final String OPERATION = "create-role";

    @Test
    @Inferred(why = "SDKs send null or the empty text for what was not set")
    void never_ends_where_its_end_is_null_or_empty() {
        for (Object none : list(null, "")) {
            post(OPERATION, object("code", unique("role"), "disableTime", none))
                    .succeeds()
                    .data("disableTime", nullValue());
        }
    }

    @Test
    @Inferred(why = "class of error: a refused argument")
    void refuses_an_end_that_is_no_whole_number() {
        for (Object none : list("tomorrow", 1.5, "99999999999999999999")) {
            post(OPERATION, object("code", unique("role"), "disableTime", none)).isRefusedWith(400);
        }
    }
}
