package io.github.genauthfake.contract.remote;

import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** They fail, and what they quote holds a token or the secret. Not a test by its name, so that only a test runs it. */
@Operation("get-management-token")
class BehavioursThatTellSecrets extends Behaviours {
    @Test
    @Inferred(why = "for this test")
    void in_an_assertion() {
        post("get-management-token", genauth.accessKey()).succeeds().data("access_token", equalTo("another"));
    }

    @Test
    @Inferred(why = "for this test")
    void in_an_exception() {
        throw new IllegalStateException("The behaviour cannot begin with " + Json.write(genauth.accessKey()));
    }

    @Test
    @Inferred(why = "for this test")
    @FreshPoolOnly(why = "for this test")
    void in_no_pool_of_somebody() {
        throw new IllegalStateException("is not run");
    }
}
