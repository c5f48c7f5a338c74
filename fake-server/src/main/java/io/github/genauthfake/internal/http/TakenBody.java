package io.github.genauthfake.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What was kept of a body that has been taken in. */
final class TakenBody extends InputStream {
    private final ByteArrayInputStream kept;
    private final IOException problem;
    private final boolean isWhole;

    /**
     * @param problem what its reader meets behind the bytes that were kept; {@code null} when that is the end
     * @param isWhole whether nothing of the body is left with its sender
     */
    TakenBody(byte[] bytes, int length, IOException problem, boolean isWhole) {
        this.kept = new ByteArrayInputStream(bytes, 0, length);
        this.problem = problem;
        this.isWhole = isWhole;
    }

    /** It took longer than it may. */
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooSlowException(long seconds) {
            super("the body did not arrive within " + seconds + " seconds");
            this.seconds = seconds;
        }

        /** How long it may take. */
        long seconds() {
            return seconds;
        }
    }

    boolean isWhole() {
        return isWhole;
    }

    @Override
    public int read() throws IOException {
        return checked(kept.read());
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        return checked(kept.read(target, from, most));
    }

    private int checked(int read) throws IOException {
        if (read < 0 && problem != null) {
            throw problem;
        }
        return read;
    }
}
