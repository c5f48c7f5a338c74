package io.github.genauthfake.internal.admin;

import io.github.genauthfake.Answers;
import io.github.genauthfake.CannedAnswer;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arms canned answers on a pool. */
final class AnswerEndpoints extends ArmedEndpoints<CannedAnswer> {
    AnswerEndpoints(AdminPools pools) {
        super(pools, "answer", "answers", "canned answer");
    }

    @Override
    CannedAnswer arm(AdminCall call, UserPool pool) {
        Fields fields = call.fields("operation", "with", "override", "first", "nth", "always", "answer");
        String body = fields.requiredObject("answer").toString();
        Turn turn = Turn.of(fields);
        try {
            Answers.Target target = target(fields, pool.answers());
            if (turn.first().isPresent()) {
                return target.first(turn.first().getAsInt(), body);
            }
            return turn.nth().isPresent() ? target.nth(turn.nth().getAsInt(), body) : target.always(body);
        } catch (IllegalArgumentException senseless) {
            throw AdminError.badRequest(senseless.getMessage());
        }
    }

    private static Answers.Target target(Fields fields, Answers answers) {
        Answers.Target target = answers.on(fields.requiredText("operation"));
        if (fields.has("with")) {
            target = target.with(fields.requiredObject("with").toString());
        }
        return fields.isTrue("override") ? target.override() : target;
    }

    @Override
    List<CannedAnswer> armed(UserPool pool) {
        return pool.answers().armed();
    }

    @Override
    void disarm(CannedAnswer answer) {
        answer.disarm();
    }

    @Override
    void clear(UserPool pool) {
        pool.answers().clear();
    }

    @Override
    Map<String, Object> view(CannedAnswer answer, boolean isArmed) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("operation", answer.operation());
        answer.condition().ifPresent(condition -> view.put("with", Json.values(condition)));
        view.put("answer", Json.values(answer.json()));
        view.put("notes", answer.notes());
        view.put("isArmed", isArmed);
        view.put("uses", answer.uses());
        return view;
    }
}
