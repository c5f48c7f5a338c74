package io.github.genauthfake.internal.cli;

/** How logs look when the process is ours: a line for each, on standard error. Never used when the fake is embedded. */
final class ProcessLog {
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    private ProcessLog() {}

    /** Must come before the first message. Whoever has chosen a form for the logs on the command line keeps it. */
    static void configure() {
        if (System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, "%1$tT.%1$tL %4$s %5$s%6$s%n");
        }
    }
}
