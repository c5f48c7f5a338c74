package io.github.genauthfake.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstances;

/**
 * Brings a pool that a constructor received to the test that the instance is made for.
 *
 * <p>Unless a newer JUnit is configured otherwise, it calls a constructor with the context of the class, where nothing
 * tells for which test. So the pool travels with the instance: from the start to the end of a construction it belongs to
 * the thread, then to the instance, until the test with that instance begins. Constructions on one thread can be stacked,
 * as the thread of a pool may take up another test while a constructor waits.
 */
final class Constructions implements CloseableResource, AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(Constructions.class);

    private final ThreadLocal<Deque<Construction>> running = ThreadLocal.withInitial(ArrayDeque::new);
    private final Set<TestPool> unfinished = ConcurrentHashMap.newKeySet();
    private final Map<SameObject, TestPool> finished = new ConcurrentHashMap<>();

    private Constructions() {}

    /** Those of a class and its nested classes. */
    static Constructions of(ExtensionContext context) {
        ExtensionContext outermost = context;
        for (Optional<ExtensionContext> each = Optional.of(context);
                each.flatMap(ExtensionContext::getTestClass).isPresent();
                each = outermost.getParent()) {
            outermost = each.get();
        }
        return outermost
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Constructions.class, key -> new Constructions(), Constructions.class);
    }

    /** Whether instances of the context's class are made for one test each, and the context does not tell which. */
    static boolean concern(ExtensionContext context) {
        return context.getTestMethod().isEmpty()
                && context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_METHOD;
    }

    /** Called by every extension that applies, and acted on for the first. */
    void begin(GenAuthExtension extension, TestInstanceFactoryContext subject) {
        Construction latest = running.get().peek();
        if (latest == null || latest.subject() != subject) {
            TestPool pool = subject.getOuterInstance()
                    .map(outer -> finished.get(new SameObject(outer)))
                    .orElseGet(TestPool::new);
            running.get().push(new Construction(extension, subject, pool));
            unfinished.add(pool);
        }
    }

    /** The construction under way on this thread. */
    Construction current() {
        return running.get().element();
    }

    void end(GenAuthExtension extension, Object instance) {
        if (!running.get().isEmpty() && current().owner() == extension) {
            TestPool pool = running.get().pop().pool();
            unfinished.remove(pool);
            if (pool.isOwn()) {
                finished.put(new SameObject(instance), pool);
            }
        }
    }

    /** The pool that the instances of a test received while they were made; there may be no instance yet. */
    Optional<TestPool> takeFor(ExtensionContext test) {
        TestPool taken = null;
        List<Object> instances =
                test.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of());
        for (Object instance : instances) {
            SameObject same = new SameObject(instance);
            // Stays there, for the other tests on the instance to be refused as well.
            if (finished.containsKey(same) && SharedInstances.serveSeveralTests(instance, test)) {
                throw new ExtensionConfigurationException("The constructor of "
                        + instance.getClass().getName()
                        + " takes a UserPool or a client of it, but several tests of a nested class with"
                        + " @TestInstance(PER_CLASS) share the instance. Take it as a parameter of the test methods.");
            }
            TestPool pool = finished.remove(same);
            taken = taken == null ? pool : taken;
        }
        return Optional.ofNullable(taken);
    }

    /** Closes what no test took, because a constructor failed, or something between it and the test. */
    @Override
    public void close() {
        unfinished.forEach(TestPool::close);
        finished.values().forEach(TestPool::close);
    }

    record Construction(GenAuthExtension owner, TestInstanceFactoryContext subject, TestPool pool) {}
}
