package io.github.genauthfake.contract.service;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A server that speaks the API, for a whole run. It is the one that the environment names, else the fake in this process. A
 * test chooses another by the configuration parameter {@value #SETTING}: a class with a public constructor that takes a
 * {@link Settings}.
 */
public interface TestedService extends AutoCloseable {
    /** The configuration parameter of the run that holds the class name of the implementation. */
    String SETTING = "genauthfake.contract.service";

    /** Whether this is the fake, so that behaviours of the fake alone can run. */
    boolean isFake();

    /** The pool that one behaviour is run in. */
    TestedPool openPool();

    /** Why no more behaviours can be run, in a sentence; empty as long as they can. */
    default Optional<String> outage() {
        return Optional.empty();
    }

    /** A text without the secrets that the service knows of. */
    default String masked(String text) {
        return text;
    }

    @Override
    void close();

    /** The parameters of a run. */
    @FunctionalInterface
    interface Settings extends UnaryOperator<String> {
        /** The value of a parameter. */
        default Optional<String> find(String name) {
            return Optional.ofNullable(apply(name));
        }
    }

    /**
     * Starts the service of a class.
     *
     * @throws IllegalArgumentException when the class is no such service
     */
    static TestedService ofClass(String className, Settings settings) {
        try {
            return Class.forName(className)
                    .asSubclass(TestedService.class)
                    .getConstructor(Settings.class)
                    .newInstance(settings);
        } catch (ReflectiveOperationException | ClassCastException notAService) {
            throw new IllegalArgumentException(SETTING + " names no tested service: " + className, notAService);
        }
    }
}
