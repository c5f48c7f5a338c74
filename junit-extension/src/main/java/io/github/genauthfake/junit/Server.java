package io.github.genauthfake.junit;

import io.github.genauthfake.FakeGenAuth;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * A private server, which stops when JUnit closes the context that it lives in; and the way to the one server of the JVM.
 *
 * <p>JUnit before 5.13 closes a {@link CloseableResource} only, and later ones warn of it unless it is an
 * {@link AutoCloseable} too; so that everything kept in a store here is both.
 */
final class Server implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(Server.class);

    /**
     * Lives as long as this class, which is as long as what frameworks keep between tests in static fields, such as Spring's
     * applications. No store of JUnit does: Surefire opens a launcher session for each test class of a fork and for each
     * rerun, and each suite is an execution of its own. The threads of a server are daemons and end with the JVM.
     */
    private static volatile FakeGenAuth ofTheJvm;

    private final FakeGenAuth server;

    private Server(FakeGenAuth server) {
        this.server = server;
    }

    /** The server that the tests of a context use. */
    static FakeGenAuth of(ExtensionContext context) {
        Settings settings = Registrations.settings(context);
        if (settings.sharing() == null) {
            return settings.privateServer() == null
                    ? ofTheJvm()
                    : settings.privateServer()
                            .home()
                            .getStore(NAMESPACE)
                            .getOrComputeIfAbsent(
                                    settings.privateServer().key(),
                                    key -> new Server(settings.privateServer().start()),
                                    Server.class)
                            .server;
        }
        PrivateServer ofThePool = settings.sharing().privateServer();
        if (settings.privateServer() != null && !settings.privateServer().equals(ofThePool)) {
            throw new ExtensionConfigurationException("A private server is said for "
                    + context.getDisplayName() + ", but its tests share a pool that lives on another server. Say the"
                    + " private server where the shared pool is said.");
        }
        return SharedPool.of(settings.sharing()).server();
    }

    /** The same, unless it was not needed yet. */
    static Optional<FakeGenAuth> ifStarted(ExtensionContext context) {
        Settings settings = Registrations.settings(context);
        if (settings.sharing() != null) {
            return SharedPool.of(settings.sharing()).serverIfStarted();
        }
        if (settings.privateServer() == null) {
            return ofTheJvmIfStarted();
        }
        return Optional.ofNullable(settings.privateServer()
                        .home()
                        .getStore(NAMESPACE)
                        .get(settings.privateServer().key(), Server.class))
                .map(each -> each.server);
    }

    /** The server of all tests that do not say otherwise. */
    static synchronized FakeGenAuth ofTheJvm() {
        if (ofTheJvm == null) {
            ofTheJvm = FakeGenAuth.start();
        }
        return ofTheJvm;
    }

    /** The same, unless it was not needed yet. */
    static Optional<FakeGenAuth> ofTheJvmIfStarted() {
        return Optional.ofNullable(ofTheJvm);
    }

    @Override
    public void close() {
        server.close();
    }
}
