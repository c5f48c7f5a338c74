package io.github.genauthfake.assertj;

import io.github.genauthfake.state.PoolState;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.AssertFactory;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * What all these assertions have in common. Each failure says what was there instead.
 *
 * @param <SELF> the type of the assertion
 * @param <ACTUAL> the type of what it is about
 */
public abstract class AbstractGenAuthAssert<SELF extends AbstractGenAuthAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractObjectAssert<SELF, ACTUAL> {
    private SoftAssertionsProvider softly;
    private PoolState surroundings;
    /** Its subject is missing, which was told already: whatever is said of it now, softly, would only repeat that. */
    private boolean isOfNothing;

    AbstractGenAuthAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** Has failures collected, also those of what this leads to. */
    SELF softly(SoftAssertionsProvider provider) {
        softly = provider;
        return myself;
    }

    /** The state around the subject; empty where the subject was taken out of it. */
    Optional<PoolState> surroundings() {
        return Optional.ofNullable(surroundings);
    }

    /** Fails with the sentence that the function returns; an empty one means that all is well. */
    SELF check(Function<? super ACTUAL, Optional<String>> complaint) {
        if (!isOfNothing) {
            isNotNull();
            Optional<String> sentence = complaint.apply(actual);
            if (sentence.isPresent()) {
                throw failure("%s", sentence.get());
            }
        }
        return myself;
    }

    /**
     * Goes on to something else, and fails where that is missing.
     *
     * @param absence the sentence to fail with
     */
    <T, NEXT extends AbstractGenAuthAssert<NEXT, T>> NEXT next(
            Class<NEXT> type,
            Class<T> actualType,
            AssertFactory<T, NEXT> factory,
            Function<? super ACTUAL, Optional<T>> way,
            Function<? super ACTUAL, String> absence) {
        Optional<T> found = actual == null ? Optional.empty() : way.apply(actual);
        if (found.isEmpty() && !isOfNothing) {
            tell(failure("%s", actual == null ? "Expecting actual not to be null" : absence.apply(actual)));
        }
        NEXT next =
                softly == null ? factory.createAssert(found.get()) : softly.proxy(type, actualType, found.orElse(null));
        AbstractGenAuthAssert<NEXT, T> inside = next;
        inside.softly = softly;
        inside.isOfNothing = found.isEmpty();
        inside.surroundings = surroundings().orElse(null);
        next.info.description(info.description());
        next.info.overridingErrorMessage(info.overridingErrorMessage());
        next.info.useRepresentation(info.representation());
        return next;
    }

    private void tell(AssertionError error) {
        if (softly == null) {
            throw error;
        }
        softly.collectAssertionError(error);
    }

    /** What messages call the subject, for example {@code user alice}. */
    abstract String nameOf(ACTUAL subject);

    /** Holds one property of the subject to be this; {@code null} for not set. */
    SELF checkValue(String property, Object expected, Function<? super ACTUAL, ?> getter) {
        return check(subject -> {
            Object value = getter.apply(subject);
            return unless(
                    Values.areSame(value, expected),
                    "Expected " + nameOf(subject) + " to have "
                            + (expected == null ? "no " + property : "the " + property + " " + Values.show(expected))
                            + ", but "
                            + (value == null ? "there is none" : "it is " + Values.show(value)));
        });
    }

    /** Holds the subject to be as the words say, or not to be so. */
    SELF checkThat(boolean expected, String words, Predicate<? super ACTUAL> test) {
        return check(subject -> unless(
                test.test(subject) == expected,
                "Expected " + nameOf(subject) + (expected ? " to be " : " not to be ") + words + ", but it is"
                        + (expected ? " not" : "")));
    }

    static Optional<String> unless(boolean isWell, String complaint) {
        return isWell ? Optional.empty() : Optional.of(complaint);
    }
}
