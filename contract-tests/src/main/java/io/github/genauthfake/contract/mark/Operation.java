package io.github.genauthfake.contract.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the operation of the API that the behaviours of a class are about. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Operation {
    /** Stands for behaviours that all operations share. */
    String EVERY = "every operation";

    /** The operation's name, for example {@code set-custom-data}, or {@link #EVERY}. */
    String value();
}
