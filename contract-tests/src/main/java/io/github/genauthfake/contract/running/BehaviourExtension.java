package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.GenAuth;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestWatcher;

/** Gives every behaviour a pool and a client, holds it to its marks, and keeps its result. */
public final class BehaviourExtension
        implements ExecutionCondition, TestInstancePostProcessor, AfterEachCallback, TestWatcher {
    private static final Namespace NAMESPACE = Namespace.create(BehaviourExtension.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
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
    public void afterEach(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
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
        results(context).add(context, Result.PASSED, running(context));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        results(context).add(context, Result.FAILED, running(context));
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        results(context).add(context, Result.SKIPPED, running(context));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        results(context).add(context, Result.SKIPPED, Optional.empty());
    }

    private static Optional<RunningBehaviour> running(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(RunningBehaviour.class, RunningBehaviour.class));
    }

    private static TestedService service(ExtensionContext context) {
        TestedService.Settings settings =
                name -> context.getConfigurationParameter(name).orElse(null);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestedService.class, type -> TestedService.of(settings), TestedService.class);
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
