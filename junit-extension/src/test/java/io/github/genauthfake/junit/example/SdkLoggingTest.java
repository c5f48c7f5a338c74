package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.model.ManagementClientOptions;
import cn.hutool.log.dialect.console.ConsoleLog;
import cn.hutool.log.level.Level;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.sdk.ManagementClients;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the Java SDK prints, with each of the ways to silence it in docs/clients.md. */
@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("listens to what the whole process prints")
class SdkLoggingTest {
    private final UserPool pool;

    SdkLoggingTest(UserPool pool) {
        this.pool = pool;
    }

    @Test
    void the_secret_is_printed_where_there_is_no_logging() throws Exception {
        assertThat(printedWithoutLogging(Loud.class)).contains(pool.accessKeySecret(), "access_token");
    }

    @Test
    void it_is_not_when_the_console_is_told_to_be_quiet() throws Exception {
        assertThat(printedWithoutLogging(Quiet.class)).isEmpty();
    }

    @Test
    void it_is_not_where_there_is_a_file_with_settings() {
        assertThat(getClass().getResource("/logging.properties")).isNotNull();
        assertThat(printedBy(() -> ManagementClients.clientFor(pool).getUserBaseFields()))
                .isEmpty();
    }

    private String printedWithoutLogging(Class<?> caller) throws Exception {
        URL[] classpath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(SdkLoggingTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader withoutSettings = new WithoutSettings(classpath)) {
            thread.setContextClassLoader(withoutSettings);
            Method call = withoutSettings
                    .loadClass(caller.getName())
                    .getMethod("call", String.class, String.class, String.class);
            return printedBy(
                    () -> call.invoke(null, pool.baseUrl().toString(), pool.accessKeyId(), pool.accessKeySecret()));
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private interface Call {
        void run() throws Exception;
    }

    private static String printedBy(Call call) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            call.run();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(entry, impossible);
        }
    }

    /** The classes of this test run, without the settings of our logging. */
    private static final class WithoutSettings extends URLClassLoader {
        WithoutSettings(URL[] classpath) {
            super(classpath, ClassLoader.getPlatformClassLoader());
        }

        @Override
        public URL getResource(String name) {
            return name.equals("logging.properties") ? null : super.getResource(name);
        }
    }

    public static final class Loud {
        private Loud() {}

        public static void call(String host, String accessKeyId, String accessKeySecret) {
            ManagementClientOptions options = new ManagementClientOptions();
            options.setHost(host);
            options.setAccessKeyId(accessKeyId);
            options.setAccessKeySecret(accessKeySecret);
            assertThat(new ManagementClient(options).getUserBaseFields().getStatusCode())
                    .isEqualTo(200);
        }
    }

    public static final class Quiet {
        private Quiet() {}

        public static void call(String host, String accessKeyId, String accessKeySecret) {
            // tag::logging[]
            ConsoleLog.setLevel(Level.OFF); // cn.hutool.log, before or after the first client
            // end::logging[]
            Loud.call(host, accessKeyId, accessKeySecret);
        }
    }
}
