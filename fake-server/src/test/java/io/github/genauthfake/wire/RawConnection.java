package io.github.genauthfake.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would send. */
public final class RawConnection {
    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final int PAUSE_MILLISECONDS = 50;

    private RawConnection() {}

    /**
     * Sends the parts with a pause between them and reads until the server closes the connection: status line, headers
     * and body as one text.
     */
    public static String exchange(URI server, String... parts) {
        return exchange(server, false, parts);
    }

    /** Sends all there will ever be, says so, and reads until the server closes the connection. */
    public static String exchangeAndEnd(URI server, String request) {
        return exchange(server, true, request);
    }

    private static String exchange(URI server, boolean ends, String... parts) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            for (int number = 0; number < parts.length; number++) {
                if (number > 0) {
                    Thread.sleep(PAUSE_MILLISECONDS);
                }
                out.write(parts[number].getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
            if (ends) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    /** Sends the text and goes away without reading an answer. */
    public static void sendAndLeave(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What stands behind the headers of an answer. */
    public static String bodyOf(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
