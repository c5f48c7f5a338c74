package io.github.genauthfake.junit;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.RecordedRequest;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The requests since a moment that belong to no pool: nothing in them tells which test has sent them.
 *
 * @param latestBefore the id of the latest one at that moment; null for none
 */
record StrayRequests(String latestBefore) {
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    static StrayRequests from(ExtensionContext context) {
        return new StrayRequests(null).upTo(all(context));
    }

    /** Those that come after these. */
    StrayRequests upTo(List<RecordedRequest> requests) {
        return requests.isEmpty()
                ? this
                : new StrayRequests(requests.get(requests.size() - 1).requestId());
    }

    List<RecordedRequest> since(ExtensionContext context) {
        List<RecordedRequest> all = all(context);
        int first = all.size();
        // Where the journal has forgotten the latest one before, all it has came since.
        while (first > 0 && !all.get(first - 1).requestId().equals(latestBefore)) {
            first--;
        }
        return all.subList(first, all.size());
    }

    /** Whether a test that ran at the same time may have sent them. */
    static boolean mayBeOfAnotherTest(ExtensionContext context) {
        return context.getConfigurationParameter(PARALLEL)
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private static List<RecordedRequest> all(ExtensionContext context) {
        return Server.ifStarted(context).map(FakeGenAuth::requestsWithoutPool).orElse(List.of());
    }
}
