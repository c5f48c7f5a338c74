package io.github.genauthfake.internal.seed.export;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.CannedReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The canned answers of the seed in a seed file, by operation. */
final class AnswerExport {
    private AnswerExport() {}

    static Map<String, Object> answers(Directory directory) {
        Map<String, List<Object>> answers = new LinkedHashMap<>();
        for (CannedReply reply : directory.get(CannedReply.OF_THE_SEED)) {
            answers.computeIfAbsent(reply.calls().name(), first -> new ArrayList<>())
                    .add(answer(reply));
        }
        return new LinkedHashMap<>(answers);
    }

    private static Map<String, Object> answer(CannedReply reply) {
        ObjectSheet sheet = new ObjectSheet();
        if (reply.calls().condition() != null) {
            sheet.put("with", reply.calls().part());
        }
        if (reply.from() > 1) {
            sheet.put("nth", reply.from());
        } else {
            sheet.unless(Integer.MAX_VALUE, "first", reply.to());
        }
        return sheet.unless(false, "override", reply.overrides())
                .put("answer", Json.values(reply.json()))
                .members();
    }
}
