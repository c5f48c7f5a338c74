package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.reporting.ReportEntry;

/** Looks for the reports that failures come with. */
final class Reports {
    private Reports() {}

    static Throwable assertReported(TestRun run, String word) {
        Throwable failure = run.failure();
        assertThat(reportOf(failure)).contains(word);
        assertThat(run.reported("genauth-fake")).containsExactly(reportOf(failure));
        return failure;
    }

    static String reportOf(Throwable failure) {
        List<Throwable> reports = Arrays.stream(failure.getSuppressed())
                .filter(FailureReport.class::isInstance)
                .toList();
        assertThat(reports).as("reports of %s", failure).hasSize(1);
        return reports.get(0).getMessage();
    }

    static List<String> publishers(TestRun run) {
        return run.results()
                .allEvents()
                .reportingEntryPublished()
                .filter(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .containsKey("genauth-fake"))
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    static void createAndFail(UserPool pool) {
        RawRequests.createUser(pool, "alice");
        throw new IllegalStateException("the failure");
    }
}
