package io.github.genauthfake.contract.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passed against the real service on that day. Only a run against the real service may lead to this mark.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Verified.Several.class)
public @interface Verified {
    /** The day of the run, for example {@code 2026-01-31}. */
    String on();

    /** The host that answered. */
    String host();

    /** What of the behaviour is known like this; unless named, the statusCode and the data that no other mark names. */
    Aspect[] aspect() default {};

    /** Holds the marks of one behaviour; written by the compiler. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        Verified[] value();
    }
}
