package io.github.genauthfake.bench;

import io.github.genauthfake.FakeGenAuth;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, which says in its first line of output where it listens. */
final class ServerProcess implements AutoCloseable {
    /** The JVM of the benchmark runs the servers too. */
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static List<String> java(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The directory that the build makes of the distribution. */
    static Path distribution() {
        return Path.of(System.getProperty("genauthfake.distribution"));
    }

    static String jar() {
        return distribution().resolve("lib/genauth-fake-server.jar").toString();
    }

    static ServerProcess start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("GENAUTH_FAKE_") || name.endsWith("_OPTIONS"));
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        if (line == null || !line.contains("http://")) {
            process.destroy();
            throw new IllegalStateException(command + " said " + line + " instead of where it listens");
        }
        return new ServerProcess(process, URI.create(line.substring(line.indexOf("http"))));
    }

    /** A client of the default pool. */
    Client client() {
        return Client.of(address, FakeGenAuth.DEFAULT_ACCESS_KEY_ID, FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET);
    }

    URI address() {
        return address;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** A figure of the kernel's about its memory in MiB, such as VmRSS or VmHWM; not a number on other systems than Linux. */
    double mebibytes(String figure) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return number(Files.readString(status), figure + ":\\s+([0-9]+) kB") / 1024;
    }

    /** What is alive on its heap in MiB, after a collection. */
    double mebibytesAlive() throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        JAVA_HOME.resolve("bin/jcmd").toString(), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String histogram = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return number(histogram, "Total\\s+[0-9]+\\s+([0-9]+)") / (1024 * 1024);
    }

    private static double number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return Double.parseDouble(matcher.group(1));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
