package io.github.genauthfake.contract.service;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A server that speaks the API, for a whole run. An implementation is chosen by the configuration parameter
 * {@value #SETTING} and has a public constructor that takes a {@link Settings}.
 */
public interface TestedService extends AutoCloseable {
    /** The configuration parameter of the run that holds the class name of the implementation. */
    String SETTING = "genauthfake.contract.service";

    /** Whether this is the fake, so that behaviours of the fake alone can run. */
    boolean isFake();

    /** The pool that one behaviour is run in. */
    TestedPool openPool();

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
     * Starts the service that the settings ask for: the fake in this process unless they name another.
     *
     * @throws IllegalArgumentException when the class they name is no such service
     */
    static TestedService of(Settings settings) {
        String className = settings.find(SETTING).orElse(FakeInProcess.class.getName());
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
