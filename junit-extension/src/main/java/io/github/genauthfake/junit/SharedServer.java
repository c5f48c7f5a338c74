package io.github.genauthfake.junit;

import io.github.genauthfake.FakeGenAuth;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The one server of a test run. It starts when a test first asks for it and stops when JUnit closes the root context.
 *
 * <p>JUnit before 5.13 closes a {@link CloseableResource} only, and later ones warn of it unless it is an
 * {@link AutoCloseable} too; so that everything kept in a store here is both.
 */
final class SharedServer implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    private final FakeGenAuth server = FakeGenAuth.start();

    private SharedServer() {}

    static FakeGenAuth of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SharedServer.class, key -> new SharedServer(), SharedServer.class)
                .server;
    }

    @Override
    public void close() {
        server.close();
    }
}
