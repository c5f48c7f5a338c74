package io.github.genauthfake.junit;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Where the {@link Judge} is called from: everything that JUnit tells of the failures and the end of a test. Several of these
 * may serve one test; each failure is explained by the first that hears of it, and the verdict is left to one of them.
 */
abstract class JudgingExtension
        implements InvocationInterceptor,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                AfterEachCallback,
                AfterAllCallback,
                TestWatcher {

    /** Whether this is the one among several extensions that speaks for all. */
    abstract boolean speaksFor(ExtensionContext context);

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> invocationContext,
            ExtensionContext context)
            throws Throwable {
        TestPool pool;
        if (Constructions.concern(context)) {
            pool = Constructions.of(context).current().pool();
            pool.watchStrays(context);
        } else {
            pool = TestPool.of(context);
        }
        try {
            return invocation.proceed();
        } catch (Throwable failure) {
            Judge.explain(failure, pool, context);
            throw failure;
        }
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw explained(failure, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext invocationContext, ExtensionContext context)
            throws Throwable {
        Judge.beginDynamicTest(context);
        try {
            invocation.proceed();
        } catch (Throwable failure) {
            Judge.explainDynamicTest(failure, context);
            throw failure;
        }
        Judge.judgeDynamicTest(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (speaksFor(context)) {
            Judge.judgeTest(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (speaksFor(context)) {
            Judge.judgeClass(context);
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        Judge.close(context);
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        Judge.close(context);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Judge.close(context, cause);
    }

    private static Throwable explained(Throwable failure, ExtensionContext context) {
        Judge.explain(failure, TestPool.of(context), context);
        return failure;
    }
}
