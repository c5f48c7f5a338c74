package io.github.genauthfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Connects the application of a Spring test to a fake GenAuth, by properties. Stands beside {@code @SpringBootTest} or another
 * annotation that brings Spring's extension; on a class, a superclass, or an annotation of your own.
 *
 * <pre>{@code
 * @SpringBootTest
 * @GenAuthSpringTest
 * class OnboardingTest {
 *     @Test
 *     void makes_an_account(@Autowired Onboarding onboarding, UserPool pool) { … }
 * }
 * }</pre>
 *
 * <p>Spring keeps applications between test classes. So all classes with this annotation share one user pool, one after the
 * other, and its access key stays the same as long as the JVM. Each test still starts with its {@linkplain GenAuthSeed seed}:
 * before it, state, faults, clock and journal start over. The pool is a bean of the application, too, for tests whose
 * constructor is Spring's to call.
 *
 * <p>The pool must not be used by two tests at a time, see {@link GenAuthTest#poolPerClass()}. Everything else is as under
 * {@link GenAuthTest}. Applications with different properties here are different applications for Spring's cache.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface GenAuthSpringTest {
    /** The application's properties that get the server's base URL, such as {@code http://127.0.0.1:9977}. */
    String[] baseUrlProperties() default "genauth.host";

    /** The application's properties that get the id of the pool's access key. */
    String[] accessKeyIdProperties() default "genauth.access-key-id";

    /** The application's properties that get the secret of the pool's access key. */
    String[] accessKeySecretProperties() default "genauth.access-key-secret";
}
