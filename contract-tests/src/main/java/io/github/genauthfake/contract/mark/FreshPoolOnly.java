package io.github.genauthfake.contract.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The behaviour is one of the real service too, but can only be looked at in a pool that nobody else uses: it expects
 * what a new pool holds, or sends what would do harm if the service did not refuse it. It is skipped in a pool that stays.
 * Only such behaviours and those of the fake alone may name in a write what they did not create.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshPoolOnly {
    /** What it expects, or which harm it could do. */
    String why();
}
