package io.github.genauthfake.internal.cli;

import io.github.genauthfake.FakeGenAuth;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Starts the server as the command line does, calls it as a client would, and ends. A JVM records what this loads, so that
 * later starts find it ready.
 */
public final class Rehearsal {
    /** Far more than it takes, at the lowest priority on a busy machine. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final URI server;
    private String token = "";

    private Rehearsal(URI server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException {
        endInAnyCase();
        new Rehearsal(start()).play();
        System.exit(0);
    }

    /** Nobody watches this process: were its jar deleted under it, it might wait for ever. */
    private static void endInAnyCase() {
        Thread watch = new Thread(
                () -> {
                    try {
                        Thread.sleep(LONGEST.toMillis());
                    } catch (InterruptedException nobodyDoes) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(1);
                },
                "genauth-fake-rehearsal-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static URI start() throws IOException {
        PipedOutputStream output = new PipedOutputStream();
        BufferedReader printed =
                new BufferedReader(new InputStreamReader(new PipedInputStream(output), StandardCharsets.UTF_8));
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        Thread commandLine = new Thread(() -> Main.main(new String[] {"--port", "0"}), "genauth-fake-rehearsal");
        commandLine.setDaemon(true);
        commandLine.start();
        String line = printed.readLine();
        return URI.create(line.substring(line.indexOf("http")));
    }

    private void play() throws IOException {
        send("GET", "/_fake/health", "");
        String answer = call(
                "get-management-token",
                "{\"accessKeyId\":\"" + FakeGenAuth.DEFAULT_ACCESS_KEY_ID + "\",\"accessKeySecret\":\""
                        + FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET + "\"}");
        token = answer.replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
        call(
                "set-custom-fields",
                "{\"list\":[{\"targetType\":\"USER\",\"key\":\"school\",\"dataType\":\"STRING\",\"label\":\"School\"}]}");
        call("create-user", "{\"username\":\"alice\",\"customData\":{\"school\":\"north\"}}");
        call("list-users", "{}");
        call("create-organization", "{\"organizationName\":\"acme\",\"organizationCode\":\"acme\"}");
        call("create-role", "{\"code\":\"editor\"}");
        send("GET", "/api/v3/get-custom-fields?targetType=USER", "");
        // Refusals have classes of their own.
        call("create-user", "{\"gender\":\"X\"}");
        call("no-such-operation", "{}");
    }

    private String call(String operation, String body) throws IOException {
        return send("POST", "/api/v3/" + operation, body);
    }

    /** By hand: a client of the JDK would fill the archive with classes that no server needs. */
    private String send(String method, String target, String body) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write((head(method, target, body) + body).getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String head(String method, String target, String body) {
        return String.join(
                "\r\n",
                method + " " + target + " HTTP/1.1",
                "host: " + server.getAuthority(),
                "connection: close",
                "authorization: " + token,
                "content-type: application/json",
                "content-length: " + body.length(),
                "",
                "");
    }
}
