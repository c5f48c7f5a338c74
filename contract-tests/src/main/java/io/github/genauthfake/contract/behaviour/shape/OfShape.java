package io.github.genauthfake.contract.behaviour.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the shape of the operations that share the behaviours of a class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfShape {
    /** The shape. */
    Shape value();
}
