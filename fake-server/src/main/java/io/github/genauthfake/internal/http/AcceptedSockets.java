package io.github.genauthfake.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sockets that a server has accepted. Jetty forgets one that it accepts while it stops: then its client would wait for
 * an answer that nobody gives.
 */
final class AcceptedSockets {
    /** From here on those that are closed are let go, so that a long run does not fill the memory. */
    private static final int MANY = 256;

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    void add(Socket socket) {
        if (sockets.size() >= MANY) {
            sockets.removeIf(Socket::isClosed);
        }
        sockets.add(socket);
    }

    /** Closes what is still open. */
    void closeAll() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        sockets.clear();
    }
}
