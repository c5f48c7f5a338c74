package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.GenAuth;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.service.OfferedService;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestWatcher;

/** Gives every behaviour a pool and a client, holds it to its marks, and keeps its result. */
public final class BehaviourExtension
        implements ExecutionCondition,
                TestInstancePostProcessor,
                TestExecutionExceptionHandler,
                AfterEachCallback,
                TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(BehaviourExtension.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        // Of a class that is not run nobody would hear which behaviours it has.
        Optional<String> reasonToStop = context.getTestMethod()
                .flatMap(behaviour -> SessionListener.in(context))
                .flatMap(BehaviourListener::reasonToStop);
        if (reasonToStop.isPresent()) {
            return ConditionEvaluationResult.disabled(reasonToStop.get());
        }
        boolean fakeOnly = context.getTestMethod()
                .filter(method -> method.isAnnotationPresent(FakeOnly.class))
                .isPresent();
        return fakeOnly && !service(context).isFake()
                ? ConditionEvaluationResult.disabled("It has no meaning on the real service")
                : ConditionEvaluationResult.enabled("It can run on this service");
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        if (instance instanceof Behaviours behaviours) {
            RunningBehaviour running = new RunningBehaviour(context.getRequiredTestMethod());
            TestedPool pool = service(context).openPool();
            GenAuth genauth = new GenAuth(pool, running);
            behaviours.speakTo(genauth);
            Store store = context.getStore(NAMESPACE);
            store.put(RunningBehaviour.class, running);
            store.put(TestedPool.class, pool);
            store.put(GenAuth.class, genauth);
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        // Here, so that no report of whatever tool can show a secret.
        throw context.getStore(NAMESPACE)
                .get(GenAuth.class, GenAuth.class)
                .masking()
                .masked(failure);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        running(context).ifPresent(RunningBehaviour::tidies);
        try (TestedPool pool = store.get(TestedPool.class, TestedPool.class)) {
            if (!pool.isDisposable()) {
                store.get(GenAuth.class, GenAuth.class).cleanUp();
            }
        }
        if (context.getExecutionException().isEmpty()) {
            running(context).ifPresent(RunningBehaviour::end);
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        ended(context, Result.PASSED, running(context), Optional.empty());
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        ended(context, Result.FAILED, running(context), Optional.of(cause));
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        ended(context, Result.SKIPPED, running(context), Optional.of(cause));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        ended(context, Result.SKIPPED, Optional.empty(), Optional.empty());
    }

    private static void ended(
            ExtensionContext context, String outcome, Optional<RunningBehaviour> running, Optional<Throwable> failure) {
        results(context).add(context, outcome, running);
        SessionListener.in(context)
                .ifPresent(listener -> listener.ended(context.getRequiredTestMethod(), outcome, running, failure));
    }

    private static Optional<RunningBehaviour> running(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(RunningBehaviour.class, RunningBehaviour.class));
    }

    private static TestedService service(ExtensionContext context) {
        TestedService.Settings settings =
                name -> context.getConfigurationParameter(name).orElse(null);
        return OfferedService.in(context)
                .orElseGet(() -> context.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                TestedService.class, type -> TestedService.of(settings), TestedService.class));
    }

    private static ResultsFile results(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        ResultsFile.class,
                        type -> new ResultsFile(context.getConfigurationParameter(ResultsFile.SETTING)),
                        ResultsFile.class);
    }
}
