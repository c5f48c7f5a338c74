package io.github.genauthfake.junit;

import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.internal.report.Trail;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A pool that several tests use, one after the other. */
final class SharedPool implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(SharedPool.class);

    private final PoolPerClass place;
    private UserPool pool;
    private Trail trail;
    private Seed seed;
    private TestPool occupant;
    private String nameOfOccupant;

    private SharedPool(PoolPerClass place) {
        this.place = place;
    }

    static SharedPool of(PoolPerClass place) {
        return place.home()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(place.speaker(), key -> new SharedPool(place), SharedPool.class);
    }

    synchronized UserPool pool() {
        if (pool == null) {
            seed = SeedLibrary.of(place.said()).combine(place.ownSettings().seeds());
            pool = Server.of(place.privateServer(), place.said()).createPool(seed);
            trail = Trail.of(pool);
        }
        return pool;
    }

    /** What was done to the pool since the last test left it. */
    synchronized Trail trail() {
        pool();
        return trail;
    }

    /** What a class says of its tests holds from its beginning on, for its constructor and {@code @BeforeAll} methods. */
    synchronized UserPool poolOfClass(Seed ofClass) {
        pool();
        if (occupant == null && seed != ofClass) {
            beginAnew(ofClass);
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
        pool();
        beginAnew(ofTest);
        trail.undo();
    }

    /** Ends what a test did to the pool; {@code ofClass} is what stands there until the next one. */
    synchronized void leave(TestPool by, Seed ofClass) {
        if (occupant == by) {
            occupant = null;
            trail.end();
            trail = Trail.of(pool);
            beginAnew(ofClass);
        }
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
        if (place.speaker() instanceof GenAuthExtension extension) {
            extension.forget(this);
        }
    }

    private void beginAnew(Seed start) {
        pool.seed(start);
        seed = start;
        pool.faults().clear();
        pool.clock().followSystem();
        pool.clearRequests();
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
                        + " may run at the same time as others that share its pool, so that each would see what the other"
                        + " does.");
            }
            each = each.get().getParent();
        }
    }

    private static ExtensionConfigurationException refusal(String sentence) {
        return new ExtensionConfigurationException(sentence
                + " Say @Execution(ExecutionMode.SAME_THREAD) on the class (on the superclass, when several classes share"
                + " the pool), or let every test have a pool of its own.");
    }

    private static String nameOf(ExtensionContext test) {
        return test.getRequiredTestClass().getName() + "."
                + test.getRequiredTestMethod().getName() + " (" + test.getDisplayName() + ")";
    }
}
