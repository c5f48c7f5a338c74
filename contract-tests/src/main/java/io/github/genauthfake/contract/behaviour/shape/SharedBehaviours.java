package io.github.genauthfake.contract.behaviour.shape;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.client.Request;
import io.github.genauthfake.contract.evidence.EvidenceFiles;
import io.github.genauthfake.contract.evidence.SharedEvidence;
import io.github.genauthfake.contract.running.BehaviourExtension;
import io.github.genauthfake.contract.running.Marked;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Behaviours that every operation of a shape has. They are run one by one for each operation, with its own evidence. */
@ExtendWith(SharedBehaviours.Shares.class)
public abstract class SharedBehaviours<S extends Subject> extends Behaviours {
    /** An id that no object has. */
    protected static final String NOBODY = "000000000000000000000000";

    /** What is known of the operation that the behaviour is run for. */
    protected S subject;

    private Map<String, Object> expected;

    /** A request for the operation itself. Its messages are in the language that the evidence is in. */
    protected Request request() {
        return in(CHINESE, path(subject.operation()));
    }

    /** Two operations of the API can share a path; the ledger tells them apart by their methods. */
    static String path(String operation) {
        return operation.replaceFirst("^list-users-(get|post)$", "list-users");
    }

    /**
     * Asserts what the evidence says of a refusal beside its statusCode.
     *
     * @param sent what stands for {@code {}} in the message
     */
    protected Answer asTheEvidenceSays(Answer refusal, Object... sent) {
        if (expected.containsKey("is")) {
            refusal.hasApiCode((int) expected.get("is"));
        }
        if (expected.get("says") instanceof String message) {
            refusal.says(sent.length == 0 ? message : message.replace("{}", String.valueOf(sent[0])));
        }
        if (expected.get("saysSomethingWith") instanceof String part) {
            refusal.saysSomethingWith(part);
        }
        return refusal;
    }

    /** The operations that share a behaviour, in the order in which JUnit counts them. */
    public static List<Marked> shares(Method behaviour) {
        return subjects(behaviour).stream()
                .flatMap(subject -> EvidenceFiles.of(subject.operation(), sentence(behaviour))
                        .filter(evidence -> evidence.omitted().isEmpty())
                        .map(evidence -> Marked.shared(behaviour, subject.operation(), evidence.marks()))
                        .stream())
                .toList();
    }

    /** The operations that have to bring evidence for a behaviour. */
    public static List<? extends Subject> subjects(Method behaviour) {
        List<Trait> needed = Arrays.asList(behaviour.getAnnotation(Shared.class).value());
        return behaviour.getDeclaringClass().getAnnotation(OfShape.class).value().subjects().stream()
                .filter(subject -> subject.traits().containsAll(needed))
                .toList();
    }

    /** What the evidence calls a behaviour. */
    public static String sentence(Method behaviour) {
        return behaviour.getName().replace('_', ' ');
    }

    /** Runs a behaviour for each operation that brings evidence for it. */
    static final class Shares implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return context.getRequiredTestMethod().isAnnotationPresent(Shared.class);
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return shares(context.getRequiredTestMethod()).stream().map(Share::new);
        }
    }

    private record Share(Marked behaviour) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return behaviour.operation().orElseThrow();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(
                    new TestInstancePreConstructCallback() {
                        @Override
                        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
                            return ExtensionContextScope.TEST_METHOD;
                        }

                        @Override
                        public void preConstructTestInstance(
                                TestInstanceFactoryContext factory, ExtensionContext context) {
                            BehaviourExtension.runs(context, behaviour);
                        }
                    },
                    (TestInstancePostProcessor) (instance, context) -> tell((SharedBehaviours<?>) instance));
        }

        @SuppressWarnings("unchecked")
        private <S extends Subject> void tell(SharedBehaviours<S> behaviours) {
            String operation = behaviour.operation().orElseThrow();
            behaviours.subject = (S) subjects(behaviour.method()).stream()
                    .filter(subject -> subject.operation().equals(operation))
                    .findAny()
                    .orElseThrow();
            behaviours.expected = EvidenceFiles.of(operation, sentence(behaviour.method()))
                    .map(SharedEvidence::expected)
                    .orElseThrow();
        }
    }
}
