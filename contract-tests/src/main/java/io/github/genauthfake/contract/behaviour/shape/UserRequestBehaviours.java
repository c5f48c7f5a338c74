package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.client.Json.list;

import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import java.util.Locale;

/** A request is about a user. */
@OfShape(Shape.OF_A_USER)
class UserRequestBehaviours extends SharedBehaviours<UserRequest> {
    private Answer about(String type, String name) {
        return subject.send(request(), given, type, name);
    }

    private void finds(String user, String type, String name) {
        subject.proof().that(about(type, name).succeeds(), user, genauth);
    }

    @Shared
    void finds_the_user_by_its_id_by_default() {
        String user = given.user();
        finds(user, null, user);
    }

    @Shared
    void finds_the_user_by_its_username() {
        String username = unique("user");
        finds(given.user("username", username), "username", username);
    }

    @Shared
    void finds_the_user_by_its_email_whatever_the_case() {
        String email = unique("user") + "@example.com";
        finds(given.user("email", email), "email", email.toUpperCase(Locale.ROOT));
    }

    @Shared
    void finds_the_user_by_its_phone() {
        String phone = genauth.uniquePhone();
        finds(given.user("username", unique("user"), "phone", phone), "phone", phone);
    }

    @Shared
    void finds_the_user_by_its_id_in_another_system() {
        String id = unique("external");
        finds(given.user("username", unique("user"), "externalId", id), "external_id", id);
    }

    @Shared
    void finds_the_user_by_an_identity() {
        String there = unique("ou");
        String user = given.user("username", unique("user"), "identities", list(Given.identity(there)));
        finds(user, "identity", "62f20932716fbcc10d966ee5:" + there);
    }

    @Shared
    void finds_the_user_by_a_sync_relation() {
        String there = unique("ou");
        String user = given.user("username", unique("user"), "identities", list(Given.identity(there)));
        finds(user, "sync_relation", "lark:" + there);
    }

    @Shared
    void finds_the_user_by_the_value_of_a_unique_custom_field() {
        String code = given.field("STRING", "isUnique", true);
        String user = given.user();
        given.value(user, code, "A1");
        finds(user, "custom_field", code + ":A1");
    }

    @Shared
    void refuses_a_type_of_name_that_is_none() {
        about("nickname", given.user()).isRefusedWith(400);
    }

    @Shared
    void does_not_find_a_user_that_does_not_exist() {
        asTheEvidenceSays(about("user_id", NOBODY).isRefusedWith(404));
    }

    @Shared
    void refuses_an_empty_id() {
        about("user_id", "").isRefusedWith(400);
    }
}
