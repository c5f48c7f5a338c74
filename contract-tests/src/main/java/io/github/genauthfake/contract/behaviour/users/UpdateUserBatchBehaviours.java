package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** Several users are changed at once. */
@Operation("update-user-batch")
class UpdateUserBatchBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";

    private Answer update(Object... changes) {
        return post("update-user-batch", object("list", list(changes)));
    }

    private Answer user(String id) {
        return get("get-user", "userId", id);
    }

    @Test
    @Seen(source = "csharp, test of update-user-batch: data is a list")
    void changes_the_users_and_answers_them_in_the_order_of_the_request() {
        String one = given.user();
        String other = given.user();
        update(object("userId", other, "nickname", "B"), object("userId", one, "nickname", "A"))
                .succeeds()
                .data("userId", contains(other, one))
                .data("nickname", contains("B", "A"));
        user(one).data("nickname", equalTo("A"));
    }

    @Test
    @Inferred(why = "an update leaves what is left out, as update-user was seen to do")
    void leaves_what_it_does_not_mention() {
        String user = given.user("username", unique("user"), "status", "Suspended", "gender", "F", "nickname", "A");
        update(object("userId", user, "nickname", null, "company", "Acme")).succeeds();
        user(user)
                .data("status", equalTo("Suspended"))
                .data("gender", equalTo("F"))
                .data("nickname", nullValue())
                .data("company", equalTo("Acme"));
    }

    @Test
    @Documented(source = "openapi update-user-batch: names are unique in the pool")
    void refuses_all_changes_when_one_takes_a_name_of_another_user() {
        String taken = unique("user");
        given.user("username", taken);
        String one = given.user();
        String other = given.user();
        update(object("userId", one, "nickname", "A"), object("userId", other, "username", taken))
                .isRefusedWith(409);
        user(one).data("nickname", nullValue());
    }

    @Test
    @Inferred(why = "the changes are made one after the other")
    void lets_a_name_go_from_one_user_to_another() {
        String name = unique("user");
        String one = given.user("username", name);
        String other = given.user();
        update(object("userId", one, "username", unique("user")), object("userId", other, "username", name))
                .succeeds();
        get("get-user", "userId", name, "userIdType", "username").data("userId", equalTo(other));
    }

    @Test
    @Inferred(why = "the changes are made one after the other, and the answer is the outcome")
    void answers_a_user_that_is_there_twice_as_it_is_in_the_end() {
        String user = given.user();
        update(object("userId", user, "nickname", "A"), object("userId", user, "company", "B"))
                .succeeds()
                .data("nickname", contains("A", "A"))
                .data("company", contains("B", "B"));
    }

    @Test
    @Documented(source = "openapi UpdateUserBatchOptionsDto")
    void has_options_for_all_of_the_users() {
        String user = given.user();
        post(
                        "update-user-batch",
                        object(
                                "list",
                                list(object("userId", user)),
                                "options",
                                object("resetPasswordOnNextLogin", true)))
                .succeeds();
        user(user).data("resetPasswordOnNextLogin", equalTo(true));
    }

    @Test
    @Inferred(why = "class of error: not found")
    void does_not_find_a_user_that_does_not_exist() {
        String user = given.user();
        update(object("userId", user, "nickname", "A"), object("userId", NOBODY))
                .isRefusedWith(404);
        user(user).data("nickname", nullValue());
    }
}
