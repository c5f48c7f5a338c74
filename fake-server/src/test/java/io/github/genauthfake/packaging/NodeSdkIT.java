package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The provider's Node SDK, unchanged, against the packaged fake: runs the tests in {@code src/test/node} with Node's own test
 * runner. Skipped where Node, npm or npm's registry cannot be had.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NodeSdkIT {
    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path EXAMPLES = Path.of("src", "test", "examples");
    private static final NodeProject NODE = new NodeProject("The Node SDK", Path.of("target", "node-sdk"));

    private final Map<String, UserPool> pools = new LinkedHashMap<>();

    @Test
    @Timeout(300)
    void every_operation_works_with_the_Node_SDK() throws Exception {
        NODE.assumeNode();
        List<String> tests = NODE.copy(SOURCES, EXAMPLES.resolve("operations.json"));
        NODE.install();
        try (FakeGenAuth server = FakeGenAuth.start()) {
            for (String test : tests) {
                pools.put(test.replace(".test.js", ""), server.createPool());
            }
            Seed company = Seed.fromFiles(EXAMPLES.resolve("company.yaml"));
            for (String operation : implementedOperations()) {
                pools.put(operation, server.createPool(company));
            }
            pools.put("second", server.createPool());
            pools.put("unimplemented", server.createPool());
            pools.put("throttled", server.createPool());
            pools.get("throttled").faults().onAnyOperation().next(Fault.throttled(Duration.ofSeconds(7)));

            NODE.test(120, tests, environment(server));
            assertThat(operationsThatSucceeded())
                    .as("operations that the Node tests have called with success")
                    .containsExactlyInAnyOrderElementsOf(implementedOperations());
            assertThat(surprises())
                    .as("what the SDK sends and the fake does not understand")
                    .isEmpty();
        }
    }

    private static List<String> implementedOperations() {
        return Contract.get().operations().stream()
                .filter(OperationContract::implemented)
                .map(OperationContract::name)
                .toList();
    }

    private List<String> operationsThatSucceeded() {
        return pools.values().stream()
                .flatMap(pool -> pool.requests().stream())
                .filter(RecordedRequest::succeeded)
                .map(RecordedRequest::operation)
                .distinct()
                .toList();
    }

    private List<String> surprises() {
        return pools.entrySet().stream()
                .filter(pool -> !pool.getKey().equals("unimplemented"))
                .flatMap(pool -> pool.getValue().requests().stream())
                .flatMap(request -> request.findings().stream()
                        .filter(finding -> finding.kind() != Finding.Kind.NOTE && finding.kind() != Finding.Kind.FAULT)
                        .map(finding -> request.operation() + ": " + finding))
                .toList();
    }

    private Map<String, String> environment(FakeGenAuth server) {
        return Map.of("GENAUTH_HOST", server.baseUrl().toString(), "GENAUTH_POOLS", keys(), "NO_PROXY", "127.0.0.1");
    }

    /** The keys of all pools as JSON; none of the texts needs escaping. */
    private String keys() {
        return pools.entrySet().stream()
                .map(pool -> "\"%s\":{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\",\"fieldPrivateKey\":\"%s\"}"
                        .formatted(
                                pool.getKey(),
                                pool.getValue().accessKeyId(),
                                pool.getValue().accessKeySecret(),
                                pool.getValue().fieldPrivateKey()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
