package io.github.genauthfake.contract.ledger;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.genauthfake.contract.mark.Marks;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.running.Marked;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.MethodSelector;

/**
 * One behaviour as the ledger sees it.
 *
 * @param operation the operation it belongs to
 * @param sentence what it says, together with the circumstances around it
 * @param marked where it is written, and its marks
 * @param share its number among the operations that share it, from 0; -1 when it is one operation's own
 */
public record Behaviour(String operation, String sentence, Marked marked, int share) {
    /** A behaviour of one operation, which its class names, or the nearest around it. */
    static Behaviour own(Marked marked) {
        Class<?> home = marked.method().getDeclaringClass();
        while (home.getAnnotation(Operation.class) == null) {
            if (home.getEnclosingClass() == null) {
                throw new IllegalStateException(home.getName() + " has behaviours and does not name their operation");
            }
            home = home.getEnclosingClass();
        }
        return new Behaviour(home.getAnnotation(Operation.class).value(), sentence(marked), marked, -1);
    }

    /** One operation's share of a behaviour. */
    static Behaviour shared(Marked marked, int share) {
        return new Behaviour(marked.operation().orElseThrow(), sentence(marked), marked, share);
    }

    private static String sentence(Marked marked) {
        Deque<String> words = new ArrayDeque<>();
        words.push(words(marked.method().getName()));
        Class<?> home = marked.method().getDeclaringClass();
        while (home.getEnclosingClass() != null && !home.isAnnotationPresent(Operation.class)) {
            words.push(words(home.getSimpleName()));
            home = home.getEnclosingClass();
        }
        return String.join(" ", words);
    }

    /** Whether several operations share it. */
    public boolean isShared() {
        return share >= 0;
    }

    /** What it is called where operations are mixed: operation, colon, sentence. */
    public String title() {
        return operation + ": " + sentence;
    }

    /** What it is called in the results of a run. */
    public String name() {
        return marked.name();
    }

    /** How it is known. */
    public Marks marks() {
        return marked.marks();
    }

    /** How JUnit finds it, and it alone. */
    public DiscoverySelector selector() {
        MethodSelector method = selectMethod(marked.method().getDeclaringClass(), marked.method());
        return isShared() ? selectIteration(method, share) : method;
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}
