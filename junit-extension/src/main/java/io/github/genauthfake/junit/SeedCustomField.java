package io.github.genauthfake.junit;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A custom field that the pool of a test defines from the start. How layers are combined: see {@link GenAuthSeed}. A field with
 * more properties than these fits into a file or into {@link GenAuthSeed#inline}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(SeedCustomField.List.class)
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface SeedCustomField {
    /** What has the field. */
    TargetType targetType() default TargetType.USER;

    /** The field's key. */
    String key();

    /** The type of its values. */
    DataType dataType() default DataType.STRING;

    /** The name that is shown; the key by default. */
    String label() default "";

    /** The values that an ENUM field allows; each is its own label. */
    String[] options() default {};

    /** Whether no two targets may hold the same value; for STRING and NUMBER. */
    boolean isUnique() default false;

    /** Whether values are answered as cipher text. */
    boolean encrypted() default false;

    /** Holds several of them. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(JUnitFloor.class)
    @ExtendWith(GenAuthExtension.class)
    @interface List {
        SeedCustomField[] value();
    }
}
