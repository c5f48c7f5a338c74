package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;

import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.client.GenAuth;
import io.github.genauthfake.contract.client.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * An operation on a user, who can be named by an id or by other names.
 *
 * @param queried whether it reads
 * @param property the property or parameter that holds the name, in a list where it is called {@code userIds}
 * @param rest makes what its requests hold beside that
 * @param proof asserts that it was done to a user
 */
record UserRequest(
        String operation, boolean queried, String property, Function<Given, Map<String, Object>> rest, Proof proof)
        implements Subject {
    /** Asserts that a request was about a user. */
    @FunctionalInterface
    interface Proof {
        void that(Answer answer, String user, GenAuth genauth);
    }

    static List<UserRequest> all() {
        Function<Given, Map<String, Object>> nothing = given -> object();
        return List.of(
                new UserRequest(
                        "get-user",
                        true,
                        "userId",
                        nothing,
                        (answer, user, genauth) -> answer.data("userId", equalTo(user))),
                new UserRequest(
                        "get-user-batch",
                        true,
                        "userIds",
                        nothing,
                        (answer, user, genauth) -> answer.data("userId", contains(user))),
                new UserRequest(
                        "update-user",
                        false,
                        "userId",
                        given -> object("nickname", "Al"),
                        (answer, user, genauth) ->
                                answer.data("userId", equalTo(user)).data("nickname", equalTo("Al"))),
                new UserRequest(
                        "set-user-departments",
                        false,
                        "userId",
                        given -> object("departments", list(object("departmentId", given.department()))),
                        (answer, user, genauth) -> genauth.request("get-user-departments")
                                .get("userId", user)
                                .data("totalCount", equalTo(1))),
                new UserRequest(
                        "kick-users",
                        false,
                        "userId",
                        given -> object("appIds", list("000000000000000000000000")),
                        (answer, user, genauth) -> answer.data("success", equalTo(true))),
                new UserRequest(
                        "get-user-login-history",
                        true,
                        "userId",
                        nothing,
                        (answer, user, genauth) -> answer.data("totalCount", equalTo(0))),
                new UserRequest("get-user-accessible-apps", true, "userId", nothing, UserRequest::answersAList),
                new UserRequest("get-user-authorized-apps", true, "userId", nothing, UserRequest::answersAList),
                new UserRequest("get-user-loggedin-apps", true, "userId", nothing, UserRequest::answersNothing),
                new UserRequest("get-user-logged-in-identities", true, "userId", nothing, UserRequest::answersNothing),
                new UserRequest("resign-user", false, "userId", nothing, UserRequest::isResigned),
                new UserRequest("resign-user-batch", false, "userIds", nothing, UserRequest::isResigned),
                new UserRequest(
                        "get-mfa-status",
                        true,
                        "userId",
                        nothing,
                        (answer, user, genauth) -> answer.data(
                                "mfaToken",
                                equalTo(genauth.request("get-mfa-status")
                                        .get("userId", user)
                                        .read("mfaToken")))),
                new UserRequest(
                        "set-mfa-status",
                        false,
                        "userId",
                        given -> object("mfaTriggerData", object("mfaToken", "stored", "applicationMfa", list())),
                        (answer, user, genauth) -> genauth.request("get-mfa-status")
                                .get("userId", user)
                                .data("mfaToken", equalTo("stored"))),
                new UserRequest(
                        "get-user-roles",
                        true,
                        "userId",
                        nothing,
                        (answer, user, genauth) -> answer.data("totalCount", equalTo(0))),
                new UserRequest(
                        "get-user-groups",
                        true,
                        "userId",
                        nothing,
                        (answer, user, genauth) -> answer.data("totalCount", equalTo(0))),
                new UserRequest(
                        "has-any-role",
                        false,
                        "userId",
                        given -> object("roles", list(object("code", given.role()))),
                        (answer, user, genauth) -> answer.data("hasAnyRole", equalTo(false))),
                new UserRequest(
                        "delete-users-batch",
                        false,
                        "userIds",
                        nothing,
                        (answer, user, genauth) ->
                                genauth.request("get-user").get("userId", user).isRefusedWith(404)));
    }

    private static void answersNothing(Answer answer, String user, GenAuth genauth) {
        answer.data("", empty());
    }

    /** There may be applications that everybody may enter. */
    private static void answersAList(Answer answer, String user, GenAuth genauth) {
        answer.data("", instanceOf(List.class));
    }

    private static void isResigned(Answer answer, String user, GenAuth genauth) {
        genauth.request("get-user").get("userId", user).data("status", equalTo("Resigned"));
    }

    @Override
    public Set<Trait> traits() {
        return Set.of();
    }

    /**
     * Sends a request for a user.
     *
     * @param type the type of the name; {@code null} sends none
     */
    Answer send(Request request, Given given, String type, String name) {
        Map<String, Object> named = with(rest.apply(given), property, property.equals("userIds") ? list(name) : name);
        Map<String, Object> typed = type == null ? named : with(named, "userIdType", type);
        if (queried) {
            return request.get(typed);
        }
        if (type == null || operation.startsWith("resign-") || operation.equals("set-mfa-status")) {
            return request.post(typed);
        }
        return request.post(with(named, "options", object("userIdType", type)));
    }
}
