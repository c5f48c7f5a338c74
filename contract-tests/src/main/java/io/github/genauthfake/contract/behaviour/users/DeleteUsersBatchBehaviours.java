package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** Users are deleted. */
@Operation("delete-users-batch")
class DeleteUsersBatchBehaviours extends Behaviours {
    private static final String OPERATION = "delete-users-batch";

    @Test
    @Seen(source = "node test/users")
    void deletes_users_by_their_ids() {
        String one = given.user();
        String other = given.user();
        post(OPERATION, object("userIds", list(one, other))).succeeds().data("", equalTo(object("success", true)));
        get("get-user", "userId", one).isRefusedWith(404);
        get("get-user", "userId", other).isRefusedWith(404);
    }

    @Test
    @Inferred(why = "the provider does not say what becomes of half a list")
    void deletes_nobody_when_one_does_not_exist() {
        String user = given.user();
        post(OPERATION, object("userIds", list(user, "000000000000000000000000")))
                .isRefusedWith(404);
        get("get-user", "userId", user).succeeds().data("userId", equalTo(user));
    }

    @Test
    @Inferred(why = "nothing may refer to what is gone")
    void takes_a_user_out_of_its_departments() {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        String user = given.user();
        post(
                        "set-user-departments",
                        object(
                                "userId",
                                user,
                                "departments",
                                list(object("departmentId", department, "isLeader", true))))
                .succeeds();
        post(OPERATION, object("userIds", list(user))).succeeds();
        get("get-department", "organizationCode", organization, "departmentId", department)
                .data("membersCount", equalTo(0))
                .data("leaderUserIds", empty());
        get("list-department-members", "organizationCode", organization, "departmentId", department)
                .data("", equalTo(object("totalCount", 0, "list", list())));
    }

    @Test
    @Inferred(why = "a name that nobody has is free")
    void frees_the_names_of_a_user() {
        String username = unique("user");
        String user = given.user("username", username);
        post(OPERATION, object("userIds", list(user))).succeeds();
        post("create-user", object("username", username)).succeeds().data("userId", not(equalTo(user)));
    }

    @Test
    @Inferred(why = "an account that nobody is bound to is free")
    void frees_the_identities_of_a_user() {
        Object identity = Given.identity(unique("ou"));
        String user = given.user("username", unique("user"), "identities", list(identity));
        post(OPERATION, object("userIds", list(user))).succeeds();
        post("create-user", object("username", unique("user"), "identities", list(identity)))
                .succeeds();
    }

    @Test
    @Inferred(why = "nothing may refer to what is gone")
    void leaves_no_custom_data_and_no_departments_to_be_read() {
        String key = given.field("STRING");
        String user = given.user();
        given.value(user, key, "x");
        given.membership(user, given.department());
        post(OPERATION, object("userIds", list(user))).succeeds();
        get("get-custom-data", "targetType", "USER", "targetIdentifier", user).isRefusedWith(404);
        get("get-user-departments", "userId", user).isRefusedWith(404);
        get("get-user-batch", "userIds[]", user).succeeds().data("", empty());
    }
}
