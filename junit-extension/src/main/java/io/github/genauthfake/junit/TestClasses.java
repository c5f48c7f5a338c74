package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The test classes that have begun and not ended, for static methods, which JUnit gives no context to. */
record TestClasses(Class<?> type, ExtensionContext context) implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(TestClasses.class);
    private static final Map<Class<?>, ExtensionContext> RUNNING = new ConcurrentHashMap<>();

    static void begin(ExtensionContext context) {
        context.getTestClass()
                .ifPresent(type -> context.getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                type,
                                key -> {
                                    RUNNING.put(type, context);
                                    return new TestClasses(type, context);
                                },
                                TestClasses.class));
    }

    /**
     * The pool that the tests of a class share.
     *
     * @throws IllegalStateException when they share none, or when the class is not being run
     */
    static UserPool poolOf(Class<?> type) {
        ExtensionContext context = RUNNING.get(type);
        if (context == null) {
            throw new IllegalStateException(type.getName()
                    + " is not being run, with a fake GenAuth: there is a pool from the beginning to the end of the"
                    + " class. If a subclass is being run, it has a pool of its own: say .sharedPool() in a"
                    + " GenAuthExtension in a static field of the superclass, or with Spring @GenAuthSpringTest.");
        }
        Settings settings = Registrations.settings(context);
        if (settings.sharing() == null) {
            throw new IllegalStateException("Every test of " + type.getName()
                    + " has a pool of its own. If they shall share one, say @GenAuthTest(poolPerClass = true).");
        }
        Seed seed = SeedLibrary.of(context).combine(settings.seeds());
        return SharedPool.of(settings.sharing()).handOut(seed);
    }

    @Override
    public void close() {
        RUNNING.remove(type, context);
    }
}
