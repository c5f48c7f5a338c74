package io.github.genauthfake.contract.running;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import io.github.genauthfake.contract.mark.Verified;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Each of these has one mistake, or none where its name says so. Run by other tests only. */
@Operation(Operation.EVERY)
class BehavioursWithMistakes extends Behaviours {
    private static final String NEEDS_A_NAME = "Must contain one of the following fields: username, phone, email";

    @Test
    void unmarked() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @KnownDifference(why = "a difference says nothing about the real service")
    void marked_with_a_difference_only() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    @Inferred(why = "doubt")
    void marked_twice() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    @Seen(source = "node getUser.spec.ts")
    void marked_twice_with_the_same_mark() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    @Seen(aspect = WORDING, source = "node createUser.spec.ts")
    @Documented(
            aspect = {API_CODE, WORDING},
            source = "error codes")
    void marked_twice_for_an_aspect() {
        in(CHINESE, "create-user").post(object()).isRefusedWith(400).says(NEEDS_A_NAME);
    }

    @Test
    @FakeOnly(why = "nothing")
    @Inferred(why = "doubt")
    void marked_as_the_fakes_own_and_with_evidence() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Seen(source = "a friend of mine")
    void marked_with_a_source_that_is_none() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Inferred(why = " ")
    void marked_without_a_reason() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Verified(on = "yesterday", host = "example.com")
    void verified_on_no_day() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    void wording_without_a_mark_of_its_own() {
        in(CHINESE, "create-user").post(object()).isRefusedWith(400).says(NEEDS_A_NAME);
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    @Inferred(aspect = WORDING, why = "it sounds right")
    void wording_that_is_inferred() {
        in(CHINESE, "create-user").post(object()).isRefusedWith(400).says(NEEDS_A_NAME);
    }

    @Test
    @FakeOnly(why = "nothing")
    void wording_of_the_fake() {
        in(CHINESE, "create-user").post(object()).isRefusedWith(400).says(NEEDS_A_NAME);
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    @Seen(aspect = WORDING, source = "node createUser.spec.ts")
    void wording_without_a_language() {
        post("create-user", object()).isRefusedWith(400).says(NEEDS_A_NAME);
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    @Seen(aspect = WORDING, source = "node createUser.spec.ts")
    void wording_that_is_compared_without_a_language() {
        post("create-user", object()).isRefusedWith(400).saysTheSameAs(post("create-user", object()));
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    @Seen(aspect = WORDING, source = "node createUser.spec.ts")
    void wording_that_is_marked_and_not_asserted() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    void apiCode_without_a_mark_of_its_own() {
        post("create-user", object()).isRefusedWith(400).hasNoApiCode();
    }

    @Test
    @Seen(aspect = STATUS_CODE, source = "node createUser.spec.ts")
    void data_without_a_mark() {
        post("create-user", object()).isRefusedWith(400).data("", Matchers.nullValue());
    }

    @Test
    @Seen(aspect = STATUS_CODE, source = "node createUser.spec.ts")
    @Inferred(why = "nothing is left for this mark")
    void a_mark_that_speaks_for_nothing() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Inferred(aspect = DATA, why = "nothing")
    void nothing_is_asserted() {
        post("create-user", object());
    }

    @Test
    @Inferred(why = "it would be handy")
    void the_fakes_own_side_in_a_behaviour_of_both() {
        genauth.fake().clock().freeze();
    }

    @Test
    @Inferred(why = "it would be handy")
    void the_fakes_own_words_in_a_behaviour_of_both() {
        post("metadata/export", object()).isRefusedWith(501).explains("metadata-export");
    }

    @Test
    @Inferred(why = "nothing")
    void a_name_that_is_not_unique() {
        post("create-user", object("username", "alice")).succeeds();
    }

    @Test
    @Seen(source = "node createUser.spec.ts")
    @Seen(aspect = WORDING, source = "node createUser.spec.ts")
    void without_mistakes() {
        in(CHINESE, "create-user").post(object()).isRefusedWith(400).says(NEEDS_A_NAME);
    }

    @Test
    @Verified(on = "2026-01-31", host = "example.com")
    @KnownDifference(why = "stands beside the evidence")
    void without_mistakes_and_with_a_difference() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "doubt")
    @FreshPoolOnly(why = " ")
    void in_a_fresh_pool_for_no_reason() {
        post("create-user", object()).isRefusedWith(400);
    }

    @Test
    @FakeOnly(why = "clocks")
    @FreshPoolOnly(why = "emptiness")
    void in_a_fresh_pool_of_the_fake() {
        post("create-user", object()).isRefusedWith(400);
    }
}
