package io.github.genauthfake.junit;

import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The user pool of one test and the SDK's objects for it, made when first asked for and closed with the test's context. */
final class TestPool implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(TestPool.class);

    private UserPool pool;
    private Settings openedWith;

    /** The SDK's objects, as {@code Object}: nothing here may need the SDK's classes. */
    private Object sdkOptions;

    private Object sdkClient;

    /** That of a test's context, which is the one that the constructor of the test's class received if it asked. */
    static TestPool of(ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        TestPool.class,
                        key -> Constructions.of(test).takeFor(test).orElseGet(TestPool::new),
                        TestPool.class);
    }

    synchronized boolean isOpen() {
        return pool != null;
    }

    synchronized UserPool pool(ExtensionContext context) {
        if (pool == null) {
            Settings settings = Registrations.settings(context);
            pool = settings.seed() == null
                    ? SharedServer.of(context).createPool()
                    : SharedServer.of(context).createPool(settings.seed());
            openedWith = settings;
        }
        return pool;
    }

    synchronized Object sdkOptions(ExtensionContext context) {
        if (sdkOptions == null) {
            UserPool served = pool(context);
            sdkOptions = openedWith.language() == null
                    ? ManagementClients.optionsFor(served)
                    : ManagementClients.optionsFor(served, openedWith.language());
        }
        return sdkOptions;
    }

    synchronized Object sdkClient(ExtensionContext context) {
        if (sdkClient == null) {
            sdkClient = ManagementClients.clientWith(sdkOptions(context));
        }
        return sdkClient;
    }

    /** Refuses settings that come too late, rather than leave them without effect. */
    synchronized void requireSettings(Settings settings) {
        if (isOpen() && !settings.equals(openedWith)) {
            throw new ExtensionConfigurationException(
                    "The pool of this test was made, for a constructor or a field, before JUnit registered the"
                            + " GenAuthExtension in an instance field, whose settings would have no effect."
                            + " Make the field of that GenAuthExtension static.");
        }
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
