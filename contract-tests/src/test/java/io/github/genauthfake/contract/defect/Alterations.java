package io.github.genauthfake.contract.defect;

import io.github.genauthfake.contract.client.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What defects are made of: single things that a passage does to calls and answers. */
final class Alterations {
    private Alterations() {}

    static Passage everyAnswer(UnaryOperator<Reply> alteration) {
        return (call, fake) -> alteration.apply(fake.apply(call));
    }

    static Passage everyCall(UnaryOperator<Call> alteration) {
        return (call, fake) -> fake.apply(alteration.apply(call));
    }

    static Passage answersOf(String operation, UnaryOperator<Reply> alteration) {
        return (call, fake) -> call.isFor(operation) ? alteration.apply(fake.apply(call)) : fake.apply(call);
    }

    static Passage callsOf(String operation, UnaryOperator<Call> alteration) {
        return everyCall(call -> call.isFor(operation) ? alteration.apply(call) : call);
    }

    static Passage bodiesOf(String operation, UnaryOperator<Map<String, Object>> alteration) {
        return callsOf(operation, call -> call.withBody(alteration));
    }

    /** Alters the elements of a list in the bodies of an operation. */
    static Passage elementsOf(String operation, String list, UnaryOperator<Map<String, Object>> alteration) {
        return bodiesOf(
                operation,
                body -> Json.with(
                        body,
                        list,
                        JsonText.asList(body.get(list)).stream()
                                .map(element -> alteration.apply(JsonText.asObject(element)))
                                .toList()));
    }

    /** Alters the data of an operation's successes. */
    static Passage dataOf(String operation, UnaryOperator<Object> alteration) {
        return answersOf(operation, reply -> reply.withData(alteration));
    }

    /** Answers as if the operation had been done, which it never is. */
    static Passage onlyPretending(String operation) {
        return (call, fake) -> call.isFor(operation) ? Reply.success() : fake.apply(call);
    }

    /** Answers a success where there was a refusal with this statusCode. */
    static Passage pretendingInsteadOf(String operation, int statusCode) {
        return answersOf(operation, reply -> reply.statusCode() == statusCode ? Reply.success() : reply);
    }

    static Passage anotherStatusCode(String operation, int rightOne, int wrongOne) {
        return answersOf(
                operation,
                reply -> reply.statusCode() == rightOne
                        ? reply.edited(envelope -> envelope.put("statusCode", wrongOne))
                        : reply);
    }

    /** Sends a call that was refused with this statusCode again, altered so that it is accepted. */
    static Passage insisting(String operation, int statusCode, UnaryOperator<Call> alteration) {
        return (call, fake) -> {
            Reply reply = fake.apply(call);
            return call.isFor(operation) && reply.statusCode() == statusCode
                    ? fake.apply(alteration.apply(call))
                    : reply;
        };
    }

    /** Does what a batch asks for element by element, until one is refused. */
    static Passage elementByElement(String operation, String list) {
        return (call, fake) -> {
            if (!call.isFor(operation)) {
                return fake.apply(call);
            }
            Reply reply = null;
            for (Object element : (List<?>) call.property(list).orElseThrow()) {
                reply = fake.apply(call.withBody(body -> Json.with(body, list, List.of(element))));
                if (!reply.isSuccess()) {
                    return reply;
                }
            }
            return reply;
        };
    }

    /** Does a part of what is asked for before the whole is judged. */
    static Passage firstWithout(String operation, String property) {
        return (call, fake) -> {
            if (call.isFor(operation) && call.property(property).isPresent()) {
                fake.apply(call.withBody(body -> Json.without(body, property)));
            }
            return fake.apply(call);
        };
    }

    /** Answers the first thing it knew for as long as it lives. */
    static Passage remembering(String operation) {
        Map<String, Reply> known = new ConcurrentHashMap<>();
        return (call, fake) -> call.isFor(operation)
                ? known.computeIfAbsent(
                        call.headers().get("authorization") + "?" + call.query(), key -> fake.apply(call))
                : fake.apply(call);
    }

    /** Begins each page but the first with the last element of the page before. */
    static Passage drifting(String operation) {
        return (call, fake) -> {
            Reply reply = fake.apply(call);
            int page = call.parameter("page").map(Integer::valueOf).orElse(1);
            if (!call.isFor(operation) || page < 2 || !reply.isSuccess()) {
                return reply;
            }
            List<Object> before = listOf(fake.apply(call.withParameter("page", String.valueOf(page - 1))));
            List<Object> drifted = listOf(reply);
            drifted.add(0, before.get(before.size() - 1));
            drifted.remove(drifted.size() - 1);
            return reply.withData(data -> Json.with(JsonText.asObject(data), "list", drifted));
        };
    }

    private static List<Object> listOf(Reply reply) {
        return JsonText.asList(JsonText.asObject(reply.envelope().get("data")).get("list"));
    }

    /** The list without any but its first elements. */
    static List<Object> atMost(int length, List<Object> elements) {
        return List.copyOf(elements.subList(0, Math.min(length, elements.size())));
    }

    /** An object in which texts of at least a length have another one. */
    static Map<String, Object> cut(Map<String, Object> object, String name, int length) {
        return object.get(name) instanceof String text && text.length() > length
                ? Json.with(object, name, text.substring(0, length))
                : object;
    }

    /** An object without those of its properties that are {@code null}. */
    static Map<String, Object> withoutNulls(Map<String, Object> object) {
        Map<String, Object> rest = Json.with(object);
        rest.values().removeIf(Objects::isNull);
        return rest;
    }
}
