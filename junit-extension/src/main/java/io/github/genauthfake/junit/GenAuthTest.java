package io.github.genauthfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, or one test method, a fake GenAuth.
 *
 * <p>All tests of a JVM share one server, which starts when a test first asks for something of it. Every test has a user
 * pool of its own, with its own access key, which starts with the {@linkplain GenAuthSeed seed} of the test and is closed
 * after it: tests in parallel cannot see each other, and there is nothing to reset.
 *
 * <pre>{@code
 * @GenAuthTest
 * @GenAuthSeed("company.yaml")
 * class SignUpTest {
 *     @Test
 *     void creates_the_user(UserPool pool, ManagementClient genauth) { … }
 * }
 * }</pre>
 *
 * <p>Parameters of test methods, of lifecycle methods and of constructors are filled by their types, fields when they carry
 * {@link InjectGenAuth}: {@link io.github.genauthfake.UserPool}, {@link io.github.genauthfake.FakeGenAuth},
 * {@link java.net.URI} (the server's base URL) and, with the Java SDK on the classpath, {@code ManagementClientOptions} and
 * {@code ManagementClient}. Where several tests share something ({@code @BeforeAll} and {@code @AfterAll} methods,
 * constructors under {@code @TestInstance(PER_CLASS)}) there is no pool, unless the tests share {@linkplain #poolPerClass
 * one}; the server and its URL can be had. In a parameterized test a {@code URI} is left to the test's arguments; a
 * parameter with an annotation is left to the extension that the annotation belongs to, and a constructor with
 * {@code @Autowired} or under {@code @TestConstructor} to Spring.
 *
 * <p>The test is the unit: each invocation of a parameterized or repeated test has its own pool; the dynamic tests of one
 * {@code @TestFactory} method share that of the method. {@code @Nested} classes and subclasses are included. The annotation
 * may stand on other annotations.
 *
 * <p>A test that fails tells what the fake saw of it, and a test whose requests the fake could not serve as the real service
 * does fails, see {@link GenAuthVerdict}.
 *
 * <p>{@link GenAuthExtension#builder()} says the same and more in Java.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface GenAuthTest {
    /**
     * Whether all tests of the class share one pool, those of its {@code @Nested} classes included. Each test still starts
     * with its seed: before it, the state, the faults, the clock and the journal begin anew, whatever constructors,
     * {@code @BeforeAll} methods or other tests did to them. The access key stays the same, which is what an application
     * needs that is configured once for several tests, and {@code @BeforeAll} methods and constructors can have the pool.
     *
     * <p>It must not be used by two tests at a time. Tests that may run concurrently are refused with an
     * {@link org.junit.jupiter.api.extension.ExtensionConfigurationException}: say {@code @Execution(SAME_THREAD)} on the
     * class. Other classes may run beside it. On a method it means nothing and is refused.
     *
     * <p>{@code false} says nothing: inside a class that shares a pool, {@code @Nested} classes share it too.
     *
     * @see GenAuthExtension.Builder#sharedPool()
     */
    boolean poolPerClass() default false;

    /**
     * Whether the class, or the method, has a server of its own, which starts when a test first asks for something of it
     * and stops with the class or the method: for tests that look at what belongs to the whole server, such as requests
     * without a pool. {@code false} says nothing: {@code @Nested} classes use the server of the class around them.
     *
     * @see GenAuthExtension.Builder#privateServer(java.util.function.Consumer)
     */
    boolean privateServer() default false;

    /**
     * The language in which the injected {@code ManagementClientOptions} and {@code ManagementClient} ask for messages:
     * {@code zh-CN} or {@code en-US}. By default that of the class around it or of an extension, or else {@code zh-CN}, as in
     * the SDK. Other clients say it themselves, with the header {@code x-authing-lang}.
     *
     * @see GenAuthExtension.Builder#language(String)
     */
    String language() default "";
}
