package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.authing.sdk.java.enums.LanguageEnum;
import cn.authing.sdk.java.model.ManagementClientOptions;
import io.github.genauthfake.Seed;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTest {
    private static final Seed ALICE = Seed.builder().user("alice").build();
    private static final Seed BOB = Seed.builder().user("bob").build();
    private static final Seed CAROL = Seed.builder().user("carol").build();

    @Test
    void every_test_starts_with_the_seed_whatever_the_one_before_did() {
        TestRun.of(SeededByStaticField.class).isGreenWith(3);
    }

    @Test
    void an_instance_field_will_do() {
        TestRun.of(SeededByInstanceField.class).isGreenWith(1);
    }

    @Test
    void the_annotation_may_stand_beside_the_field() {
        TestRun.of(AnnotatedToo.class, AnnotatedTooWithInstanceField.class).isGreenWith(3);
    }

    @Test
    void a_nested_class_adds_to_what_is_said_around_it() {
        TestRun.of(Around.class).isGreenWith(2);
    }

    @Test
    void the_seeds_of_two_extensions_are_put_together() {
        TestRun.of(TwoSeeds.class).isGreenWith(1);
    }

    @Test
    void a_seed_that_comes_after_a_constructor_changed_the_pool_is_refused() {
        assertThat(TestRun.of(LateSeed.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "The seed of the test comes too late, as a constructor has changed the pool before. Change it"
                                + " in a @BeforeEach method instead, or say the seed on the class. If a GenAuthExtension"
                                + " in an instance field says it, make that field static.");
    }

    @Test
    void a_seed_that_comes_after_a_constructor_read_from_the_pool_is_in_time() {
        TestRun.of(SeedAfterReading.class).isGreenWith(1);
    }

    @Test
    void a_language_that_comes_after_a_constructor_received_a_client_is_refused() {
        assertThat(TestRun.of(LateLanguage.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith(
                        "The language that a GenAuthExtension says comes too late: a constructor received a"
                                + " client before.");
    }

    @Test
    void an_annotation_says_the_language() {
        TestRun.of(InEnglishByAnnotation.class).isGreenWith(3);
    }

    @Test
    void an_annotation_with_a_language_that_the_sdk_does_not_have_is_refused() {
        assertThat(TestRun.of(InFrench.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@GenAuthTest on " + InFrench.class.getName()
                        + ".test: The language must be one of the Java SDK's, zh-CN or en-US, not fr-FR");
    }

    @Test
    void a_language_that_the_sdk_does_not_have_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> GenAuthExtension.builder().language("fr-FR"))
                .withMessage("The language must be one of the Java SDK's, zh-CN or en-US, not fr-FR");
    }

    private static void assertThatItHasAlice(UserPool pool) {
        assertThat(RawRequests.getUser(pool, "alice")).contains("\"statusCode\":200");
    }

    @GenAuthTest(language = "en-US")
    static class InEnglishByAnnotation {
        @Test
        void is_asked_for(ManagementClientOptions options) {
            assertThat(options.getLang()).isEqualTo(LanguageEnum.ENGLISH);
        }

        @Test
        @GenAuthTest(language = "zh-CN")
        void but_not_here(ManagementClientOptions options) {
            assertThat(options.getLang()).isEqualTo(LanguageEnum.CHINESE);
        }

        @Nested
        @GenAuthTest
        class Inner {
            @Test
            void is_asked_for(ManagementClientOptions options) {
                assertThat(options.getLang()).isEqualTo(LanguageEnum.ENGLISH);
            }
        }
    }

    static class InFrench {
        @Test
        @GenAuthTest(language = "fr-FR")
        void test() {}
    }

    static class SeededByStaticField {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().seed(ALICE).build();

        private final Snapshot start;

        SeededByStaticField(UserPool pool) {
            start = pool.snapshot();
        }

        @RepeatedTest(3)
        void starts_anew(UserPool pool) {
            assertThatItHasAlice(pool);
            assertThat(RawRequests.createUser(pool, "bob")).contains("\"statusCode\":200");
            assertThat(pool.snapshot()).isNotEqualTo(start);
        }
    }

    static class SeededByInstanceField {
        @RegisterExtension
        final GenAuthExtension genauth = GenAuthExtension.builder().seed(ALICE).build();

        @Test
        void is_seeded(UserPool pool) {
            assertThatItHasAlice(pool);
        }
    }

    @GenAuthTest
    static class AnnotatedToo {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().seed(ALICE).build();

        private final UserPool constructed;

        @InjectGenAuth
        private UserPool injected;

        AnnotatedToo(UserPool pool) {
            constructed = pool;
        }

        @RepeatedTest(2)
        void is_seeded(UserPool pool) {
            assertThatItHasAlice(pool);
            assertThat(pool).isSameAs(constructed).isSameAs(injected);
        }
    }

    @GenAuthTest
    static class AnnotatedTooWithInstanceField {
        @RegisterExtension
        final GenAuthExtension genauth = GenAuthExtension.builder().seed(ALICE).build();

        @Test
        void is_seeded(UserPool pool) {
            assertThatItHasAlice(pool);
        }
    }

    static class Around {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().seed(ALICE).language("zh-CN").build();

        @BeforeEach
        void prepare(UserPool pool) {
            assertThatItHasAlice(pool);
        }

        @Test
        void outside(ManagementClientOptions options) {
            assertThat(options.getLang()).isEqualTo(LanguageEnum.CHINESE);
        }

        @Nested
        class InEnglish {
            @RegisterExtension
            static final GenAuthExtension ENGLISH =
                    GenAuthExtension.builder().language("en-US").build();

            @Test
            void inside(ManagementClientOptions options) {
                assertThat(options.getLang()).isEqualTo(LanguageEnum.ENGLISH);
            }
        }
    }

    static class TwoSeeds {
        @RegisterExtension
        static final GenAuthExtension ONE =
                GenAuthExtension.builder().seed(ALICE).seed(CAROL).build();

        @RegisterExtension
        static final GenAuthExtension OTHER =
                GenAuthExtension.builder().seed(BOB).build();

        @Test
        void are_one(UserPool pool) {
            assertThatItHasAlice(pool);
            assertThat(RawRequests.getUser(pool, "bob")).contains("\"statusCode\":200");
            assertThat(RawRequests.getUser(pool, "carol")).contains("\"statusCode\":200");
        }
    }

    @GenAuthTest
    static class LateSeed {
        @RegisterExtension
        final GenAuthExtension genauth = GenAuthExtension.builder().seed(ALICE).build();

        LateSeed(UserPool pool) {
            RawRequests.createUser(pool, "bob");
        }

        @Test
        void never_begins() {}
    }

    @GenAuthTest
    static class SeedAfterReading {
        @RegisterExtension
        final GenAuthExtension genauth = GenAuthExtension.builder().seed(ALICE).build();

        private final UserPool constructed;

        SeedAfterReading(UserPool pool) {
            constructed = pool;
            assertThat(RawRequests.getUser(pool, "alice")).contains("\"statusCode\":404");
        }

        @Test
        void is_seeded(UserPool pool) {
            assertThat(pool).isSameAs(constructed);
            assertThatItHasAlice(pool);
        }
    }

    @GenAuthTest
    static class LateLanguage {
        @RegisterExtension
        final GenAuthExtension genauth =
                GenAuthExtension.builder().language("en-US").build();

        LateLanguage(ManagementClientOptions options) {}

        @Test
        void never_begins() {}
    }
}
