package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whether somebody has a name already. */
@Operation("is-user-exists")
class IsUserExistsBehaviours extends Behaviours {
    private Answer ask(Object... names) {
        return post("is-user-exists", object(names));
    }

    private void answers(boolean exists, Object... names) {
        ask(names).succeeds().data("", equalTo(object("exists", exists)));
    }

    @Test
    @Seen(source = "node, tests of users: exists is true or false")
    void answers_whether_a_user_has_the_name() {
        String username = unique("user");
        String phone = genauth.uniquePhone();
        String externalId = unique("external");
        given.user("username", username, "phone", phone, "externalId", externalId);
        answers(true, "username", username);
        answers(true, "phone", phone);
        answers(true, "externalId", externalId);
        answers(false, "username", unique("user"));
    }

    @Test
    @Documented(source = "openapi IsUserExistsReqDto.email: the case is overlooked")
    void overlooks_the_case_of_an_email() {
        String email = unique("user") + "@example.com";
        given.user("email", email);
        answers(true, "email", email.toUpperCase(Locale.ROOT));
    }

    @Test
    @Inferred(why = "the manual says only that one can filter by several; one name is enough")
    void is_content_with_one_of_several_names() {
        String username = unique("user");
        given.user("username", username);
        answers(true, "username", username, "email", unique("user") + "@example.com");
    }

    @Test
    @Inferred(why = "a name that nobody has is free")
    void does_not_count_users_that_were_deleted() {
        String username = unique("user");
        String user = given.user("username", username);
        post("delete-users-batch", object("userIds", list(user))).succeeds();
        answers(false, "username", username);
    }

    @Test
    @Seen(source = "node, tests of users: a request without names")
    void needs_a_name() {
        ask().isRefusedWith(400);
        ask("username", "", "email", "").isRefusedWith(400);
    }

    @Test
    @Inferred(why = "class of error: a refused argument, as seen of create-user")
    void refuses_what_can_be_no_email_and_no_phone() {
        ask("email", "nobody").isRefusedWith(400);
        ask("phone", "nobody").isRefusedWith(400);
    }
}
