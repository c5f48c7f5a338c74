package io.github.genauthfake.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long ways to start the server take, side by side: they take turns, and the first is what the others are compared
 * with. Each start is measured from the execution of the command to the end of the first answer of the API, which is a
 * token, and to the end of the second, which is a write to the pool. The processor time of the process up to then is less
 * disturbed by what else the machine does.
 *
 * <p>A program of its own, which needs no build: <code>java StartComparison.java 15 'plain=java -jar …'
 * 'launcher=…/bin/genauth-fake'</code>. The number says how often each way is started; one more start of each comes before
 * and does not count. The server's arguments are added to each command.
 */
public final class StartComparison {
    private static final String CREDENTIALS =
            "{\"accessKeyId\":\"65a0c0ffee00000000000001\",\"accessKeySecret\":\"00112233445566778899aabbccddeeff\"}";
    private static final String FIELD =
            "{\"list\":[{\"targetType\":\"USER\",\"key\":\"school\",\"dataType\":\"STRING\",\"label\":\"School\"}]}";

    private StartComparison() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        Map<String, String> commands = new LinkedHashMap<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            String[] named = argument.split("=", 2);
            commands.put(named[0], named[1]);
        }
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, String> command : commands.entrySet()) {
                Start start = start(command.getValue());
                if (round > 0) {
                    starts.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                            .add(start);
                }
            }
        }
        print(starts);
        System.exit(0);
    }

    private static Start start(String command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder("sh", "-c", "exec " + command + " --port 0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("No server from: " + command);
            }
            URI server = URI.create(line.substring(line.indexOf("http")));
            long ready = System.nanoTime();
            String token = call(server, "get-management-token", CREDENTIALS, "");
            long first = System.nanoTime();
            token = token.replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
            call(server, "set-custom-fields", FIELD, "authorization: " + token + "\r\n");
            long second = System.nanoTime();
            Duration busy = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
            return new Start(ready - begin, first - begin, second - begin, busy.toNanos());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** By hand, because a client of the JDK would take its own time to load. */
    private static String call(URI server, String operation, String body, String header) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "POST /api/v3/" + operation + " HTTP/1.1\r\nhost: " + server.getAuthority()
                    + "\r\ncontent-type: application/json\r\nconnection: close\r\n" + header + "content-length: "
                    + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.contains("{\"statusCode\":200,")) {
                throw new IllegalStateException(operation + " was answered with " + answer);
            }
            return answer;
        }
    }

    private static void print(Map<String, List<Start>> starts) {
        System.out.printf(
                "%-24s %12s %14s %8s %14s %14s%n",
                "median (fastest), ms",
                "ready",
                "first answer",
                "ratio",
                "second answer",
                "processor");
        double anchor = 0;
        for (Map.Entry<String, List<Start>> entry : starts.entrySet()) {
            List<Start> measured = entry.getValue();
            double first = median(measured.stream().mapToLong(Start::first).toArray());
            anchor = anchor == 0 ? first : anchor;
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %12s %14s %7.0f%% %14s %14s%n",
                    entry.getKey(),
                    shown(measured.stream().mapToLong(Start::ready).toArray()),
                    shown(measured.stream().mapToLong(Start::first).toArray()),
                    100 * first / anchor,
                    shown(measured.stream().mapToLong(Start::second).toArray()),
                    shown(measured.stream().mapToLong(Start::busy).toArray()));
        }
    }

    private static String shown(long[] nanoseconds) {
        double fastest = Arrays.stream(nanoseconds).min().orElseThrow() / 1e6;
        return String.format(Locale.ROOT, "%.0f (%.0f)", median(nanoseconds), fastest);
    }

    private static double median(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return (sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0) / 1e6;
    }

    /** From the execution of the command, in nanoseconds, and the processor's part of them. */
    private record Start(long ready, long first, long second, long busy) {}
}
