package io.github.genauthfake.internal.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What the command line did in this process: it started a server, which is stopped by now, or it refused. */
record CommandLineRun(int exitCode, String output, String errors, boolean hasStarted) {

    static CommandLineRun of(Map<String, String> environment, String... arguments) {
        return of(environment, running -> {}, arguments);
    }

    /** @param whileRunning looks at the running server, if there is one */
    static CommandLineRun of(Map<String, String> environment, Consumer<Standalone> whileRunning, String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        AtomicReference<Standalone> started = new AtomicReference<>();
        int exitCode = Main.run(
                arguments,
                environment,
                new PrintWriter(output, true),
                new PrintWriter(errors, true),
                (running, announce) -> {
                    started.set(running);
                    announce.run();
                    try {
                        whileRunning.accept(running);
                    } finally {
                        running.stop();
                    }
                });
        return new CommandLineRun(exitCode, output.toString(), errors.toString(), started.get() != null);
    }
}
