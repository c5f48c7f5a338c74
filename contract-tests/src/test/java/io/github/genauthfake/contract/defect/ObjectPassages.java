package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.callsOf;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.insisting;
import static io.github.genauthfake.contract.defect.Alterations.remembering;

import io.github.genauthfake.contract.client.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Defects of users, departments and groups that no mutation is. */
final class ObjectPassages {
    /** By the names of the defects. */
    static final Map<String, Passage> ALL = Map.ofEntries(
            Map.entry(
                    "a new user is answered with its departments",
                    dataOf("create-user", user -> Json.with(JsonText.asObject(user), "departmentIds", List.of()))),
            Map.entry(
                    "usernames are the same whatever their case",
                    callsOf("create-user", call -> call.withBody(body -> lowerCase(body, "username")))),
            Map.entry(
                    "a user needs no name",
                    bodiesOf(
                            "create-user",
                            body -> body.containsKey("username") ? body : Json.with(body, "username", "x"))),
            Map.entry(
                    "a text of custom data may have 1025 characters",
                    bodiesOf(
                            "create-user",
                            body -> body.get("customData") == null
                                    ? body
                                    : Json.with(
                                            body, "customData", cutAll(JsonText.asObject(body.get("customData")))))),
            Map.entry(
                    "new users are a page and no list",
                    dataOf("create-users-batch", users -> Json.object("totalCount", 1, "list", users))),
            Map.entry(
                    "e-mail addresses differ by case",
                    callsOf(
                            "get-user",
                            call -> call.parameter("userId").orElse("").matches(".*[A-Z].*%40.*|.*[A-Z].*@.*")
                                    ? call.withParameter("userId", "nobody%40example.com")
                                    : call)),
            Map.entry("users are read as they were at first", rememberingNewUsers()),
            Map.entry(
                    "null is overlooked in the custom data of a change",
                    bodiesOf(
                            "update-user",
                            body -> body.get("customData") == null
                                    ? body
                                    : Json.with(
                                            body,
                                            "customData",
                                            Alterations.withoutNulls(JsonText.asObject(body.get("customData")))))),
            Map.entry(
                    "it is not told which field was decrypted",
                    dataOf(
                            "users/field/decrypt",
                            fields -> JsonText.asList(fields).stream()
                                    .map(field -> Json.without(JsonText.asObject(field), "fieldName"))
                                    .toList())),
            Map.entry("the order of users is overlooked", withoutOption("sort")),
            Map.entry(
                    "keywords may be empty where organizations are searched",
                    callsOf(
                            "search-organizations",
                            call -> call.parameter("keywords")
                                            .filter(String::isEmpty)
                                            .isPresent()
                                    ? call.withParameter("keywords", "x")
                                    : call)),
            Map.entry(
                    "the name of a department may be empty",
                    bodiesOf(
                            "update-department",
                            body -> "".equals(body.get("name")) ? Json.without(body, "name") : body)),
            Map.entry(
                    "a user may have two main departments, of which the first counts",
                    insisting(
                            "set-user-departments",
                            422,
                            call -> call.withBody(body -> Json.with(
                                    body,
                                    "departments",
                                    Alterations.atMost(1, JsonText.asList(body.get("departments"))))))),
            Map.entry(
                    "who joins a department leaves the others",
                    (call, fake) -> call.isFor("add-department-members")
                            ? fake.apply(call.at("set-user-departments")
                                    .withBody(body -> Json.object(
                                            "userId",
                                            JsonText.asList(body.get("userIds")).get(0),
                                            "departments",
                                            List.of(Json.object("departmentId", body.get("departmentId"))))))
                            : fake.apply(call)),
            Map.entry(
                    "groups that are not there cannot be deleted",
                    bodiesOf("delete-groups-batch", body -> Json.with(body, "codeList", List.of()))));

    private ObjectPassages() {}

    private static Map<String, Object> lowerCase(Map<String, Object> body, String name) {
        return body.get(name) instanceof String text ? Json.with(body, name, text.toLowerCase(Locale.ROOT)) : body;
    }

    private static Map<String, Object> cutAll(Map<String, Object> values) {
        Map<String, Object> shorter = Json.with(values);
        values.keySet()
                .forEach(key ->
                        shorter.put(key, Alterations.cut(values, key, 1024).get(key)));
        return shorter;
    }

    /** As a cache would have it: each user is read once when it is created. */
    private static Passage rememberingNewUsers() {
        Passage remembering = remembering("get-user");
        return (call, fake) -> {
            Reply reply = remembering.pass(call, fake);
            if (call.isFor("create-user")) {
                Object id = JsonText.asObject(reply.envelope().get("data")).get("userId");
                remembering.pass(
                        new Call("GET", "/api/v3/" + "get-user", null, call.headers(), "")
                                .withoutHeader("content-type")
                                .withParameter("userId", String.valueOf(id)),
                        fake);
            }
            return reply;
        };
    }

    private static Passage withoutOption(String name) {
        return bodiesOf(
                "list-users",
                body -> body.containsKey("options")
                        ? Json.with(body, "options", Json.without(JsonText.asObject(body.get("options")), name))
                        : body);
    }
}
