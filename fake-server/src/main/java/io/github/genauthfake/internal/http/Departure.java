package io.github.genauthfake.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Notices that the client of a request leaves while the request waits. Jetty does not look at a connection whose request is
 * under way; who leaves shows by reading alone. A client that sends its next request already is here to stay: what was read
 * of that goes back to the connection.
 */
final class Departure implements Callback {
    private static final int LOOK_BYTES = 1_024;
    private static final Throwable IGNORED = new CancellationException();

    private final EndPoint client;
    private final Runnable whenGone;
    private boolean isOver;

    /**
     * @param whenGone runs at most once, in a thread of Jetty's selector: must not take long
     */
    Departure(EndPoint client, Runnable whenGone) {
        this.client = client;
        this.whenGone = whenGone;
    }

    synchronized void watch() {
        isOver = !client.tryFillInterested(this);
    }

    /** From here on Jetty may read from the connection again. */
    synchronized void ignore() {
        if (!isOver) {
            isOver = true;
            ((AbstractEndPoint) client).getFillInterest().onFail(IGNORED);
        }
    }

    /** There is something to read, or the end. */
    @Override
    public void succeeded() {
        if (isGone()) {
            whenGone.run();
        }
    }

    @Override
    public void failed(Throwable failure) {
        if (failure != IGNORED && isGone(failure)) {
            whenGone.run();
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private synchronized boolean isGone() {
        if (isOver) {
            return false;
        }
        try {
            ByteBuffer next = BufferUtil.allocate(LOOK_BYTES);
            int read = client.fill(next);
            if (read == 0) {
                watch();
                return false;
            }
            isOver = true;
            if (read > 0) {
                ((Connection.UpgradeTo) client.getConnection()).onUpgradeTo(next);
            }
            return read < 0;
        } catch (IOException broken) {
            isOver = true;
            return true;
        }
    }

    private synchronized boolean isGone(Throwable failure) {
        if (isOver) {
            return false;
        }
        if (failure instanceof TimeoutException) {
            watch();
            return false;
        }
        isOver = true;
        return true;
    }
}
