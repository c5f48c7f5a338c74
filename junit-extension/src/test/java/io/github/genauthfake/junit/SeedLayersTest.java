package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The order of layers. Each adds a user of its own, whose order in the pool shows which layer came first, and gives its own
 * name to the user "last", whose name shows which layer came last.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedLayersTest {
    private static final Pattern USERNAME = Pattern.compile("(?m)^  (\\w+):");
    private static final Pattern NAME = Pattern.compile("\\bname: \"?(\\w+)");

    @Test
    void superclass_and_interfaces_come_before_the_class_and_annotations_on_annotations_before_their_own() {
        TestRun.of(Derived.class).isGreenWith(3);
    }

    @Test
    void classes_around_come_before_the_nested_one() {
        TestRun.of(Outer.class).isGreenWith(4);
    }

    @Test
    void extensions_in_static_fields_come_before_the_annotations_of_their_class_and_those_in_instance_fields_after() {
        TestRun.of(Extensions.class).isGreenWith(2);
    }

    @Test
    void annotations_of_the_annotation_itself_do_no_harm() {
        TestRun.of(OfItself.class).isGreenWith(1);
    }

    @Test
    void a_constructor_knows_the_layers_of_the_class_and_a_lifecycle_method_all() {
        TestRun.of(Phases.class).isGreenWith(1);
    }

    private static void assertThatLayersAre(UserPool pool, String... layers) {
        String export = pool.export();
        List<String> users = find(USERNAME, export.substring(export.indexOf("\nusers:")));
        assertThat(users).containsOnlyOnce("last");
        users.remove("last");
        assertThat(users).containsExactly(layers);
        assertThat(find(NAME, export)).containsExactly(layers[layers.length - 1]);
    }

    private static List<String> find(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        for (MatchResult each : pattern.matcher(text).results().toList()) {
            found.add(each.group(1));
        }
        return found;
    }

    private static GenAuthExtension extension(String layer) {
        return GenAuthExtension.builder()
                .seed(Seed.builder()
                        .user(layer)
                        .user("last", user -> user.name(layer))
                        .build())
                .build();
    }

    @SeedUser(username = "base")
    @SeedUser(username = "last", name = "base")
    static class Base {}

    @SeedUser(username = "contract")
    @SeedUser(username = "last", name = "contract")
    interface Contract {}

    @SeedUser(username = "deep")
    @SeedUser(username = "last", name = "deep")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Deep {}

    @Deep
    @SeedUser(username = "meta")
    @SeedUser(username = "last", name = "meta")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Meta {}

    @SeedUser(username = "ofMethod")
    @SeedUser(username = "last", name = "ofMethod")
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfMethod {}

    @GenAuthTest
    @SeedUser(username = "own")
    @SeedUser(username = "last", name = "own")
    @Meta
    static class Derived extends Base implements Contract {
        @Test
        void of_the_class(UserPool pool) {
            assertThatLayersAre(pool, "base", "contract", "deep", "meta", "own");
        }

        @Test
        @SeedUser(username = "method")
        @SeedUser(username = "last", name = "method")
        @OfMethod
        void of_the_method(UserPool pool) {
            assertThatLayersAre(pool, "base", "contract", "deep", "meta", "own", "ofMethod", "method");
        }

        @Test
        @GenAuthSeed("layers.yaml")
        @SeedUser(username = "method")
        @SeedUser(username = "last", name = "method")
        void files_before_the_other_annotations(UserPool pool) {
            assertThatLayersAre(pool, "base", "contract", "deep", "meta", "own", "file", "method");
        }
    }

    @GenAuthTest
    @SeedUser(username = "outer")
    @SeedUser(username = "last", name = "outer")
    static class Outer {
        @Test
        void outside(UserPool pool) {
            assertThatLayersAre(pool, "outer");
        }

        @Nested
        @SeedUser(username = "inner")
        @SeedUser(username = "last", name = "inner")
        class Inner extends Base {
            @Test
            void inside(UserPool pool) {
                assertThatLayersAre(pool, "outer", "base", "inner");
            }

            @Nested
            class WithoutOwn {
                @Test
                void at_the_core(UserPool pool) {
                    assertThatLayersAre(pool, "outer", "base", "inner");
                }

                @Test
                @OfMethod
                void of_the_method(UserPool pool) {
                    assertThatLayersAre(pool, "outer", "base", "inner", "ofMethod");
                }
            }
        }
    }

    @SeedUser(username = "class")
    @SeedUser(username = "last", name = "class")
    static class Extensions {
        @RegisterExtension
        static final GenAuthExtension STATIC = extension("static");

        @RegisterExtension
        final GenAuthExtension instance = extension("instance");

        @Test
        void around_those_of_the_class(UserPool pool) {
            assertThatLayersAre(pool, "static", "class", "instance");
        }

        @Test
        @OfMethod
        void before_those_of_the_method(UserPool pool) {
            assertThatLayersAre(pool, "static", "class", "instance", "ofMethod");
        }
    }

    @Recursive
    @GenAuthTest
    @SeedUser(username = "last", name = "recursive")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Recursive {}

    @Recursive
    static class OfItself {
        @Test
        @SeedUser(username = "own")
        @SeedUser(username = "last", name = "own")
        void end(UserPool pool) {
            assertThatLayersAre(pool, "own");
        }
    }

    @SeedUser(username = "class")
    @SeedUser(username = "last", name = "class")
    static class Phases {
        Phases(UserPool pool) {
            assertThatLayersAre(pool, "class");
        }

        @BeforeEach
        void prepare(UserPool pool) {
            assertThatLayersAre(pool, "class", "ofMethod");
        }

        @Test
        @OfMethod
        void runs(UserPool pool) {
            assertThatLayersAre(pool, "class", "ofMethod");
        }
    }
}
