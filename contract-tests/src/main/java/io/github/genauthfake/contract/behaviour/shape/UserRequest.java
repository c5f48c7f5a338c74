package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
                        "delete-users-batch",
                        false,
                        "userIds",
                        nothing,
                        (answer, user, genauth) ->
                                genauth.request("get-user").get("userId", user).isRefusedWith(404)));
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
        if (queried) {
            return request.get(type == null ? named : with(named, "userIdType", type));
        }
        return request.post(type == null ? named : with(named, "options", object("userIdType", type)));
    }
}
