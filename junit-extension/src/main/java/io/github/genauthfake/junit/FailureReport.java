package io.github.genauthfake.junit;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a failure shows of the fake. It travels with the failure as a suppressed exception, because whatever runs tests prints
 * those with the stack; the failure keeps its type and message. Has no stack of its own.
 */
final class FailureReport extends Exception {
    private static final String KEY = "genauth-fake";
    private static final long serialVersionUID = 1L;

    private String text;

    /** The unique id of the context that this was told for; null until then. */
    private String toldFor;

    private FailureReport(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** The report that a failure carries, unless it was told for another test that threw the very same object. */
    static Optional<FailureReport> of(Throwable failure, ExtensionContext context) {
        return carriedBy(failure).filter(report -> report.concerns(context));
    }

    /** Has a failure carry a report, instead of one that it has from another test: nothing suppressed can be taken away. */
    static void attach(Throwable failure, String text) {
        carriedBy(failure)
                .ifPresentOrElse(
                        report -> report.change(text, null), () -> failure.addSuppressed(new FailureReport(text)));
    }

    /** Takes away what a failure carries from another test, where there is nothing to tell of this one. */
    static void detach(Throwable failure, ExtensionContext context) {
        carriedBy(failure)
                .ifPresent(report -> report.change("GenAuth Fake saw nothing of this test", context.getUniqueId()));
    }

    private static Optional<FailureReport> carriedBy(Throwable failure) {
        return Arrays.stream(failure.getSuppressed())
                .filter(FailureReport.class::isInstance)
                .map(FailureReport.class::cast)
                .reduce((earlier, later) -> later);
    }

    /** Makes it an entry in the report of the test, once. */
    synchronized void publish(ExtensionContext context) {
        if (toldFor == null) {
            toldFor = context.getUniqueId();
            context.publishReportEntry(KEY, text);
        }
    }

    private synchronized boolean concerns(ExtensionContext context) {
        return toldFor == null || toldFor.equals(context.getUniqueId());
    }

    private synchronized void change(String newText, String newlyToldFor) {
        text = newText;
        toldFor = newlyToldFor;
    }

    @Override
    public synchronized String getMessage() {
        return text;
    }

    /** The text alone: the name of the class would say nothing to whoever reads the stack. */
    @Override
    public String toString() {
        return getMessage();
    }
}
