package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.admin.AdminStream;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** Sends what a stream has, whenever it has something and the client takes it. Keeps no thread waiting. */
final class StreamedAnswer {
    private final AdminStream stream;
    private final Content.Sink output;
    private final Background background;
    private final Runnable end;
    private final Departure departure;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private Scheduler.Task nextSign = () -> false;
    private boolean isSignDue;
    private boolean isSending;
    private boolean isOver;

    /** @param end completes the request */
    StreamedAnswer(AdminStream stream, Content.Sink output, EndPoint client, Background background, Runnable end) {
        this.stream = stream;
        this.output = output;
        this.background = background;
        this.end = end;
        this.departure = new Departure(client, () -> background.run(this::finish));
    }

    void start() {
        departure.watch();
        stream.open(this::soon);
        send(false);
    }

    /** A little later, so that what comes in quick succession is sent together. */
    private void soon() {
        if (isDue.compareAndSet(false, true)) {
            background.shortlyAfter(() -> {
                isDue.set(false);
                send(false);
            });
        }
    }

    private synchronized void send(boolean withSign) {
        isSignDue |= withSign;
        if (isOver || isSending) {
            return;
        }
        byte[] next = stream.next();
        if (next.length == 0 && isSignDue) {
            next = stream.signOfLife();
        }
        if (next.length == 0) {
            return;
        }
        isSignDue = false;
        isSending = true;
        nextSign.cancel();
        nextSign = background.afterSilence(() -> send(true));
        output.write(false, ByteBuffer.wrap(next), Callback.from(this::sent, clientIsGone -> finish()));
    }

    private void sent() {
        synchronized (this) {
            isSending = false;
        }
        // Not at once, or each piece of a long stream would lie on the stack of the one before it.
        background.run(() -> send(false));
    }

    private void finish() {
        synchronized (this) {
            if (isOver) {
                return;
            }
            isOver = true;
            nextSign.cancel();
        }
        departure.ignore();
        stream.close();
        end.run();
    }
}
