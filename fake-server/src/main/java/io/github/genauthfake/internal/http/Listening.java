package io.github.genauthfake.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.ServerConnector;

/** Where a server listens: one address, or under the name localhost both of this machine's own, on one port. */
final class Listening {
    private static final String LOCALHOST = "localhost";
    private static final String VERSION_4 = "127.0.0.1";
    private static final String VERSION_6 = "::1";

    /** How often a free port is looked for that both addresses have. */
    private static final int TRIES = 20;

    private final int wantedPort;
    private final List<ServerConnector> connectors;

    Listening(String host, int wantedPort, Supplier<ServerConnector> connector) {
        this.wantedPort = wantedPort;
        this.connectors = addresses(host).stream()
                .map(address -> {
                    ServerConnector one = connector.get();
                    one.setHost(address);
                    return one;
                })
                .toList();
    }

    private static List<String> addresses(String host) {
        if (!host.equalsIgnoreCase(LOCALHOST)) {
            return List.of(host);
        }
        return hasVersion6() ? List.of(VERSION_4, VERSION_6) : List.of(VERSION_4);
    }

    private static boolean hasVersion6() {
        try {
            return NetworkInterface.getByInetAddress(InetAddress.getByName(VERSION_6)) != null;
        } catch (IOException none) {
            return false;
        }
    }

    List<ServerConnector> connectors() {
        return connectors;
    }

    /**
     * Takes the port on every address.
     *
     * @return which it is
     * @throws IOException when one of them does not have it
     */
    int open() throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                int port = wantedPort;
                for (ServerConnector connector : connectors) {
                    connector.setPort(port);
                    connector.open();
                    port = connector.getLocalPort();
                }
                return port;
            } catch (IOException taken) {
                close();
                if (wantedPort != 0 || connectors.size() == 1 || tries == TRIES) {
                    throw taken;
                }
            }
        }
    }

    /** Takes no further connections. */
    void close() {
        connectors.forEach(NetworkConnector::close);
    }
}
