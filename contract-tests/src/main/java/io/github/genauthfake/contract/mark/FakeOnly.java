package io.github.genauthfake.contract.mark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The behaviour has no meaning on the real service and is skipped there. Only such behaviours may reach what the fake has
 * and the service has not: clock, snapshots, journal.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FakeOnly {
    /** Why the real service has nothing like it. */
    String why();
}
