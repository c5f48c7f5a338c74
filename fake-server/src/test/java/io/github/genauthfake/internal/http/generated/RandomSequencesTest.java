package io.github.genauthfake.internal.http.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.contract.RequestShapes;
import io.github.genauthfake.internal.http.Answer;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.http.RawRequest;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * All implemented operations in whatever order, about objects that live, have died or never were: every answer is one that
 * the contract allows, and every state is sound.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RandomSequencesTest {
    private static final int STEPS = Generated.cases(7_000, 200_000);
    /** While the state is small, everything is checked after each step; later the references alone, and now and then all. */
    private static final int STEPS_WITH_WHOLE_CHECKS = 1_500;

    private static final int STEPS_BETWEEN_WHOLE_CHECKS = 25;
    private static final int MOST_USERS = 120;
    private static final int MOST_ACCOUNTS = 20;

    /** How often an operation that was not served by chance is tried in the end. */
    private static final int ATTEMPTS = 12_000;

    private static final int ATTEMPTS_WITH_A_MODEL = 200;

    private static final List<String> UNSERVED = List.of("get-management-token", "users-field-decrypt");

    private final Random random = Generated.random();
    private final InProcess server = SampleCompany.open();
    private static final Set<String> RARE =
            Set.of("delete-organization", "delete-users-batch", "transfer-into-public-account");

    private final RequestMaker maker =
            new RequestMaker(random, new NamesInUse(random, () -> server.pool().directory()));
    private final Coherence coherence = new Coherence(random, server.pool());
    private final Map<String, Integer> served = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();

    @Test
    void keep_every_state_sound_and_every_answer_within_the_contract() {
        List<OperationContract> operations = RequestShapes.implemented();
        int step = 0;
        for (; step < STEPS; step++) {
            OperationContract operation = operations.get(random.nextInt(operations.size()));
            // Deletions of whole trees, models and many users come less often, so that there is something to work on.
            if (!RARE.contains(operation.name()) || random.nextInt(4) == 0) {
                step(step, operation);
            }
            if (Users.of(server.pool().directory()).size() > MOST_USERS) {
                deleteSomeUsers();
            }
            deleteSomeAccounts();
        }
        for (OperationContract operation : operations) {
            // Some need much to be as they ask: the more operations there are, the rarer it is by chance. Others in
            // between make what they need.
            for (int attempt = 0; attempt < ATTEMPTS && !served.containsKey(operation.name()); attempt++) {
                if (attempt % ATTEMPTS_WITH_A_MODEL == 0 && operation.name().startsWith("metadata-")) {
                    makeModel();
                }
                step(step++, operation);
                step(step++, operations.get(random.nextInt(operations.size())));
                deleteSomeAccounts();
            }
        }
        System.out.println("served " + served + ", refused " + refused);
        assertThat(served.keySet())
                .as("operations that were served at least once")
                .containsAll(operations.stream()
                        .map(OperationContract::name)
                        .filter(name -> !UNSERVED.contains(name))
                        .toList());
    }

    /** They and users have names of their own, of which there are few. */
    private void deleteSomeAccounts() {
        List<String> ids = server.pool().directory().get(Users.ACCOUNTS).newestFirst(0, MOST_ACCOUNTS + 1);
        if (ids.size() > MOST_ACCOUNTS) {
            server.post("delete-public-accounts-batch", Map.of("userIds", ids.subList(MOST_ACCOUNTS / 2, ids.size())));
        }
    }

    private void step(int step, OperationContract operation) {
        ObjectNode parameters = maker.parameters(operation);
        if (random.nextInt(3) > 0) {
            coherence.bringInto(operation, parameters);
        }
        RawRequest request = maker.request(operation, parameters);
        Directory before = server.pool().directory();
        Answer answer = server.send(request);
        JsonNode envelope = Json.tree(answer.body());
        boolean isServed = envelope.path("statusCode").asInt() == 200;
        (isServed ? served : refused).merge(operation.name(), 1, Integer::sum);
        Directory after = server.pool().directory();
        assertThat(Verdict.on(request, answer.httpStatus(), answer.body()))
                .as("step %s %s", step, request)
                .isEmpty();
        List<RecordedRequest> requests = server.pool().journal().requests();
        if (!operation.name().equals("get-management-token")) {
            assertThat(requests.get(requests.size() - 1).findings())
                    .as("step %s %s", step, request)
                    .extracting(Finding::kind)
                    .doesNotContain(Finding.Kind.INTERNAL_ERROR, Finding.Kind.UNKNOWN_PROPERTY);
        }
        if (!isServed || operation.method().equals("GET")) {
            assertThat(after).as("step %s %s", step, request).isSameAs(before);
            return;
        }
        try {
            DirectoryInvariants.checkReferences(after);
            if (step < STEPS_WITH_WHOLE_CHECKS || step % STEPS_BETWEEN_WHOLE_CHECKS == 0) {
                DirectoryInvariants.check(after);
            }
        } catch (AssertionError broken) {
            throw new AssertionError("after step " + step + ", " + request + ": " + broken.getMessage(), broken);
        }
    }

    /** A model whose rows have a unique text and relate to users: by chance alone there is seldom one. */
    private void makeModel() {
        String model = server.post("metadata/create-model", Map.of("name", "Cars", "parentKey", "logs"))
                .at("/data/id")
                .asText();
        server.post(
                "metadata/create-field",
                Map.of("modelId", model, "name", "D", "key", "driver", "type", "Relation", "relationType", "user"));
        server.post(
                "metadata/create-field",
                Map.of("modelId", model, "name", "P", "key", "plate", "type", "Text", "unique", true));
        server.post("metadata/create-row", Map.of("modelId", model, "data", Map.of("plate", "0")));
    }

    private void deleteSomeUsers() {
        List<String> ids = Users.of(server.pool().directory()).newestFirst(0, 1_000);
        server.post("delete-users-batch", Map.of("userIds", ids.subList(MOST_USERS / 2, MOST_USERS / 2 + 50)));
        DirectoryInvariants.check(server.pool().directory());
    }
}
