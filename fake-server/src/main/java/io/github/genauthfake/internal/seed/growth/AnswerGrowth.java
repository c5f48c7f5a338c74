package io.github.genauthfake.internal.seed.growth;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.modules.CallSelection;
import io.github.genauthfake.internal.modules.CannedReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The canned answers of a seed. */
final class AnswerGrowth {
    private AnswerGrowth() {}

    static void grow(Growth growth, Part top) {
        List<CannedReply> replies = new ArrayList<>();
        Part section = top.part("answers");
        for (Part operation : top.parts("answers")) {
            section.items(operation.name(), "").forEach(item -> replies.add(reply(operation, item)));
        }
        if (!replies.isEmpty()) {
            growth.draft().set(CannedReply.OF_THE_SEED, List.copyOf(replies));
        }
    }

    private static CannedReply reply(Part operation, Part item) {
        CallSelection calls;
        try {
            calls = CallSelection.of(operation.name());
        } catch (IllegalArgumentException unknown) {
            throw operation.refusal(unknown.getMessage());
        }
        Long first = item.number("first");
        Long nth = item.number("nth");
        if (first != null && nth != null) {
            throw item.refusal("nth", "only one of first and nth can be given");
        }
        int from = nth == null ? 1 : nth.intValue();
        int to = nth == null && first == null ? Integer.MAX_VALUE : nth == null ? first.intValue() : from;
        if (item.value("with") != null) {
            calls = calls.with(json(item.value("with")));
        }
        try {
            return CannedReply.of(calls, from, to, item.flag("override"), json(item.value("answer")));
        } catch (IllegalArgumentException mistake) {
            throw item.refusal("answer", mistake.getMessage());
        }
    }

    private static String json(Object value) {
        return new String(Json.write(value), StandardCharsets.UTF_8);
    }
}
