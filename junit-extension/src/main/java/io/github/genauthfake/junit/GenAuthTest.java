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
 * <p>All tests of a run share one server, which starts when a test first asks for something of it. Every test has an empty
 * user pool of its own, with its own access key, which is closed after the test: tests in parallel cannot see each other,
 * and there is nothing to reset.
 *
 * <pre>{@code
 * @GenAuthTest
 * class SignUpTest {
 *     @Test
 *     void creates_the_user(UserPool pool, ManagementClient genauth) { … }
 * }
 * }</pre>
 *
 * <p>Parameters of test methods, of {@code @BeforeEach} and {@code @AfterEach} methods and of constructors are filled by
 * their types, fields when they carry {@link InjectGenAuth}: {@link io.github.genauthfake.UserPool},
 * {@link io.github.genauthfake.FakeGenAuth}, {@link java.net.URI} (the server's base URL) and, with the Java SDK on the
 * classpath, {@code ManagementClientOptions} and {@code ManagementClient}. Where several tests share something
 * ({@code @BeforeAll} and {@code @AfterAll} methods, constructors under {@code @TestInstance(PER_CLASS)}) there is no pool,
 * and only the server and its URL can be had. In a parameterized test a {@code URI} is left to the test's arguments.
 *
 * <p>The test is the unit: each invocation of a parameterized or repeated test has its own pool; the dynamic tests of one
 * {@code @TestFactory} method share that of the method. {@code @Nested} classes and subclasses are included.
 *
 * <p>For pools that start with a seed, use {@link GenAuthExtension#builder()} instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(GenAuthExtension.class)
public @interface GenAuthTest {}
