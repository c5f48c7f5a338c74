package io.github.genauthfake.contract.client;

import io.github.genauthfake.contract.service.UndoLog;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * Sees to it that a behaviour leaves nothing behind in a pool that stays: how to take back a write is noted before the
 * write is sent.
 */
final class Tidiness {
    private static final String BASE_FIELDS = "set-user-base-fields";

    private final GenAuth genauth;
    private final UndoLog log;
    private final UndoSteps steps;

    Tidiness(GenAuth genauth, UndoLog log, UniqueNames names) {
        this.genauth = genauth;
        this.log = log;
        this.steps = new UndoSteps(names);
    }

    /**
     * Lets a write through.
     *
     * @param tenant the tenant that the request's headers name
     */
    Answer watch(String operation, RequestBody body, Optional<String> tenant, Supplier<Answer> exchange) {
        Object meant = body.properties().getOrDefault("tenantId", tenant.orElse(null));
        return log.during(() -> {
            List<OptionalInt> numbers = new ArrayList<>();
            for (Optional<UndoStep> step : stepsBefore(operation, body, meant)) {
                numbers.add(step.isPresent() ? log.add(step.get()) : OptionalInt.empty());
            }
            Answer answer = exchange.get();
            if (answer.isSuccess()) {
                sharpen(numbers, steps.afterCreating(operation, answer.read(""), meant));
            } else if (answer.isRefusal()) {
                // After anything else, such as a gateway's own page, nobody knows whether it was done.
                numbers.forEach(number -> number.ifPresent(log::withdraw));
            }
            return answer;
        });
    }

    private List<Optional<UndoStep>> stepsBefore(String operation, RequestBody body, Object tenant) {
        if (!operation.equals(BASE_FIELDS)) {
            return steps.beforeCreating(operation, body, tenant);
        }
        Optional<UndoStep> step = steps.beforeChangingBaseFields(body, baseFields());
        step.ifPresent(Tidiness::requireThatItCanBeTakenBack);
        return List.of(step);
    }

    /** What a setting is set to can be set again, but nobody knows how the service is told that it is not set at all. */
    private static void requireThatItCanBeTakenBack(UndoStep step) {
        RequestBody.objects(step.body().get("list"))
                .forEach(field -> field.forEach((setting, value) -> {
                    if (value == null) {
                        throw new TestAbortedException("In this pool the base field " + field.get("key") + " has no "
                                + setting + ", and nobody knows how to take one away again");
                    }
                }));
    }

    /** A step that the service has made exact takes the place of the one that was a guess. */
    private void sharpen(List<OptionalInt> numbers, List<UndoStep> exact) {
        for (int index = 0; index < exact.size(); index++) {
            if (index < numbers.size() && numbers.get(index).isPresent()) {
                log.replace(numbers.get(index).getAsInt(), exact.get(index));
            } else {
                log.add(exact.get(index));
            }
        }
    }

    private List<Map<String, Object>> baseFields() {
        Answer answer = genauth.request("get-user-base-fields").get();
        if (!answer.isSuccess()) {
            throw new IllegalStateException(
                    "The base fields are not changed, since what they are now cannot be read: " + answer);
        }
        return answer.read("");
    }
}
