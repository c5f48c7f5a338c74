package io.github.genauthfake.contract.client;

import io.github.genauthfake.contract.service.UndoLog;
import io.github.genauthfake.contract.service.UndoStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Sees to it that a behaviour leaves nothing behind in a pool that stays: how to take back a write is noted before the
 * write is sent.
 */
final class Tidiness {
    private static final String BASE_FIELDS = "set-user-base-fields";

    private final GenAuth genauth;
    private final UndoLog log;

    Tidiness(GenAuth genauth, UndoLog log) {
        this.genauth = genauth;
        this.log = log;
    }

    /**
     * Lets a write through.
     *
     * @param tenant the tenant that the request's headers name
     */
    Answer watch(String operation, RequestBody body, Optional<String> tenant, Supplier<Answer> exchange) {
        return log.during(() -> {
            List<UndoStep> steps = operation.equals(BASE_FIELDS)
                    ? UndoSteps.beforeChangingBaseFields(body, baseFields())
                    : UndoSteps.beforeCreating(
                            operation, body, body.properties().getOrDefault("tenantId", tenant.orElse(null)));
            List<OptionalInt> numbers = new ArrayList<>();
            steps.forEach(step -> numbers.add(log.add(step)));
            Answer answer = exchange.get();
            if (answer.isSuccess()) {
                sharpen(numbers, UndoSteps.afterCreating(operation, answer.read("")));
            } else if (answer.isRefusal()) {
                // After anything else, such as a gateway's own page, nobody knows whether it was done.
                numbers.forEach(number -> number.ifPresent(log::withdraw));
            }
            return answer;
        });
    }

    private void sharpen(List<OptionalInt> numbers, List<UndoStep> better) {
        for (int index = 0; index < better.size(); index++) {
            if (index < numbers.size() && numbers.get(index).isPresent()) {
                log.replace(numbers.get(index).getAsInt(), better.get(index));
            } else {
                log.add(better.get(index));
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
