package io.github.genauthfake.contract.ledger;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.genauthfake.contract.mark.Marks;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.running.Marked;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.MethodSelector;

/**
 * One behaviour as the ledger sees it. Its class is named and not loaded.
 *
 * @param operation the operation it belongs to
 * @param sentence what it says, together with the circumstances around it
 * @param className the class that it is written in
 * @param methodName its method
 * @param share its number among the operations that share it, from 0; -1 when it is one operation's own
 * @param marks how it is known
 */
public record Behaviour(
        String operation, String sentence, String className, String methodName, int share, Marks marks) {
    /** The share of a behaviour that no other operation shares. */
    private static final int OWN = -1;

    /** A behaviour of one operation, which its class names, or the nearest around it. */
    static Behaviour own(Marked marked) {
        Class<?> home = marked.method().getDeclaringClass();
        while (home.getAnnotation(Operation.class) == null) {
            if (home.getEnclosingClass() == null) {
                throw new IllegalStateException(home.getName() + " has behaviours and does not name their operation");
            }
            home = home.getEnclosingClass();
        }
        return of(home.getAnnotation(Operation.class).value(), marked, OWN);
    }

    /** One operation's share of a behaviour. */
    static Behaviour shared(Marked marked, int share) {
        return of(marked.operation().orElseThrow(), marked, share);
    }

    private static Behaviour of(String operation, Marked marked, int share) {
        Method method = marked.method();
        return new Behaviour(
                operation,
                sentence(method),
                method.getDeclaringClass().getName(),
                method.getName(),
                share,
                marked.marks());
    }

    private static String sentence(Method method) {
        Deque<String> words = new ArrayDeque<>();
        words.push(words(method.getName()));
        Class<?> home = method.getDeclaringClass();
        while (home.getEnclosingClass() != null && !home.isAnnotationPresent(Operation.class)) {
            words.push(words(home.getSimpleName()));
            home = home.getEnclosingClass();
        }
        return String.join(" ", words);
    }

    /** Whether several operations share it. */
    public boolean isShared() {
        return share != OWN;
    }

    /** What it is called where operations are mixed: operation, colon, sentence. */
    public String title() {
        return operation + ": " + sentence;
    }

    /** What it is called in the results of a run. */
    public String name() {
        return Marked.name(className, methodName, isShared() ? operation : null);
    }

    /** Its method; this loads its class. */
    public Method method() {
        return selectMethod(className, methodName).getJavaMethod();
    }

    /** How JUnit finds it, and it alone. */
    public DiscoverySelector selector() {
        MethodSelector method = selectMethod(className, methodName);
        return isShared() ? selectIteration(method, share) : method;
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}
