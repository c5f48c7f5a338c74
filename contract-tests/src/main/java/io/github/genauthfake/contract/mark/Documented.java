package io.github.genauthfake.contract.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stated by the provider in its documentation, its OpenAPI document or its list of error codes.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Documented.Several.class)
public @interface Documented {
    /** Where, beginning with the short name of a {@link Source}. */
    String source();

    /** What of the behaviour is known like this; unless named, the statusCode and the data that no other mark names. */
    Aspect[] aspect() default {};

    /** Holds the marks of one behaviour; written by the compiler. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        Documented[] value();
    }
}
