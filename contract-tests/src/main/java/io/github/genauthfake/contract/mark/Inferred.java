package io.github.genauthfake.contract.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Our choice: consistent with what is known, and not observed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Inferred.Several.class)
public @interface Inferred {
    /** What the choice rests on. */
    String why();

    /** What of the behaviour is known like this; unless named, the statusCode and the data that no other mark names. */
    Aspect[] aspect() default {};

    /** Holds the marks of one behaviour; written by the compiler. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        Inferred[] value();
    }
}
