package io.github.genauthfake.junit;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A pool that several tests use, one after the other. That of an extension lives as long as the extension. That of a class is
 * closed with the class, unless it was handed out: a cached application may go on using it in the next run of the class.
 */
final class SharedPool {
    private static final Namespace NAMESPACE = Namespace.create(SharedPool.class);

    private static final ClassValue<SharedPool> OF_CLASSES = new ClassValue<>() {
        @Override
        protected SharedPool computeValue(Class<?> type) {
            return new SharedPool(null);
        }
    };

    private PrivateServer privateServer;
    private FakeGenAuth server;
    private UserPool pool;
    private Trail trail;
    private Seed seed;
    private TestPool occupant;
    private String nameOfOccupant;
    private boolean isHandedOut;

    /** @param privateServer null for the usual server */
    SharedPool(PrivateServer privateServer) {
        this.privateServer = privateServer;
    }

    static SharedPool of(Sharing sharing) {
        if (sharing.speaker() instanceof GenAuthExtension extension) {
            return extension.shared();
        }
        return sharing.said()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Lease.class, key -> Lease.of(sharing), Lease.class)
                .pool();
    }

    /** Ends the use of a pool by a class. */
    private record Lease(SharedPool pool) implements CloseableResource, AutoCloseable {
        static Lease of(Sharing sharing) {
            Class<?> type = (Class<?>) sharing.speaker();
            for (Class<?> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
                if (OF_CLASSES.get(each).isHandedOut()) {
                    throw new ExtensionConfigurationException("The tests of " + type.getName()
                            + " have a pool of their own, but GenAuthExtension.poolOf has connected an"
                            + " application to the pool of their superclass " + each.getName()
                            + ". Let both share one pool: say .sharedPool() in a GenAuthExtension in a static"
                            + " field of the superclass, or with Spring @GenAuthSpringTest.");
                }
            }
            SharedPool pool = OF_CLASSES.get(type);
            pool.use(sharing.privateServer());
            return new Lease(pool);
        }

        @Override
        public void close() {
            pool.endWithClass();
        }
    }

    /** @param ifNew what the pool starts with, unless it is there */
    synchronized UserPool pool(Seed ifNew) {
        if (pool == null) {
            pool = server().createPool(ifNew);
            seed = ifNew;
            trail = Trail.of(pool);
        }
        return pool;
    }

    /** The same, for code outside the tests that may keep it. */
    synchronized UserPool handOut(Seed ifNew) {
        isHandedOut = true;
        return pool(ifNew);
    }

    synchronized FakeGenAuth server() {
        if (server == null) {
            server = privateServer == null ? Server.ofTheJvm() : privateServer.start();
        }
        return server;
    }

    synchronized Optional<FakeGenAuth> serverIfStarted() {
        return privateServer == null ? Server.ofTheJvmIfStarted() : Optional.ofNullable(server);
    }

    /** What was done to the pool since the last test left it. */
    synchronized Trail trail() {
        return trail;
    }

    /** What a class says of its tests holds from its beginning on, for its constructor and {@code @BeforeAll} methods. */
    synchronized UserPool poolOfClass(Seed ofClass) {
        pool(ofClass);
        if (occupant == null && seed != ofClass) {
            startOver(ofClass);
        }
        return pool;
    }

    /**
     * Gives the pool to a test, in the state that the test's seed describes.
     *
     * @param ofClass the context of the class that shares the pool, which may well run beside other classes
     * @throws ExtensionConfigurationException when another test may have it at the same time
     */
    synchronized void enter(TestPool by, ExtensionContext test, ExtensionContext ofClass, Seed ofTest) {
        if (occupant != by) {
            refuseConcurrency(test, ofClass);
            occupant = by;
            nameOfOccupant = nameOf(test);
        }
        pool(ofTest);
        startOver(ofTest);
        trail.undo();
    }

    /** Ends what a test did to the pool; {@code ofClass} is what stands there until the next one. */
    synchronized void leave(TestPool by, Seed ofClass) {
        if (occupant == by) {
            occupant = null;
            trail.end();
            trail = Trail.of(pool);
            startOver(ofClass);
        }
    }

    private synchronized boolean isHandedOut() {
        return isHandedOut;
    }

    private synchronized void use(PrivateServer ofClass) {
        privateServer = ofClass;
    }

    private synchronized void endWithClass() {
        if (isHandedOut) {
            return;
        }
        if (pool != null) {
            pool.close();
            pool = null;
        }
        if (server != null && privateServer != null) {
            server.close();
        }
        server = null;
    }

    private void startOver(Seed start) {
        pool.answers().clear();
        pool.seed(start);
        seed = start;
        pool.faults().clear();
        pool.clock().followSystem();
        pool.restoreTokens();
        pool.clearRequests();
        pool.clearEvents();
    }

    private void refuseConcurrency(ExtensionContext test, ExtensionContext ofClass) {
        if (occupant != null) {
            throw refusal("The tests " + nameOfOccupant + " and " + nameOf(test)
                    + " run at the same time and share a pool, so that each would see what the other does.");
        }
        Optional<ExtensionContext> each = Optional.of(test);
        while (each.isPresent() && each.get() != ofClass) {
            if (each.get().getExecutionMode() == ExecutionMode.CONCURRENT) {
                throw refusal("The test " + nameOf(test)
                        + " may run at the same time as others that share its pool, so that each would see what the"
                        + " other does.");
            }
            each = each.get().getParent();
        }
    }

    private static ExtensionConfigurationException refusal(String sentence) {
        return new ExtensionConfigurationException(sentence
                + " Say @Execution(ExecutionMode.SAME_THREAD) on the class (on the superclass, when several classes"
                + " share the pool), or let every test have a pool of its own.");
    }

    private static String nameOf(ExtensionContext test) {
        return test.getRequiredTestClass().getName() + "."
                + test.getRequiredTestMethod().getName() + " (" + test.getDisplayName() + ")";
    }
}
