package io.github.genauthfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Namespaces that the pool of a test starts with. How layers are combined: see {@link GenAuthSeed}. An empty
 * text says nothing; with several names, the other elements are about each.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(SeedNamespace.List.class)
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface SeedNamespace {
    /** Codes. */
    String[] value();

    /** The name. */
    String name() default "";

    /** What it is for. */
    String description() default "";

    /** Holds several of them. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(JUnitFloor.class)
    @ExtendWith(GenAuthExtension.class)
    @interface List {
        SeedNamespace[] value();
    }
}
