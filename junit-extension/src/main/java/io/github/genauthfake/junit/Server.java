package io.github.genauthfake.junit;

import io.github.genauthfake.FakeGenAuth;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The one server of a test run, or a private one. It starts when a test first asks for it and stops when JUnit closes the
 * context that it lives in, which is the root for the one server.
 *
 * <p>JUnit before 5.13 closes a {@link CloseableResource} only, and later ones warn of it unless it is an
 * {@link AutoCloseable} too; so that everything kept in a store here is both.
 */
final class Server implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(Server.class);

    private final FakeGenAuth server;

    private Server(FakeGenAuth server) {
        this.server = server;
    }

    /** The server that the tests of a context use. */
    static FakeGenAuth of(ExtensionContext context) {
        Settings settings = Registrations.settings(context);
        if (settings.poolPerClass() == null) {
            return of(settings.privateServer(), context);
        }
        PrivateServer ofThePool = settings.poolPerClass().privateServer();
        if (settings.privateServer() != null && !settings.privateServer().equals(ofThePool)) {
            throw new ExtensionConfigurationException("A private server is said for "
                    + context.getDisplayName() + ", but its tests share a pool that lives on another server. Say the"
                    + " private server where the pool per class is said.");
        }
        return of(ofThePool, context);
    }

    /** The private server, or the one of the run when there is none. */
    static FakeGenAuth of(PrivateServer privateServer, ExtensionContext context) {
        Server started = privateServer == null
                ? context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(Server.class, key -> new Server(FakeGenAuth.start()), Server.class)
                : privateServer
                        .home()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                privateServer.key(), key -> new Server(privateServer.start()), Server.class);
        return started.server;
    }

    /** The same, unless nobody has asked for it yet. */
    static Optional<FakeGenAuth> ifStarted(ExtensionContext context) {
        Settings settings = Registrations.settings(context);
        PrivateServer privateServer = settings.poolPerClass() == null
                ? settings.privateServer()
                : settings.poolPerClass().privateServer();
        Server started = privateServer == null
                ? context.getRoot().getStore(NAMESPACE).get(Server.class, Server.class)
                : privateServer.home().getStore(NAMESPACE).get(privateServer.key(), Server.class);
        return Optional.ofNullable(started).map(each -> each.server);
    }

    @Override
    public void close() {
        server.close();
    }
}
