package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.mark.Marks;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * A behaviour together with its marks, as it is run.
 *
 * @param method where it is written
 * @param operation the operation that it is run for, where several share it; otherwise the class of the method says it
 * @param marks how it is known
 */
public record Marked(Method method, Optional<String> operation, Marks marks) {
    /** A behaviour of one operation, with the marks that its method carries. */
    public static Marked of(Method method) {
        return new Marked(method, Optional.empty(), Marks.of(method));
    }

    /** One operation's share of a behaviour. */
    public static Marked shared(Method method, String operation, Marks marks) {
        return new Marked(method, Optional.of(operation), marks);
    }

    /** What it is called in results and reports. */
    public String name() {
        return name(method.getDeclaringClass().getName(), method.getName(), operation.orElse(null));
    }

    /**
     * What a behaviour is called in results and reports: its class, its method, and the operation where several share it.
     *
     * @param operation the operation that it is run for; {@code null} where none shares it
     */
    public static String name(String className, String methodName, String operation) {
        return className + "#" + methodName + (operation == null ? "" : "[" + operation + "]");
    }
}
