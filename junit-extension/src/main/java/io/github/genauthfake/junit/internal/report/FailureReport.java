package io.github.genauthfake.junit.internal.report;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a failure shows of the fake. It travels with the failure as a suppressed exception, because whatever runs tests prints
 * those with the stack; the failure keeps its type and message. Has no stack of its own.
 */
public final class FailureReport extends Exception {
    private static final String KEY = "genauth-fake";
    private static final long serialVersionUID = 1L;

    private boolean isPublished;

    private FailureReport(String text) {
        super(text, null, false, false);
    }

    /** The report that came with a failure. */
    public static Optional<FailureReport> of(Throwable failure) {
        return Arrays.stream(failure.getSuppressed())
                .filter(FailureReport.class::isInstance)
                .map(FailureReport.class::cast)
                .reduce((earlier, later) -> later);
    }

    public static void attach(Throwable failure, String text) {
        failure.addSuppressed(new FailureReport(text));
    }

    /** Makes it an entry in the report of the test, once. */
    public synchronized void publish(ExtensionContext context) {
        if (!isPublished) {
            isPublished = true;
            context.publishReportEntry(KEY, getMessage());
        }
    }

    /** The text alone: the name of the class would say nothing to whoever reads the stack. */
    @Override
    public String toString() {
        return getMessage();
    }
}
