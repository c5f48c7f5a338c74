package io.github.genauthfake.assertj;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * AssertJ's soft assertions with those on pools among them. Also to be had as a parameter or field by AssertJ's
 * {@code SoftAssertionsExtension} for JUnit.
 */
public class GenAuthSoftAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, GenAuthSoftAssertionsProvider {

    /** Runs assertions and fails at the end with all that failed. */
    public static void assertSoftly(Consumer<GenAuthSoftAssertions> assertions) {
        SoftAssertionsProvider.assertSoftly(GenAuthSoftAssertions.class, assertions);
    }
}
