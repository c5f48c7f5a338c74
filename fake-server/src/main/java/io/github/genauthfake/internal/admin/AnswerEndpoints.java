package io.github.genauthfake.internal.admin;

import io.github.genauthfake.Answers;
import io.github.genauthfake.CannedAnswer;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** Arms canned answers on a pool. */
final class AnswerEndpoints {
    private final AdminPools pools;
    /** Weak, so that a pool that somebody closes is forgotten here as well. */
    private final Map<UserPool, ArmedNumbers<CannedAnswer>> numbers = new WeakHashMap<>();

    AnswerEndpoints(AdminPools pools) {
        this.pools = pools;
    }

    AdminAnswer list(AdminCall call) {
        UserPool pool = pools.of(call);
        return AdminAnswer.ok(Map.of(
                "answers",
                pool.answers().armed().stream()
                        .map(answer -> view(answer, pool))
                        .toList()));
    }

    AdminAnswer arm(AdminCall call) {
        UserPool pool = pools.of(call);
        Fields fields = call.fields("operation", "with", "override", "first", "nth", "always", "answer");
        String body = fields.requiredObject("answer").toString();
        Turn turn = Turn.of(fields);
        try {
            Answers.Target target = target(fields, pool.answers());
            CannedAnswer armed;
            if (turn.first().isPresent()) {
                armed = target.first(turn.first().getAsInt(), body);
            } else {
                armed = turn.nth().isPresent() ? target.nth(turn.nth().getAsInt(), body) : target.always(body);
            }
            return AdminAnswer.json(201, view(armed, pool));
        } catch (IllegalArgumentException senseless) {
            throw AdminError.badRequest(senseless.getMessage());
        } catch (IllegalStateException closedMeanwhile) {
            throw AdminError.conflict(closedMeanwhile.getMessage());
        }
    }

    AdminAnswer get(AdminCall call) {
        UserPool pool = pools.of(call);
        return AdminAnswer.ok(view(named(call, pool), pool));
    }

    AdminAnswer disarm(AdminCall call) {
        named(call, pools.of(call)).disarm();
        return AdminAnswer.empty(204);
    }

    AdminAnswer clear(AdminCall call) {
        pools.of(call).answers().clear();
        return AdminAnswer.empty(204);
    }

    private static Answers.Target target(Fields fields, Answers answers) {
        Answers.Target target = answers.on(fields.requiredText("operation"));
        if (fields.has("with")) {
            target = target.with(fields.requiredObject("with").toString());
        }
        return fields.isTrue("override") ? target.override() : target;
    }

    private CannedAnswer named(AdminCall call, UserPool pool) {
        return numbers(pool)
                .find(call.path("answer"))
                .orElseThrow(() -> AdminError.notFound("The user pool has no canned answer " + call.path("answer")));
    }

    private synchronized ArmedNumbers<CannedAnswer> numbers(UserPool pool) {
        return numbers.computeIfAbsent(pool, unseen -> new ArmedNumbers<>());
    }

    private Map<String, Object> view(CannedAnswer answer, UserPool pool) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", String.valueOf(numbers(pool).numberOf(answer, pool.answers()::armed)));
        view.put("operation", answer.operation());
        answer.condition().ifPresent(condition -> view.put("with", Json.values(condition)));
        view.put("answer", Json.values(answer.json()));
        view.put("notes", answer.notes());
        view.put("isArmed", pool.answers().armed().contains(answer));
        view.put("uses", answer.uses());
        return view;
    }
}
