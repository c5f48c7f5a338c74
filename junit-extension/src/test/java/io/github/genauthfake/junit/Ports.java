package io.github.genauthfake.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;

/** Looks whether somebody listens. */
final class Ports {
    private Ports() {}

    static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException nobody) {
            return false;
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
