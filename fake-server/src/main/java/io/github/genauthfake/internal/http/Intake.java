package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.logging.OutOfMemory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;

/**
 * Takes in a body that is not there yet, without a thread that waits for it. Keeps it where something is going to read it, and
 * no more of it than may be. It is taken in to its end, because to answer and close the connection on a client that is still
 * sending resets it, and then the client never reads the answer; a body without end, and one that does not come in time, is
 * left to its sender.
 */
final class Intake implements Runnable {
    private final Content.Source source;
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
    Intake(Content.Source source, BodyMemory.Share memory, long mostTaken, int mostKept, Consumer<TakenBody> then) {
        this.source = source;
        this.memory = memory;
        this.mostTaken = mostTaken;
        this.mostKept = mostKept;
        this.then = then;
        this.problem = mostKept == 0 ? new IOException("the body was not kept, because nothing reads it") : null;
    }

    /** Takes what is there, and goes on when more has come. */
    @Override
    public void run() {
        OutOfMemory.telling(() -> goOn(null));
    }

    /** @param first what was read before; {@code null} for nothing */
    void goOn(Content.Chunk first) {
        Ending ending = take(first);
        if (ending != Ending.NONE) {
            end(ending == Ending.WHOLE);
        }
    }

    /** How far a body has been taken in. */
    private enum Ending {
        NONE,
        WHOLE,
        LEFT
    }

    private synchronized Ending take(Content.Chunk first) {
        Content.Chunk chunk = first;
        while (!isOver) {
            if (chunk == null) {
                chunk = source.read();
            }
            if (chunk == null) {
                source.demand(this);
                return Ending.NONE;
            }
            if (Content.Chunk.isFailure(chunk)) {
                problem = asProblem(chunk.getFailure());
                return Ending.LEFT;
            }
            boolean isLast = chunk.isLast();
            int length = chunk.remaining();
            keep(chunk.getByteBuffer());
            chunk.release();
            chunk = null;
            taken += length;
            if (isLast) {
                return Ending.WHOLE;
            }
            if (taken >= mostTaken) {
                return Ending.LEFT;
            }
        }
        if (chunk != null) {
            chunk.release();
        }
        return Ending.NONE;
    }

    static IOException asProblem(Throwable failure) {
        return failure instanceof IOException broken ? broken : new IOException(failure);
    }

    /** Goes on without the rest of the body, unless it is all there. Another thread may be taking it in just now. */
    void fail(IOException reason) {
        synchronized (this) {
            problem = reason;
        }
        end(false);
    }

    private void keep(ByteBuffer chunk) {
        int count = Math.min(chunk.remaining(), mostKept - length);
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
        chunk.get(kept, length, count);
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
