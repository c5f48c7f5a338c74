package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Classes that run once for each of their arguments, which JUnit has since 5.13. The build compiles against an older one, so
 * these classes are compiled here, against the JUnit that the tests run on.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParameterizedClassTest {
    private static final String CLASSES = "ParameterizedClasses";

    @TempDir
    Path directory;

    @BeforeEach
    void needs_a_JUnit_that_has_them() {
        assumeTrue(
                ReflectionSupport.tryToLoadClass("org.junit.jupiter.params.ParameterizedClass")
                        .toOptional()
                        .isPresent(),
                "parameterized classes came with JUnit 5.13");
    }

    @ParameterizedTest
    @CsvSource({"ByConstructor, 6, 6", "ByField, 2, 2", "UrlsOfItsOwn, 2, 2", "Sharing, 4, 1", "InstancePerClass, 4, 4"
    })
    void each_test_of_each_invocation_begins_with_its_seed(String name, int tests, int pools) throws Exception {
        compile();
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, usual)) {
            thread.setContextClassLoader(loader);
            Class<?> subject = loader.loadClass(getClass().getPackageName() + "." + CLASSES + "$" + name);
            TestRun run = TestRun.of(subject).isGreenWith(tests);
            assertThat(run.reported("pool")).hasSize(tests);
            assertThat(new HashSet<>(run.reported("pool"))).hasSize(pools);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    private void compile() throws IOException {
        Path source = directory.resolve(CLASSES + ".java");
        try (InputStream text = getClass().getResourceAsStream(CLASSES + ".java")) {
            Files.copy(text, source);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter mistakes = new StringWriter();
        List<String> options = List.of(
                "-d", directory.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-parameters");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(mistakes, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(mistakes.toString()).isTrue();
        }
    }
}
