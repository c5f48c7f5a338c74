package io.github.genauthfake.contract.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs behaviours in a process of its own, which can be told to end, or killed. */
final class RunInAProcess implements AutoCloseable {
    /** What shells say of processes that SIGINT or SIGTERM has ended. */
    private static final Set<Integer> INTERRUPTED = Set.of(130, 143);

    private static final Path SIGNALS = Path.of("/proc/self/status");
    private static final Pattern IGNORED = Pattern.compile("SigIgn:\\s*(\\p{XDigit}+)");
    private static final long SIGINT = 1L << 1;

    private final Process process;
    private final Path output;

    RunInAProcess(RemoteTarget target, Path output, String... behaviours) {
        List<String> command = new ArrayList<>(List.of(
                Java.executable(), "-cp", System.getProperty("java.class.path"), RunInAProcess.class.getName()));
        command.addAll(List.of(behaviours));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        RemoteTarget.HOST, target.host().toString(),
                        RemoteTarget.ACCESS_KEY_ID, target.accessKeyId(),
                        RemoteTarget.ACCESS_KEY_SECRET, target.accessKeySecret(),
                        RemoteTarget.USER_POOL_ID, target.userPoolId(),
                        RemoteTarget.REQUESTS_PER_SECOND, "1000",
                        RemoteTarget.RECORDS, target.records().toString()));
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.output = output;
    }

    /** The process itself. */
    public static void main(String[] behaviours) {
        SuiteRun.of(RemoteTarget.of(System.getenv()).orElseThrow(), behaviours);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path output() {
        return output;
    }

    /**
     * What Ctrl-C does. A build that runs in the background of a shell may ignore SIGINT, and its processes with it; then
     * what SIGTERM does, which is the same.
     */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", ignoresSigint() ? "-TERM" : "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        return end();
    }

    /** What {@code kill -9} does. */
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return end();
    }

    private int end() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The run does not end");
        }
        return process.exitValue();
    }

    static boolean isInterruption(int exitCode) {
        return INTERRUPTED.contains(exitCode);
    }

    private static boolean ignoresSigint() throws IOException {
        if (!Files.exists(SIGNALS)) {
            return false;
        }
        Matcher ignored = IGNORED.matcher(Files.readString(SIGNALS));
        return ignored.find() && (Long.parseUnsignedLong(ignored.group(1), 16) & SIGINT) != 0;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
