package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.client.GenAuth;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.Marks;
import io.github.genauthfake.contract.service.TestedPool;
import io.github.genauthfake.contract.service.TestedService;
import io.github.genauthfake.contract.service.UndoLog;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

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
                .or(() -> marked(context).flatMap(behaviour -> notOn(service(context), behaviour.marks())))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("It can run on this service"));
    }

    /**
     * Says which operation's share of a behaviour the test of a context runs.
     *
     * @param context that of one test, not that of all tests of the same method
     */
    public static void runs(ExtensionContext context, Marked behaviour) {
        context.getStore(NAMESPACE).put(Marked.class, behaviour);
    }

    /** Empty for a class, and for the method that several operations share. */
    private static Optional<Marked> marked(ExtensionContext context) {
        Marked shared = context.getStore(NAMESPACE).get(Marked.class, Marked.class);
        return shared != null
                ? Optional.of(shared)
                : context.getTestMethod()
                        .filter(method -> !AnnotationSupport.isAnnotated(method, TestTemplate.class))
                        .map(Marked::of);
    }

    private static Marked behaviour(ExtensionContext context) {
        return marked(context).orElseThrow();
    }

    private static Optional<String> notOn(TestedService service, Marks marks) {
        if (service.isFake()) {
            return Optional.empty();
        }
        return marks.isFakeOnly()
                ? Optional.of("It has no meaning on the real service: "
                        + marks.evidence().stream().map(Evidence::text).collect(Collectors.joining("; ")))
                : marks.freshPool().map(why -> "It needs a pool that nobody else uses: " + why);
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
        if (instance instanceof SpeaksToTheService behaviours) {
            RunningBehaviour running = new RunningBehaviour(behaviour(context));
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
        marked(context).ifPresent(behaviour -> {
            results(context).add(behaviour, Result.SKIPPED, Optional.empty());
            SessionListener.in(context)
                    .ifPresent(listener -> listener.skipped(behaviour, reason.orElse("It was left out")));
        });
    }

    private static void ended(
            ExtensionContext context, String outcome, Optional<RunningBehaviour> running, Throwable failure) {
        results(context).add(behaviour(context), outcome, running);
        SessionListener.in(context)
                .ifPresent(listener -> listener.ended(behaviour(context), running, Optional.ofNullable(failure)));
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
