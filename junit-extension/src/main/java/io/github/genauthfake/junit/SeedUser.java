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
 * A user that the pool of a test starts with. An empty text says nothing. How layers are combined: see {@link GenAuthSeed}; a user
 * of an earlier layer keeps what is not said again. A user with more properties than these fits into a file or into
 * {@link GenAuthSeed#inline}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(SeedUser.List.class)
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface SeedUser {
    /** The name by which layers know the user. */
    String username();

    /** The e-mail address. */
    String email() default "";

    /** The phone number. */
    String phone() default "";

    /** The id in another system. */
    String externalId() default "";

    /** The full name. */
    String name() default "";

    /**
     * Departments of the seed by their paths, such as {@code acme/Engineering}; the first becomes the main department.
     * {@link SeedDepartment} makes one.
     */
    String[] departments() default {};

    /** Roles of the seed by their codes, those of another namespace as {@code namespace/code}. {@link SeedRole} makes one. */
    String[] roles() default {};

    /** Codes of groups of the seed. {@link SeedGroup} makes one. */
    String[] groups() default {};

    /** Posts of the seed by their codes. */
    String[] posts() default {};

    /** Tenants of the seed by their names. {@link SeedTenant} makes one. */
    String[] tenants() default {};

    /** Values of custom fields of the seed as {@code key=value}. {@link SeedCustomField} makes a field. */
    String[] customData() default {};

    /** Holds several of them. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(JUnitFloor.class)
    @ExtendWith(GenAuthExtension.class)
    @interface List {
        SeedUser[] value();
    }
}
