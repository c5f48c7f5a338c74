package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.UserPool;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A test pays for what it uses. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnusedFakeTest {
    @Test
    void a_test_that_asks_for_nothing_starts_no_server_and_makes_no_seed() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (Loader loader = new Loader()) {
            thread.setContextClassLoader(loader);
            loader.loadClass(Runs.class.getName()).getMethod("unused").invoke(null);
            assertThat(loader.hasLoaded(GenAuthExtension.class.getName())).isTrue();
            assertThat(loader.hasLoaded("io.github.genauthfake.internal.seed.growth.Seeder"))
                    .isFalse();
            assertThat(loader.hasLoaded("io.github.genauthfake.internal.http.FakeServer"))
                    .isFalse();
            loader.loadClass(Runs.class.getName()).getMethod("used").invoke(null);
            assertThat(loader.hasLoaded("io.github.genauthfake.internal.seed.growth.Seeder"))
                    .isTrue();
            assertThat(loader.hasLoaded("io.github.genauthfake.internal.http.FakeServer"))
                    .isTrue();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private static final class Loader extends URLClassLoader {
        Loader() {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(Loader::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        boolean hasLoaded(String name) {
            return findLoadedClass(name) != null;
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalArgumentException(entry, impossible);
            }
        }
    }

    /** Loaded by a class loader of its own, and all that it uses with it. */
    public static final class Runs {
        private Runs() {}

        public static void unused() {
            TestRun.of(Unused.class).isGreenWith(1);
        }

        public static void used() {
            TestRun.of(Used.class).isGreenWith(1);
        }
    }

    @GenAuthTest
    static class Unused {
        @Test
        void asks_for_nothing() {}
    }

    @GenAuthTest
    static class Used {
        @Test
        void asks_for_a_pool(UserPool pool) {
            assertThat(pool.requests()).isEmpty();
        }
    }
}
