package io.github.genauthfake.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToDoubleFunction;

/**
 * How long servers take to start, side by side: they take turns, and the first is what the others are compared with. Each
 * start is measured from the execution of the command to the end of the first answer of the API, which is a token, and to
 * the end of the second, which is a write to the pool; the {@link FirstCalls first thousand calls} follow. The processor time of
 * the process up to the second is less disturbed by what else the machine does.
 *
 * <p>The argument is how often each is started; more starts come before and do not count. Needs a POSIX system.
 */
public final class StartComparison {
    private StartComparison() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        Path cache = Files.createTempDirectory("genauth-fake-archives");
        try {
            Map<String, String> environment = Map.of("GENAUTH_FAKE_CACHE", cache.toString());
            Map<String, List<String>> commands = commands();
            for (List<String> command : commands.values()) {
                start(command, environment);
            }
            awaitArchive(cache);
            Map<String, List<Start>> starts = new LinkedHashMap<>();
            // The first start with the archive reads it from the disk.
            for (int round = -1; round < rounds; round++) {
                for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                    Start start = start(command.getValue(), environment);
                    if (round >= 0) {
                        starts.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                                .add(start);
                    }
                }
            }
            print(starts);
        } finally {
            delete(cache);
        }
    }

    private static Map<String, List<String>> commands() {
        Map<String, String> answers = FirstCalls.answers();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("java -jar", ServerProcess.java("-jar", ServerProcess.jar(), "--port", "0"));
        commands.put(
                "bin/genauth-fake",
                List.of(ServerProcess.distribution().resolve("bin/genauth-fake").toString(), "--port", "0"));
        commands.put("bare Javalin", other("bareJavalin", answers));
        commands.put("WireMock", other("wireMock", answers));
        return commands;
    }

    private static List<String> other(String name, Map<String, String> answers) {
        List<String> command =
                ServerProcess.java("-cp", System.getProperty("java.class.path"), Other.class.getName(), name);
        answers.forEach((operation, answer) -> command.addAll(List.of(operation, answer)));
        return command;
    }

    /** Another server as a process; its arguments are its name, then operations and their answers in turn. */
    public static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws InterruptedException {
            Map<String, String> answers = new HashMap<>();
            for (int index = 1; index < arguments.length; index += 2) {
                answers.put(arguments[index], arguments[index + 1]);
            }
            Contestant server =
                    arguments[0].equals("wireMock") ? Contestant.wireMock(answers, 0) : Contestant.bareJavalin(answers);
            System.out.println(server.client().server());
            // The threads of the first are daemons.
            new CountDownLatch(1).await();
        }
    }

    private static Start start(List<String> command, Map<String, String> environment) throws IOException {
        long begin = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(command, environment)) {
            Client client = server.client();
            long first = System.nanoTime();
            client.call(FirstCalls.FIELD);
            long second = System.nanoTime();
            Duration busy = server.handle().info().totalCpuDuration().orElse(Duration.ZERO);
            double peak = server.mebibytes("VmHWM");
            long beforeCalls = System.nanoTime();
            FirstCalls.make(client);
            return new Start(
                    (first - begin) / 1e6,
                    (second - begin) / 1e6,
                    busy.toNanos() / 1e6,
                    peak,
                    (System.nanoTime() - beforeCalls) / 1e6);
        }
    }

    private static void awaitArchive(Path cache) throws IOException, InterruptedException {
        Duration longest = Duration.ofMinutes(5);
        for (long waited = 0; waited < longest.toMillis(); waited += 100) {
            try (var files = Files.newDirectoryStream(cache, "*")) {
                List<String> names = new ArrayList<>();
                files.forEach(file -> names.add(file.toString()));
                if (names.size() == 1 && names.get(0).endsWith(".archive") && Files.size(Path.of(names.get(0))) > 0) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The launcher has made no archive in " + cache);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static void print(Map<String, List<Start>> starts) {
        System.out.printf(
                "%nJDK %s, medians of %d starts (fastest)%n",
                Runtime.version(), starts.values().iterator().next().size());
        System.out.println(
                "| | first answer, ms | ratio | second answer, ms | processor, ms | peak RSS, MiB | first 1,000 calls, ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        double anchor = 0;
        for (Map.Entry<String, List<Start>> entry : starts.entrySet()) {
            double first = median(entry.getValue(), Start::first);
            anchor = anchor == 0 ? first : anchor;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f %% | %s | %s | %s | %s |%n",
                    entry.getKey(),
                    shown(entry.getValue(), Start::first),
                    100 * first / anchor,
                    shown(entry.getValue(), Start::second),
                    shown(entry.getValue(), Start::busy),
                    shown(entry.getValue(), Start::peak),
                    shown(entry.getValue(), Start::calls));
        }
    }

    private static String shown(List<Start> starts, ToDoubleFunction<Start> figure) {
        double least = starts.stream().mapToDouble(figure).min().orElseThrow();
        return String.format(Locale.ROOT, "%.0f (%.0f)", median(starts, figure), least);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * In milliseconds from the execution of the command, and the processor's part of them; MiB.
     *
     * @param calls how long the first thousand calls took, in milliseconds
     */
    private record Start(double first, double second, double busy, double peak, double calls) {}
}
