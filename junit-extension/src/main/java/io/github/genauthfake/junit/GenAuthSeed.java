package io.github.genauthfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the pool of a test starts with: seed files, a seed in a text block, or both, see {@link io.github.genauthfake.Seed}. A file
 * is read once in a run, however many tests start with it. Works without {@link GenAuthTest} too.
 *
 * <p>What several places say is combined, and a later layer wins where both say something of the same object, see
 * {@link io.github.genauthfake.Seed#merge}. The order, from the first layer to the last:
 *
 * <ol>
 *   <li>the classes around a {@code @Nested} one, the outermost first, and then the test's class. For each of them:
 *       <ol>
 *         <li>seeds of {@link GenAuthExtension}s in its static fields,
 *         <li>its superclass and interfaces, these before it,
 *         <li>annotations on its annotations,
 *         <li>its own annotations: files in the order of {@link #value}, then {@link #inline}, then {@link SeedTenant},
 *             {@link SeedCustomField}, {@link SeedDepartment}, {@link SeedNamespace}, {@link SeedRole}, {@link SeedGroup} and
 *             {@link SeedUser};
 *       </ol>
 *   <li>seeds of {@link GenAuthExtension}s in instance fields;
 *   <li>the test method, in the same way: annotations on its annotations, then its own.
 * </ol>
 *
 * <p>A mistake in a seed fails every test that starts with it, with a {@link io.github.genauthfake.SeedException} that names file
 * and line, or class and line of the text block.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface GenAuthSeed {
    /**
     * The files, {@code .yaml}, {@code .yml} or {@code .json}, each on top of the one before: looked for on the classpath
     * beside the class (or annotation) that this stands on, then from the root. A path that begins with a slash starts at
     * the root.
     */
    String[] value() default {};

    /** A seed in YAML or JSON, on top of the files. Lines in messages are those of the text block. */
    String inline() default "";
}
