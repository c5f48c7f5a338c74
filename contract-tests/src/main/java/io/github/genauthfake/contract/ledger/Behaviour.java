package io.github.genauthfake.contract.ledger;

import io.github.genauthfake.contract.mark.Marks;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.running.ResultsFile;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One behaviour as the ledger sees it.
 *
 * @param operation the operation it belongs to
 * @param sentence what it says, together with the circumstances around it
 * @param method where it is written
 */
public record Behaviour(String operation, String sentence, Method method) {
    static Behaviour of(Method method) {
        Deque<String> words = new ArrayDeque<>();
        words.push(words(method.getName()));
        Class<?> home = method.getDeclaringClass();
        for (; home.getEnclosingClass() != null; home = home.getEnclosingClass()) {
            words.push(words(home.getSimpleName()));
        }
        Operation operation = home.getAnnotation(Operation.class);
        if (operation == null) {
            throw new IllegalStateException(home.getName() + " has behaviours and does not name their operation");
        }
        return new Behaviour(operation.value(), String.join(" ", words), method);
    }

    /** What it is called where operations are mixed: operation, colon, sentence. */
    public String title() {
        return operation + ": " + sentence;
    }

    /** What it is called in the results of a run. */
    public String name() {
        return ResultsFile.name(method);
    }

    /** How it is known. */
    public Marks marks() {
        return Marks.of(method);
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}
