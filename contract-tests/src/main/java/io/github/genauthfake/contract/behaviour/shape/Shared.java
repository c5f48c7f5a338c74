package io.github.genauthfake.contract.behaviour.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;

/** A behaviour of every operation of the shape that its class names, or of those with certain traits. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
public @interface Shared {
    /** What an operation has to have for the behaviour to be asked of it. */
    Trait[] value() default {};
}
