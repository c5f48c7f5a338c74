package io.github.genauthfake.junit;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Tells of failures what the fake saw, and fails tests that the fake could not serve faithfully. */
final class Judge {
    private static final Namespace NAMESPACE = Namespace.create(Judge.class);

    private Judge() {}

    /**
     * Has a failure carry a report. Called at the moment of the failure, as what comes after it, clean-up most of all, hides
     * the state that it happened in.
     *
     * @param pool the pool of the test, or of the class, that fails
     */
    static void explain(Throwable failure, TestPool pool, ExtensionContext context) {
        boolean isExplained = context.getExecutionException()
                .flatMap(thrown -> FailureReport.of(thrown, context))
                .isPresent();
        if (!isExplained) {
            explain(failure, context, () -> pool.evidence(context));
        }
    }

    /** Called when the test has done all it does: throws the verdict, unless the test failed or gave up by itself. */
    static void judgeTest(ExtensionContext test) {
        TestPool pool = TestPool.of(test);
        Optional<Throwable> failure = test.getExecutionException();
        failure.ifPresent(thrown -> explain(thrown, pool, test));
        Optional<VerdictError> verdict =
                failure.isPresent() ? Optional.empty() : verdict(pool.unjudgedInTheEnd(test), pool, test);
        if (AnnotationSupport.isAnnotated(test.getElement(), TestFactory.class)) {
            failure.or(() -> verdict).ifPresent(thrown -> publish(thrown, test));
        } else {
            // An extension around this one may still fail the test, when its pool is closed.
            waiting(test).put(test.getUniqueId(), pool.evidenceForLater(test));
        }
        if (verdict.isPresent()) {
            throw verdict.get();
        }
    }

    /** Called before a dynamic test: what was found by now is the {@code @TestFactory} method's own. */
    static void beginDynamicTest(ExtensionContext dynamicTest) {
        poolAround(dynamicTest).setAside(dynamicTest);
    }

    /** Throws the verdict on a dynamic test that passed. It shares the pool of its {@code @TestFactory} method with others. */
    static void judgeDynamicTest(ExtensionContext dynamicTest) {
        TestPool pool = poolAround(dynamicTest);
        verdict(pool.unjudged(dynamicTest), pool, dynamicTest).ifPresent(verdict -> {
            publish(verdict, dynamicTest);
            throw verdict;
        });
    }

    /** Has the failure of a dynamic test carry a report. */
    static void explainDynamicTest(Throwable failure, ExtensionContext dynamicTest) {
        TestPool pool = poolAround(dynamicTest);
        // What was found belongs to this failure, and must not fail the method as well.
        pool.unjudged(dynamicTest);
        explain(failure, pool, dynamicTest);
        publish(failure, dynamicTest);
    }

    /** Throws the verdict on what the methods of a class did to the pool that its tests share, unless one of them failed. */
    static void judgeClass(ExtensionContext testClass) {
        Optional<Throwable> failure = testClass.getExecutionException();
        if (failure.isPresent()) {
            publish(failure.get(), testClass);
            return;
        }
        Optional<VerdictError> verdict =
                TestPool.ofClass(testClass).flatMap(pool -> verdict(pool.unjudgedInTheEnd(testClass), pool, testClass));
        if (verdict.isPresent()) {
            publish(verdict.get(), testClass);
            throw verdict.get();
        }
    }

    /** Called when a test has failed for good. Only now is it certain that the report is wanted. */
    static void close(ExtensionContext test, Throwable failure) {
        Evidence evidence = waiting(test).remove(test.getUniqueId(), Evidence.class);
        if (evidence != null) {
            explain(failure, test, () -> evidence);
        }
        publish(failure, test);
    }

    /** Called when a test has ended in another way. */
    static void close(ExtensionContext test) {
        waiting(test).remove(test.getUniqueId());
    }

    private static void explain(Throwable failure, ExtensionContext context, Supplier<Evidence> evidence) {
        if (failure instanceof TestAbortedException
                || FailureReport.of(failure, context).isPresent()) {
            return;
        }
        try {
            evidence.get()
                    .report()
                    .ifPresentOrElse(
                            text -> FailureReport.attach(failure, text), () -> FailureReport.detach(failure, context));
        } catch (RuntimeException accident) {
            // The failure of the test counts, and not that of telling about it.
            failure.addSuppressed(accident);
        }
    }

    private static void publish(Throwable failure, ExtensionContext context) {
        FailureReport.of(failure, context).ifPresent(report -> report.publish(context));
    }

    /** The verdict on what was found since the last one. */
    private static Optional<VerdictError> verdict(Complaints unjudged, TestPool pool, ExtensionContext context) {
        Verdict settings = Registrations.settings(context).verdict();
        pool.refuseUnknownOperations(settings);
        return unjudged.judgedBy(settings).map(reason -> {
            VerdictError verdict = new VerdictError(reason);
            explain(verdict, context, () -> pool.evidence(context));
            return verdict;
        });
    }

    private static TestPool poolAround(ExtensionContext dynamicTest) {
        ExtensionContext context = dynamicTest;
        while (context.getTestMethod().isEmpty()) {
            context = context.getParent().orElseThrow();
        }
        return TestPool.of(context);
    }

    private static Store waiting(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
