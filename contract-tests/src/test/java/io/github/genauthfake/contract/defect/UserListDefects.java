package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.answersOf;
import static io.github.genauthfake.contract.defect.Alterations.bodiesOf;
import static io.github.genauthfake.contract.defect.Alterations.callsOf;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.drifting;
import static io.github.genauthfake.contract.defect.Alterations.pagesOf;
import static io.github.genauthfake.contract.defect.Alterations.withoutParameter;
import static io.github.genauthfake.contract.defect.Alterations.withoutProperty;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.NEEDLESS_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.OFF_BY_ONE;
import static io.github.genauthfake.contract.defect.DefectKind.OVERLOOKED_PARAMETER;
import static io.github.genauthfake.contract.defect.DefectKind.PAGING_DRIFT;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_ORDER;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_WORDING;

import io.github.genauthfake.contract.client.Json;
import java.util.Collections;
import java.util.List;

/** Defects of the operations that answer many users. */
final class UserListDefects {
    private static final String LIST = "list-users";
    private static final String BATCH = "get-user-batch";

    private UserListDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        WRONG_ORDER,
                        "users come oldest first",
                        pagesOf(LIST, UserListDefects::reversed),
                        "list-users-get: a page begins with the newest user",
                        "list-users-post: a page begins with the newest user"),
                of(
                        PAGING_DRIFT,
                        "a page begins with the last user of the page before",
                        drifting(LIST),
                        "list-users-get: a page follows the one before"),
                of(
                        PAGING_DRIFT,
                        "a search always answers its first page",
                        withoutOption("pagination"),
                        "list-users-post: a page follows the one before"),
                of(
                        OFF_BY_ONE,
                        "a page may hold fifty-one users",
                        callsOf(
                                LIST,
                                call -> call.parameter("limit")
                                                .filter("51"::equals)
                                                .isPresent()
                                        ? call.withParameter("limit", "50")
                                        : call),
                        "list-users-get: a page holds fifty users at most"),
                of(
                        WRONG_WORDING,
                        "the limit of a page is refused in the usual words",
                        answersOf(
                                LIST,
                                reply -> reply.replacing(
                                        "limit must less than 50", "limit must not be greater than 50")),
                        "list-users-post: a page holds fifty users at most"),
                of(
                        OVERLOOKED_PARAMETER,
                        "the status of users is overlooked",
                        withoutParameter(LIST, "status"),
                        "list-users-get: a user of the list has the status that was asked for"),
                of(
                        OVERLOOKED_PARAMETER,
                        "keywords are overlooked where users are searched",
                        withoutProperty(LIST, "keywords"),
                        "list-users-post: keywords that nobody has give an empty page"),
                of(
                        OVERLOOKED_PARAMETER,
                        "the order of users is overlooked",
                        withoutOption("sort"),
                        "list-users-post: users are sorted by one property",
                        "list-users-post: users are sorted by several properties"),
                of(
                        WRONG_ORDER,
                        "users come in another order than their ids",
                        dataOf(BATCH, users -> reversed(JsonText.asList(users))),
                        BATCH + ": users are answered in the order of the request"),
                of(
                        NEEDLESS_CHECK,
                        "lists with brackets are not understood",
                        callsOf(BATCH, call -> call.withQuery(query -> query.replaceAll("(%5B%5D|\\[\\])=", "_="))),
                        BATCH + ": the list arrives as a parameter with brackets"),
                of(
                        NEEDLESS_CHECK,
                        "lists with commas are cut at the first",
                        callsOf(
                                BATCH,
                                call -> call.withQuery(
                                        query -> query.replaceAll("userIds=([^&]*?)(,|%2C)[^&]*", "userIds=$1"))),
                        BATCH + ": the list arrives as one text with commas"));
    }

    private static Passage withoutOption(String name) {
        return bodiesOf(
                LIST,
                body -> body.containsKey("options")
                        ? Json.with(body, "options", Json.without(JsonText.asObject(body.get("options")), name))
                        : body);
    }

    private static List<Object> reversed(List<Object> users) {
        Collections.reverse(users);
        return users;
    }
}
