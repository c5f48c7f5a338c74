package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Finding;
import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** Passwords that the pool has encrypted with a key of its own. */
@Operation("get-user-password-ciphertext")
class PasswordCiphertextBehaviours extends Behaviours {
    private static final String OPERATION = "get-user-password-ciphertext";

    @Test
    @FakeOnly(why = "a seed says what the real service makes of passwords")
    void is_what_the_seed_says() {
        genauth.fake().seed(Seed.parse("users: {alice: {passwordCiphertext: MIGq}}", "the seed"));
        post(OPERATION, object("userId", "alice", "userIdType", "username"))
                .succeeds()
                .data("", equalTo(object("ciphertext", "MIGq")));
    }

    @Test
    @Inferred(why = "class of error: a state that does not allow it; documented is only that the pool needs a key")
    void is_refused_where_there_is_none() {
        post(OPERATION, object("userId", given.user())).isRefusedWith(422);
    }

    @Test
    @FakeOnly(why = "the fake keeps no passwords")
    void is_reported_where_there_is_none() {
        post(OPERATION, object("userId", given.user())).isRefusedWith(422);
        tellsTheTest(Finding.Kind.NOTE);
    }

    @Test
    @Inferred(why = "class of error: not found")
    void does_not_find_a_user_that_does_not_exist() {
        post(OPERATION, object("userId", "000000000000000000000000")).isRefusedWith(404);
    }
}
