package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.admin.AdminStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/** Sends what a stream has, whenever it has something and the client takes it. Keeps no thread waiting. */
final class StreamedAnswer implements WriteListener {
    private final AdminStream stream;
    private final ServletOutputStream output;
    private final Background background;
    private final Runnable end;
    private final Departure departure;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private Scheduler.Task nextSign = () -> false;
    private boolean isSignDue;
    private boolean isFlushed = true;
    private boolean isOver;

    /** @param end completes the request */
    StreamedAnswer(
            AdminStream stream, ServletOutputStream output, EndPoint client, Background background, Runnable end) {
        this.stream = stream;
        this.output = output;
        this.background = background;
        this.end = end;
        this.departure = new Departure(client, () -> background.run(this::finish));
    }

    void start() {
        output.setWriteListener(this);
        departure.watch();
        stream.open(this::soon);
    }

    @Override
    public void onWritePossible() throws IOException {
        send(false);
    }

    @Override
    public void onError(Throwable clientIsGone) {
        finish();
    }

    /** A little later, so that what comes in quick succession is sent together. */
    private void soon() {
        if (isDue.compareAndSet(false, true)) {
            background.shortlyAfter(() -> {
                isDue.set(false);
                sendOrFinish(false);
            });
        }
    }

    private void sendOrFinish(boolean withSign) {
        try {
            send(withSign);
        } catch (IOException clientIsGone) {
            finish();
        }
    }

    private synchronized void send(boolean withSign) throws IOException {
        isSignDue |= withSign;
        while (!isOver && output.isReady()) {
            byte[] next = stream.next();
            if (next.length == 0 && isSignDue) {
                next = stream.signOfLife();
            }
            if (next.length > 0) {
                isSignDue = false;
                isFlushed = false;
                output.write(next);
                nextSign.cancel();
                nextSign = background.afterSilence(() -> sendOrFinish(true));
            } else if (isFlushed) {
                return;
            } else {
                isFlushed = true;
                output.flush();
            }
        }
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
