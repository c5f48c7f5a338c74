package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JUnitFloorTest {
    @Test
    void a_JUnit_that_is_too_old_gets_a_sentence() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader old = new OldJUnit()) {
            thread.setContextClassLoader(old);
            Constructor<?> constructor =
                    old.loadClass(JUnitFloor.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            assertThatThrownBy(constructor::newInstance)
                    .cause()
                    .hasMessageStartingWith("GenAuth Fake needs JUnit 5.10 or later, and this is JUnit ");
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                GenAuthTest.class,
                GenAuthSeed.class,
                GenAuthVerdict.class,
                GenAuthVerdict.List.class,
                GenAuthSpringTest.class,
                InjectGenAuth.class,
                SeedCustomField.class,
                SeedCustomField.List.class,
                SeedDepartment.class,
                SeedDepartment.List.class,
                SeedGroup.class,
                SeedGroup.List.class,
                SeedNamespace.class,
                SeedNamespace.List.class,
                SeedRole.class,
                SeedRole.List.class,
                SeedTenant.class,
                SeedTenant.List.class,
                SeedUser.class,
                SeedUser.List.class
            })
    void every_annotation_looks_at_the_version_first(Class<?> annotation) {
        assertThat(annotation.getAnnotationsByType(ExtendWith.class))
                .extracting(extended -> extended.value()[0])
                .isEqualTo(Arrays.asList(JUnitFloor.class, GenAuthExtension.class));
    }

    /** Lacks a class that JUnit has had since 5.10. */
    private static final class OldJUnit extends URLClassLoader {
        OldJUnit() {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(OldJUnit::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.endsWith(".TempDirFactory")) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalArgumentException(entry, impossible);
            }
        }
    }
}
