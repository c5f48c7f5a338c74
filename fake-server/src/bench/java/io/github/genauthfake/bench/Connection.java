package io.github.genauthfake.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A kept connection that asks one thing after the other. It does next to nothing for it: the client of the JDK takes several
 * times what any of the servers takes, so that they would all look alike.
 */
public final class Connection implements AutoCloseable {
    private static final byte[] SUCCESS = "{\"statusCode\":200".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    private final Socket socket;
    private final String authority;
    private byte[] buffer = new byte[16_384];
    private int received;
    private int bodyStart;

    public Connection(URI server) {
        try {
            authority = server.getAuthority();
            socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The body of the answer, as it came. */
    public String call(Request request, String token) {
        exchange(request.bytes(authority, token));
        return new String(buffer, bodyStart, received - bodyStart, StandardCharsets.UTF_8);
    }

    /**
     * Sends what {@link Request#bytes} made, and reads the answer.
     *
     * @return how long the answer is
     * @throws IllegalStateException when it is not a success of the API
     */
    int exchange(byte[] request) {
        try {
            socket.getOutputStream().write(request);
            String head = readHead();
            if (head.contains(CHUNKED)) {
                while (!isThere(LAST_CHUNK, received - LAST_CHUNK.length)) {
                    read();
                }
                bodyStart = head.length() + sizeOfChunk();
            } else {
                int end = bodyStart + length(head);
                while (received < end) {
                    read();
                }
            }
            if (!isThere(SUCCESS, bodyStart)) {
                throw new IllegalStateException(new String(buffer, 0, received, StandardCharsets.UTF_8));
            }
            return received;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String readHead() throws IOException {
        received = 0;
        bodyStart = 0;
        while (bodyStart == 0) {
            int from = Math.max(0, received - 3);
            read();
            for (int index = from; index + 3 < received && bodyStart == 0; index++) {
                if (buffer[index] == '\r' && buffer[index + 2] == '\r' && buffer[index + 3] == '\n') {
                    bodyStart = index + 4;
                }
            }
        }
        return new String(buffer, 0, bodyStart, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** How long the line is that tells the size of the first chunk. */
    private int sizeOfChunk() {
        int index = bodyStart;
        while (buffer[index] != '\n') {
            index++;
        }
        return index + 1 - bodyStart;
    }

    private boolean isThere(byte[] expected, int from) {
        int end = from + expected.length;
        return from >= bodyStart && end <= received && Arrays.equals(buffer, from, end, expected, 0, expected.length);
    }

    private static int length(String head) {
        int place = head.indexOf(LENGTH);
        if (place < 0) {
            throw new IllegalStateException("An answer without its length: " + head);
        }
        int begin = place + LENGTH.length();
        return Integer.parseInt(head.substring(begin, head.indexOf('\r', begin)).strip());
    }

    private void read() throws IOException {
        if (received == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        InputStream input = socket.getInputStream();
        int count = input.read(buffer, received, buffer.length - received);
        if (count < 0) {
            throw new EOFException("The server has closed the connection");
        }
        received += count;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
