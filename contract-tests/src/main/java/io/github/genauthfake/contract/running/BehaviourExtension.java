package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.GenAuth;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import io.github.genauthfake.contract.service.UndoLog;
import java.lang.reflect.Method;
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
        return OpenedService.in(context)
                .outage()
                .or(() -> context.getTestMethod().flatMap(method -> notOn(service(context), method)))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("It can run on this service"));
    }

    private static Optional<String> notOn(TestedService service, Method behaviour) {
        if (service.isFake()) {
            return Optional.empty();
        }
        FakeOnly fakeOnly = behaviour.getAnnotation(FakeOnly.class);
        FreshPoolOnly freshPoolOnly = behaviour.getAnnotation(FreshPoolOnly.class);
        if (fakeOnly != null) {
            return Optional.of("It has no meaning on the real service: " + fakeOnly.why());
        }
        return freshPoolOnly == null
                ? Optional.empty()
                : Optional.of("It needs a pool that nobody else uses: " + freshPoolOnly.why());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        GenAuth genauth = context.getStore(NAMESPACE).get(GenAuth.class, GenAuth.class);
        // Here, so that no report of whatever tool can show a secret.
        throw MaskedFailure.of(
                failure, text -> service(context).masked(genauth.masking().masked(text)));
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
            pool.undoLog().ifPresent(UndoLog::undo);
        }
        if (context.getExecutionException().isEmpty()) {
            running(context).ifPresent(RunningBehaviour::end);
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        ended(context, Result.PASSED, running(context), null);
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        ended(context, Result.FAILED, running(context), cause);
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        ended(context, Result.SKIPPED, running(context), cause);
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        results(context).add(context, Result.SKIPPED, Optional.empty());
        SessionListener.in(context)
                .ifPresent(listener ->
                        listener.skipped(context.getRequiredTestMethod(), reason.orElse("It was left out")));
    }

    private static void ended(
            ExtensionContext context, String outcome, Optional<RunningBehaviour> running, Throwable failure) {
        results(context).add(context, outcome, running);
        SessionListener.in(context)
                .ifPresent(listener ->
                        listener.ended(context.getRequiredTestMethod(), running, Optional.ofNullable(failure)));
    }

    private static Optional<RunningBehaviour> running(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(RunningBehaviour.class, RunningBehaviour.class));
    }

    private static TestedService service(ExtensionContext context) {
        return OpenedService.in(context).service();
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
