package io.github.genauthfake.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A request, without the HTTP library it came through.
 *
 * @param headers all headers by their names in lower case
 * @param header finds a header by its name, whatever the case; {@code null} when it is absent
 * @param query what stands behind the question mark, as it came; {@code null} when there is none
 * @param announcedBytes how long the body is going to be; -1 when nothing says so, as before chunks or where there is none
 * @param body the body as it arrives
 * @param memory takes memory for so many bytes more than came; {@code false} when there is none
 */
record Incoming(
        String method,
        String path,
        Supplier<Map<String, String>> headers,
        UnaryOperator<String> header,
        String query,
        long announcedBytes,
        InputStream body,
        IntPredicate memory) {

    /** How much of an unread body is taken in before the answer; one that is announced to be larger is not waited for. */
    static final long MOST_DISCARDED_BYTES = 64L * 1024 * 1024;

    /** This request with another body. */
    Incoming with(InputStream taken) {
        return new Incoming(method, path, headers, header, query, announcedBytes, taken, memory);
    }

    /**
     * The query's parameters in their order.
     *
     * @throws IllegalArgumentException when they are malformed
     */
    Map<String, List<String>> parameters() {
        return QueryString.parse(query);
    }

    /** The first of these headers that is there and not blank. */
    String anyHeader(String... names) {
        for (String name : names) {
            String value = header.apply(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    /**
     * Takes in what nobody has read of the body. To answer and close the connection on a client that is still sending
     * resets it, and then the client never reads the answer. A body without end is left to its sender.
     *
     * @return whether nothing of the body is left, so that another request can follow it
     */
    boolean discardRest() {
        if (body instanceof TakenBody taken) {
            return taken.isWhole();
        }
        if (announcedBytes > MOST_DISCARDED_BYTES) {
            return false;
        }
        try {
            // Usually there is nothing left.
            int read = body.read();
            if (read < 0) {
                return true;
            }
            byte[] nobodyReadsIt = new byte[8_192];
            long left = MOST_DISCARDED_BYTES;
            while (left > 0 && read >= 0) {
                read = body.read(nobodyReadsIt);
                left -= read;
            }
            return read < 0;
        } catch (IOException clientIsGone) {
            // Then there is nobody to answer, and nothing is lost.
            return false;
        }
    }
}
