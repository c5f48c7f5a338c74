package io.github.genauthfake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fills an instance field of a test class, before {@code @BeforeEach} methods run, with what a parameter of the same type
 * would get: {@link io.github.genauthfake.UserPool}, {@link io.github.genauthfake.FakeGenAuth}, {@link java.net.URI} (the
 * server's base URL) and, with the Java SDK on the classpath, {@code ManagementClientOptions} and
 * {@code ManagementClient}. It works in a superclass, in the class around a {@code @Nested} one, and without
 * {@link GenAuthTest}.
 *
 * <p>The field must be neither static nor final. Where tests run concurrently on one instance
 * ({@code @TestInstance(PER_CLASS)} with {@code @Execution(CONCURRENT)}) they would overwrite each other's field, which is
 * refused with an {@link org.junit.jupiter.api.extension.ExtensionConfigurationException}: take parameters there.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(JUnitFloor.class)
@ExtendWith(GenAuthExtension.class)
public @interface InjectGenAuth {}
