package io.github.genauthfake.junit;

import io.github.genauthfake.Finding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says what fails a test although its own checks pass: the findings in its requests that show that the fake did not, or could
 * not, do what the real service does, and that the wire does not tell. Works without {@link GenAuthTest} too.
 *
 * <p>By default these kinds of findings fail a test: {@link Finding.Kind#NOT_IMPLEMENTED} (an operation
 * that the fake lacks), {@link Finding.Kind#NOT_ACTED_ON} (a parameter that it knows and ignores),
 * {@link Finding.Kind#UNKNOWN_PROPERTY} (a property that the API does not know, likely a typing error),
 * {@link Finding.Kind#FAULT_NOT_STRUCK} (a fault that the test armed struck no request) and
 * {@link Finding.Kind#INTERNAL_ERROR} (the fake itself failed). The others do not.
 *
 * <pre>{@code
 * @Test
 * @GenAuthVerdict(tolerates = Finding.Kind.UNKNOWN_PROPERTY, on = "create-user", parameter = "pronouns")
 * void sends_what_the_next_version_of_the_API_will_know(ManagementClient genauth) { … }
 * }</pre>
 *
 * <p>On a method it holds for the method, on a class for its tests, those of its {@code @Nested} classes and of its
 * subclasses; it may stand on another annotation. Each kind is switched on its own: where several places speak of one, the
 * method counts before its class, a class before those that it extends or that are around it, and an annotation before the
 * extension's {@linkplain GenAuthExtension.Builder#tolerates builder} at the same place. Of several at one place, one that
 * names an operation or a parameter counts before one that does not.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(GenAuthVerdict.List.class)
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface GenAuthVerdict {
    /** Kinds of findings that do not fail a test. */
    Finding.Kind[] tolerates() default {};

    /** Kinds of findings that fail a test, those included that do not by themselves. */
    Finding.Kind[] failsOn() default {};

    /**
     * The operation whose requests it is about, such as {@code create-user}; those of all operations by default. Where GET and
     * POST share a path, its name means both, {@code list-users}.
     */
    String on() default "";

    /**
     * The path of the parameter that it is about, as the finding names it, such as {@code options.sendNotification} or
     * {@code list[].pronouns}; all parameters by default.
     */
    String parameter() default "";

    /** Holds several of them. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(JUnitFloor.class)
    @ExtendWith(GenAuthExtension.class)
    @interface List {
        GenAuthVerdict[] value();
    }
}
