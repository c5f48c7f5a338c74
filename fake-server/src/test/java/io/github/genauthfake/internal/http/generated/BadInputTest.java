package io.github.genauthfake.internal.http.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.RequestShapes;
import io.github.genauthfake.internal.http.Answer;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.http.RawRequest;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Requests that nobody should send, made from the contract of every implemented operation. The profile {@code full}
 * makes a million of them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {
    private static final int CASES = Generated.cases(10_000, 1_000_000);
    private static final int FAILURES_TO_SHOW = 12;

    private final Random random = Generated.random();
    private final InProcess server = SampleCompany.open();
    private final Directory start = server.pool().directory();
    private final BadRequests requests = new BadRequests(
            random,
            new RequestMaker(random, new NamesInUse(random, () -> server.pool().directory())));
    private final Map<String, String> failures = new TreeMap<>();

    @Test
    void is_refused_in_a_clear_sentence_and_changes_nothing() {
        List<OperationContract> operations = RequestShapes.implemented();
        BadRequests.Kind[] kinds = BadRequests.Kind.values();
        Map<BadRequests.Kind, Integer> refused = new EnumMap<>(BadRequests.Kind.class);
        Map<BadRequests.Kind, Integer> served = new EnumMap<>(BadRequests.Kind.class);
        for (int number = 0; number < CASES; number++) {
            OperationContract operation = operations.get(number % operations.size());
            BadRequests.Kind kind = kinds[number / operations.size() % kinds.length];
            boolean isServed = trial(number, kind, requests.next(kind, operation));
            (isServed ? served : refused).merge(kind, 1, Integer::sum);
        }
        System.out.println("served " + served + ", refused " + refused);
        assertThat(failures.values()).isEmpty();
        assertThat(served).as("kinds of requests that were served").containsKey(BadRequests.Kind.AS_IT_SHOULD_BE);
        assertThat(refused).as("kinds of requests that were refused").containsKeys(kinds);
    }

    private boolean trial(int number, BadRequests.Kind kind, RawRequest request) {
        Directory before = server.pool().directory();
        Answer answer;
        try {
            answer = server.send(request);
        } catch (RuntimeException | StackOverflowError escaped) {
            fail(number, kind, request, List.of("escaped from the pipeline: " + escaped));
            return false;
        }
        List<String> wrong = Verdict.on(request, answer.httpStatus(), answer.body());
        if (!wrong.isEmpty()) {
            fail(number, kind, request, wrong);
        }
        JsonNode envelope = Json.tree(answer.body());
        boolean isServed = envelope.path("statusCode").asInt() == 200;
        if (!isServed && server.pool().directory() != before) {
            fail(number, kind, request, List.of("a refused request changed the state"));
        }
        server.pool().replace(start);
        return isServed;
    }

    private void fail(int number, BadRequests.Kind kind, RawRequest request, List<String> wrong) {
        if (failures.size() < FAILURES_TO_SHOW) {
            failures.putIfAbsent(
                    (wrong.get(0) + wrong.get(wrong.size() - 1)).replaceAll("[^a-z ]|\\[.*", ""),
                    "\ncase " + number + " " + kind + "\n" + wrong + "\n" + request);
        }
    }
}
