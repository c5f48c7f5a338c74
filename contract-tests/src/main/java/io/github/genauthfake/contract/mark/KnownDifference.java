package io.github.genauthfake.contract.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fake departs on purpose from the real service, or from one of two sources that contradict each other. It stands
 * beside the evidence of the behaviour and does not replace it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownDifference {
    /** What differs, and why. */
    String why();
}
