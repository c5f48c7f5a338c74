package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads a body that came as gzip. What a small body can inflate to is bounded, and accounted for as it grows. */
final class Inflation {
    /** JSON shrinks to a tenth or so; more than this is made to fill the memory. */
    static final int HIGHEST_RATIO = 100;

    /** So much may come of anything: a few objects that are all alike shrink well. */
    private static final int HARMLESS_BYTES = 256 * 1024;

    private static final int CHUNK_BYTES = 16 * 1024;

    private final Incoming request;
    private final int mostBytes;

    /** @param mostBytes how large the body may be, as it came and inflated */
    Inflation(Incoming request, int mostBytes) {
        this.request = request;
        this.mostBytes = mostBytes;
    }

    /**
     * The body as it was before.
     *
     * @throws ApiError 413 when it is too large; 429 when there is no memory for it
     * @throws IOException when it ends early or is not gzip
     */
    byte[] bytes() throws IOException {
        Counted compressed = new Counted(request.body());
        byte[] inflated = new byte[0];
        int length = 0;
        try (InputStream source = new GZIPInputStream(compressed)) {
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int read = source.read(chunk); read >= 0; read = source.read(chunk)) {
                if (length + read > mostBytes) {
                    throw ApiError.of(ErrorCode.PAYLOAD_TOO_LARGE, mostBytes);
                }
                if (length + read > Math.max(HARMLESS_BYTES, (long) HIGHEST_RATIO * compressed.count)) {
                    throw ApiError.of(ErrorCode.BODY_INFLATES_TOO_MUCH, HIGHEST_RATIO);
                }
                if (length + read > inflated.length) {
                    inflated = grown(inflated, length + read);
                }
                System.arraycopy(chunk, 0, inflated, length, read);
                length += read;
            }
        }
        return Arrays.copyOf(inflated, length);
    }

    private byte[] grown(byte[] inflated, int least) {
        int next = Math.min(mostBytes, Math.max(least, 2 * inflated.length));
        if (!request.memory().test(next - inflated.length)) {
            throw ApiError.of(ErrorCode.TOO_MANY_BODIES);
        }
        return Arrays.copyOf(inflated, next);
    }

    /** Counts what came, which is no more than a body may have. */
    private final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return counted(read, read < 0 ? 0 : 1);
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            int read = super.read(target, from, most);
            return counted(read, Math.max(read, 0));
        }

        private int counted(int read, int bytes) {
            count += bytes;
            if (count > mostBytes) {
                throw ApiError.of(ErrorCode.PAYLOAD_TOO_LARGE, mostBytes);
            }
            return read;
        }
    }
}
