package io.github.genauthfake.internal.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Takes in a body that is not there yet, without a thread that waits for it. Keeps it where something is going to read it, and
 * no more of it than may be. It is taken in to its end, because to answer and close the connection on a client that is still
 * sending resets it, and then the client never reads the answer; a body without end, and one that does not come in time, is
 * left to its sender.
 */
final class Intake implements ReadListener {
    private static final int CHUNK_BYTES = 8 * 1024;

    private final ServletInputStream source;
    private final BodyMemory.Share memory;
    private final long mostTaken;
    private final int mostKept;
    private final Consumer<TakenBody> then;
    private byte[] kept = new byte[0];
    private int length;
    private long taken;
    private IOException problem;
    private boolean isOver;

    /**
     * @param memory where the bytes that are kept are accounted for
     * @param mostTaken how many bytes are taken in before the rest is left to its sender
     * @param mostKept how many of them are kept
     * @param then goes on with the body; runs once, in a thread of the server
     */
    Intake(ServletInputStream source, BodyMemory.Share memory, long mostTaken, int mostKept, Consumer<TakenBody> then) {
        this.source = source;
        this.memory = memory;
        this.mostTaken = mostTaken;
        this.mostKept = mostKept;
        this.then = then;
        this.problem = mostKept == 0 ? new IOException("the body was not kept, because nothing reads it") : null;
    }

    @Override
    public void onDataAvailable() throws IOException {
        if (hasTakenAll()) {
            end(false);
        }
    }

    /** Takes what is there; whether that is as much as may be taken. */
    private synchronized boolean hasTakenAll() throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        while (!isOver && source.isReady()) {
            int read = source.read(chunk);
            if (read < 0) {
                return false;
            }
            keep(chunk, Math.min(read, mostKept - length));
            taken += read;
            if (taken >= mostTaken) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void onAllDataRead() {
        end(true);
    }

    @Override
    public void onError(Throwable failure) {
        fail(failure instanceof IOException broken ? broken : new IOException(failure));
    }

    /** Goes on without the rest of the body, unless it is all there. Another thread may be taking it in just now. */
    void fail(IOException reason) {
        synchronized (this) {
            problem = reason;
        }
        end(false);
    }

    private void keep(byte[] chunk, int count) {
        if (count <= 0 || problem != null) {
            return;
        }
        if (length + count > kept.length) {
            int next = Math.min(mostKept, Math.max(length + count, 2 * kept.length));
            if (!memory.grow(next - kept.length)) {
                problem = new BodyMemory.ExhaustedException();
                kept = new byte[0];
                length = 0;
                return;
            }
            kept = Arrays.copyOf(kept, next);
        }
        System.arraycopy(chunk, 0, kept, length, count);
        length += count;
    }

    private void end(boolean isWhole) {
        TakenBody body;
        synchronized (this) {
            if (isOver) {
                return;
            }
            isOver = true;
            body = new TakenBody(kept, length, problem, isWhole);
        }
        then.accept(body);
    }
}
