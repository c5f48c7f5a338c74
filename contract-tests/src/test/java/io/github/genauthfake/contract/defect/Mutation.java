package io.github.genauthfake.contract.defect;

import io.github.genauthfake.contract.client.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the table of defects can ask for: the same mistake, made in one operation or another, or in every one of them ({@code *}). */
final class Mutation {
    private Mutation() {}

    /**
     * The passage of a row.
     *
     * @param does the name of a mutation, the operation, and what else it needs
     */
    static Passage passage(List<String> does) {
        String operation = does.get(1);
        String one = does.size() > 2 ? does.get(2) : "";
        String other = does.size() > 3 ? does.get(3) : "";
        return switch (does.get(0)) {
            case "onlyPretending" -> Alterations.onlyPretending(operation);
            case "pretendingInsteadOf" -> Alterations.pretendingInsteadOf(operation, Integer.parseInt(one));
            case "anotherStatusCode" ->
                Alterations.anotherStatusCode(operation, Integer.parseInt(one), Integer.parseInt(other));
            case "httpStatus" -> Alterations.answersOf(operation, reply -> reply.withHttpStatus(Integer.parseInt(one)));
            case "drifting" -> Alterations.drifting(operation);
            case "elementByElement" -> Alterations.elementByElement(operation, one);
            case "firstWithout" -> Alterations.firstWithout(operation, one);
            case "insisting" ->
                Alterations.insisting(
                        operation,
                        Integer.parseInt(one),
                        call -> call.withBody(call.body().replace(other, does.get(4))));

            case "withoutParameter" -> Alterations.callsOf(operation, call -> call.withoutParameter(one));
            case "parameter" -> Alterations.callsOf(operation, call -> call.withParameter(one, other));
            case "header" -> Alterations.callsOf(operation, call -> call.withHeader(one, other));
            case "withoutHeader" -> Alterations.callsOf(operation, call -> call.withoutHeader(one));
            case "withoutProperty" -> Alterations.bodiesOf(operation, body -> Json.without(body, one));
            case "property" -> Alterations.bodiesOf(operation, body -> Json.with(body, one, other));
            case "withoutNulls" -> Alterations.bodiesOf(operation, Alterations::withoutNulls);
            case "cut" -> Alterations.bodiesOf(operation, body -> Alterations.cut(body, one, Integer.parseInt(other)));
            case "atMost" ->
                listsOf(operation, one, list -> list.subList(0, Math.min(Integer.parseInt(other), list.size())));
            case "oneMoreThan" -> listsOf(operation, one, list -> oneMoreThan(Integer.parseInt(other), list));
            case "withoutInElements" -> Alterations.elementsOf(operation, one, element -> Json.without(element, other));
            case "cutInElements" ->
                Alterations.elementsOf(
                        operation, one, element -> Alterations.cut(element, other, Integer.parseInt(does.get(4))));
            case "replacingInBodies" ->
                Alterations.callsOf(operation, call -> call.withBody(call.body().replaceAll(one, other)));
            case "replacingInQueries" ->
                Alterations.callsOf(operation, call -> call.withQuery(query -> query.replaceAll(one, other)));

            case "replacingInAnswers" -> Alterations.answersOf(operation, reply -> reply.replacing(one, other));
            case "withoutAnswerHeader" -> Alterations.answersOf(operation, reply -> reply.withoutHeader(one));
            case "withoutInEnvelope" ->
                Alterations.answersOf(operation, reply -> reply.edited(envelope -> envelope.remove(one)));
            case "withoutInData" -> Alterations.dataOf(operation, data -> Json.without(JsonText.asObject(data), one));
            case "inData" ->
                Alterations.dataOf(operation, data -> Json.with(JsonText.asObject(data), one, number(other)));
            case "reversed" -> answeredListsOf(operation, one, Mutation::reversed);
            case "shorterPages" ->
                answeredListsOf(
                        operation, "list", list -> list.subList(0, Math.min(Integer.parseInt(one), list.size())));
            default -> throw new IllegalArgumentException("There is no mutation " + does);
        };
    }

    private static Object number(String text) {
        return text.equals("null") ? null : Integer.valueOf(text);
    }

    private static List<Object> reversed(List<Object> list) {
        Collections.reverse(list);
        return list;
    }

    /** A list that has more elements than this, and one more if it has. */
    private static List<Object> oneMoreThan(int limit, List<Object> list) {
        List<Object> more = new ArrayList<>(list);
        if (list.size() > limit) {
            more.add(list.get(0));
        }
        return more;
    }

    private static Passage listsOf(String operation, String list, UnaryOperator<List<Object>> alteration) {
        return Alterations.bodiesOf(
                operation, body -> Json.with(body, list, alteration.apply(JsonText.asList(body.get(list)))));
    }

    private static Passage answeredListsOf(String operation, String list, UnaryOperator<List<Object>> alteration) {
        return Alterations.dataOf(operation, data -> {
            if (list.isEmpty()) {
                return alteration.apply(JsonText.asList(data));
            }
            Map<String, Object> page = JsonText.asObject(data);
            return Json.with(page, list, alteration.apply(JsonText.asList(page.get(list))));
        });
    }
}
