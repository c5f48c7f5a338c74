package io.github.genauthfake.internal.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a running server whether it is well. By hand, since the JDK's HTTP client would take longer to load than to ask. */
final class HealthCheck {
    private static final int PATIENCE_MILLISECONDS = 3_000;
    private static final String REQUEST = "GET /_fake/health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

    private HealthCheck() {}

    /** Where a client on this machine finds a server that listens on {@code host}: as in a URL. */
    static String address(String host, int port) {
        String name = reachable(host);
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port;
    }

    private static String reachable(String host) {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return switch (plain) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "::1";
            default -> plain;
        };
    }

    /** What is wrong, in one line; empty when the server is well. */
    static Optional<String> problem(String host, int port) {
        String where = address(host, port);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(reachable(host), port), PATIENCE_MILLISECONDS);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(4_096), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("{\"status\":\"up\"}")
                    ? Optional.empty()
                    : Optional.of("what answers at " + where + " is no GenAuth Fake");
        } catch (IOException | IllegalArgumentException failure) {
            return Optional.of("nothing answers at " + where + ": " + failure.getMessage());
        }
    }
}
