package io.github.genauthfake.internal.admin;

/**
 * An answer that goes on until its client leaves: it has nothing most of the time, and is asked for more when it says that there
 * is some. Its methods may be called by several threads.
 */
public interface AdminStream {
    /** Begins. @param more to be run whenever {@link #next()} has something; returns at once */
    void open(Runnable more);

    /** What is to be sent next; empty when there is nothing now. */
    byte[] next();

    /** What is sent where nothing else was for a while, so that the connection stays. */
    byte[] signOfLife();

    /** The client has left, or the server stops. */
    void close();
}
