package io.github.genauthfake.junit;

import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells instances of test classes that serve one test from those that serve several. */
final class SharedInstances {
    private SharedInstances() {}

    /**
     * Whether other tests run on {@code instance} too: its class is PER_CLASS, or a nested class between it and the test is,
     * whose single instance then holds on to it.
     */
    static boolean serveSeveralTests(Object instance, ExtensionContext test) {
        Optional<ExtensionContext> context = Optional.of(test);
        while (context.isPresent() && context.get().getTestClass().isPresent()) {
            if (context.get().getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS))) {
                return true;
            }
            if (context.get().getElement().equals(Optional.of(instance.getClass()))) {
                return false;
            }
            context = context.get().getParent();
        }
        return false;
    }
}
