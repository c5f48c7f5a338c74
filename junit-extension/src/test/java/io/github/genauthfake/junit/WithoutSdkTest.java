package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.assertj.GenAuthAssertions;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithoutSdkTest {
    private static final String JACKSON = "com.fasterxml.jackson.databind.ObjectMapper";
    private static final String CLIENT = "cn.authing.sdk.java.client.ManagementClient";

    @Test
    void everything_else_works_when_the_sdk_and_its_jackson_are_not_on_the_classpath() throws Exception {
        URL[] classpath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("authing-java-sdk") && !entry.contains("jackson"))
                .map(WithoutSdkTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader withoutSdk = new URLClassLoader(classpath, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(withoutSdk);
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> withoutSdk.loadClass(CLIENT));
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> withoutSdk.loadClass(JACKSON));
            withoutSdk.loadClass(Runs.class.getName()).getMethod("run").invoke(null);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(entry, impossible);
        }
    }

    /** Loaded by the class loader without the SDK, and all that it uses with it. */
    public static final class Runs {
        private Runs() {}

        public static void run() {
            assertThat(Runs.class.getClassLoader()).isInstanceOf(URLClassLoader.class);
            TestRun.of(Cases.class).isGreenWith(1);
        }
    }

    @GenAuthTest
    static class Cases {
        @InjectGenAuth
        private UserPool injected;

        private final UserPool constructed;

        Cases(UserPool pool) {
            constructed = pool;
        }

        @BeforeEach
        void prepare(UserPool pool) {
            assertThat(pool).isSameAs(injected).isSameAs(constructed);
        }

        @Test
        void is_served(UserPool pool, FakeGenAuth server, URI baseUrl) {
            assertThat(server.baseUrl()).isEqualTo(baseUrl);
            assertThat(RawRequests.createUser(pool, "alice")).contains("\"statusCode\":200");
            GenAuthAssertions.assertThat(pool).received("create-user").withBody("{\"username\":\"alice\"}");
        }
    }
}
