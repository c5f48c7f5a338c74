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
 * Departments that the pool of a test starts with, and what is above them. How layers are combined: see
 * {@link GenAuthSeed}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(SeedDepartment.List.class)
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface SeedDepartment {
    /**
     * Paths such as {@code acme/Engineering/Platform}: the organization's code, then names of departments. {@code acme}
     * alone is an organization with its root department.
     */
    String[] value();

    /** Holds several of them. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(JUnitFloor.class)
    @ExtendWith(GenAuthExtension.class)
    @interface List {
        SeedDepartment[] value();
    }
}
