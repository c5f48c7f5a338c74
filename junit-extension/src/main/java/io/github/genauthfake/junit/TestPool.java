package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The user pool of one test and the SDK's objects for it, made when first asked for and closed with the test's context. */
final class TestPool implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(TestPool.class);

    private UserPool pool;
    private Seed seed;

    /** The SDK's objects, as {@code Object}: nothing here may need the SDK's classes. */
    private Object sdkOptions;

    private Object sdkClient;

    private String language;

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
            seed = Registrations.settings(context).seed();
            pool = seed == null
                    ? SharedServer.of(context).createPool()
                    : SharedServer.of(context).createPool(seed);
        }
        return pool;
    }

    synchronized Object sdkOptions(ExtensionContext context) {
        if (sdkOptions == null) {
            language = Registrations.settings(context).language();
            sdkOptions = language == null
                    ? ManagementClients.optionsFor(pool(context))
                    : ManagementClients.optionsFor(pool(context), language);
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
        boolean otherSeed = pool != null && settings.seed() != seed;
        boolean otherLanguage = sdkOptions != null && !Objects.equals(settings.language(), language);
        if (otherSeed || otherLanguage) {
            throw new ExtensionConfigurationException((otherSeed ? "The seed" : "The language")
                    + " that a GenAuthExtension says comes too late: a constructor or a field received "
                    + (otherSeed ? "the pool" : "a client")
                    + " before. If the extension is in an instance field, make that field static. If it is in a nested"
                    + " class, let the methods of the class around it take parameters instead of the constructor.");
        }
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
