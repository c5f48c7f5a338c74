package io.github.genauthfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.SeedException;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the annotations say is what the same seed in a file or in Java says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedAnnotationsTest {
    @Test
    void files_are_found_beside_the_class_and_at_the_root_of_the_classpath() {
        TestRun.of(Files.class).isGreenWith(4);
    }

    @Test
    void users_departments_and_custom_fields_fit_in_annotations() {
        TestRun.of(Inline.class).isGreenWith(1);
    }

    @Test
    void so_do_tenants_namespaces_roles_and_groups() {
        TestRun.of(Kinds.class).isGreenWith(1);
    }

    @Test
    void a_whole_seed_fits_in_a_text_block_on_top_of_files() {
        TestRun.of(TextBlock.class).isGreenWith(2);
    }

    @Test
    void a_mistake_in_a_text_block_is_told_with_class_method_and_line() {
        assertThat(TestRun.of(BrokenTextBlock.class).failures())
                .extracting(Throwable::getMessage)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message)
                                .startsWith("inline seed of " + BrokenTextBlock.class.getName()
                                        + ".property:3: users.alice: unknown name \"emial\""),
                        message -> assertThat(message)
                                .startsWith("inline seed of " + BrokenTextBlock.class.getName()
                                        + ".role:1: users.alice.roles[0]: unknown role"),
                        message -> assertThat(message)
                                .isEqualTo("@GenAuthSeed on " + BrokenTextBlock.class.getName()
                                        + ".nothing names no file and has no inline seed"));
    }

    @Test
    void they_can_build_on_files() {
        TestRun.of(InlineOnFiles.class).isGreenWith(1);
    }

    @Test
    void they_do_without_the_annotation_that_gives_the_fake() {
        TestRun.of(SeedAlone.class).isGreenWith(2);
    }

    @Test
    void each_invocation_of_a_parameterized_test_starts_with_them() {
        TestRun.of(Parameterized.class).isGreenWith(2);
    }

    @Test
    void a_mistake_in_a_file_fails_the_test_with_file_and_line_even_if_it_asks_for_nothing() {
        assertThat(TestRun.of(BrokenFile.class, BrokenFileOfConstructor.class).failures())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("io/github/genauthfake/junit/broken.yaml:2: users.alice: unknown name"
                                + " \"emial\"; did you mean \"email\"?"))
                .filteredOn(SeedException.class::isInstance)
                .hasSize(2);
    }

    @Test
    void a_name_that_leads_nowhere_is_told_with_the_file_that_mentions_it() {
        assertThat(TestRun.of(UnknownDepartment.class).failure())
                .isInstanceOf(SeedException.class)
                .hasMessageStartingWith("io/github/genauthfake/junit/nowhere.yaml:3: users.bob.departments[0]: unknown"
                        + " department \"acme/Sales\"");
    }

    @Test
    void a_mistake_in_an_annotation_is_told_with_its_place() {
        assertThat(TestRun.of(BrokenAnnotation.class).failures())
                .extracting(Throwable::getMessage)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message)
                                .startsWith("annotations of " + BrokenAnnotation.class.getName()
                                        + ".department: users.alice.departments[0]: unknown department"
                                        + " \"acme/Enginering\"; did you mean \"acme/Engineering\"?"),
                        message -> assertThat(message)
                                .startsWith("annotations of " + BrokenAnnotation.class.getName()
                                        + ".twice: users.alice: is there twice"),
                        message -> assertThat(message)
                                .isEqualTo("annotations of " + BrokenAnnotation.class.getName()
                                        + ".custom_data: users.alice.customData: \"pku\" has no key; write"
                                        + " \"key=value\" instead"));
    }

    @Test
    void a_file_that_is_not_there_is_told_with_the_places_where_it_could_be() {
        assertThat(TestRun.of(MissingFile.class).failure())
                .isInstanceOf(SeedException.class)
                .hasMessage("missing.yaml: is not on the classpath, neither as io/github/genauthfake/junit/missing.yaml"
                        + " nor as missing.yaml; put it into one of these places, below src/test/resources for"
                        + " example");
    }

    @Test
    void a_mistake_fails_the_tests_that_it_concerns_and_no_others() {
        TestRun run = TestRun.of(OneBrokenMethod.class);
        assertThat(run.failure()).isInstanceOf(SeedException.class);
        assertThat(run.results().testEvents().succeeded().count()).isEqualTo(1);
    }

    private static void assertThatItStartsWith(Seed seed, UserPool pool) {
        try (UserPool other = pool.fork()) {
            other.seed(seed);
            assertThat(pool.export()).isEqualTo(other.export());
        }
    }

    @GenAuthTest
    static class Files {
        @Test
        @GenAuthSeed("company.yaml")
        void beside_the_class(UserPool pool) {
            assertThat(RawRequests.getUser(pool, "alice")).contains("\"email\":\"alice@example.com\"");
        }

        @Test
        @GenAuthSeed({"company.yaml", "sales.yaml", "seeds/local.json"})
        void several_the_later_on_top(UserPool pool) {
            assertThat(RawRequests.getUser(pool, "bob")).contains("\"statusCode\":200");
            assertThat(RawRequests.getUser(pool, "alice")).contains("\"email\":\"local@example.com\"");
        }

        @Test
        @GenAuthSeed("/seeds/local.json")
        void from_the_root(UserPool pool) {
            assertThat(RawRequests.getUser(pool, "alice")).contains("\"email\":\"local@example.com\"");
        }

        @Test
        void none(UserPool pool) {
            assertThat(RawRequests.getUser(pool, "alice")).contains("\"statusCode\":404");
        }
    }

    @GenAuthTest
    static class Inline {
        @Test
        @SeedCustomField(
                key = "school",
                dataType = DataType.ENUM,
                label = "School",
                options = {"pku", "mit"})
        @SeedCustomField(key = "badge", isUnique = true, encrypted = true)
        @SeedCustomField(targetType = TargetType.DEPARTMENT, key = "costCenter", dataType = DataType.NUMBER)
        @SeedDepartment("acme/Engineering")
        @SeedDepartment({"acme/Sales", "store"})
        @SeedUser(
                username = "alice",
                email = "alice@example.com",
                phone = "13800138000",
                externalId = "4711",
                name = "Alice",
                departments = {"acme/Engineering", "store"},
                customData = {"school=pku", "badge=A=1"})
        @SeedUser(username = "bob")
        void is_what_the_builder_makes(UserPool pool) {
            assertThatItStartsWith(
                    Seed.builder()
                            .customField(
                                    TargetType.USER,
                                    "school",
                                    DataType.ENUM,
                                    field -> field.label("School").options("pku", "mit"))
                            .customField(
                                    TargetType.USER,
                                    "badge",
                                    DataType.STRING,
                                    field -> field.unique().encrypted())
                            .customField(TargetType.DEPARTMENT, "costCenter", DataType.NUMBER)
                            .department("acme/Engineering")
                            .department("acme/Sales")
                            .department("store")
                            .user(
                                    "alice",
                                    alice -> alice.email("alice@example.com")
                                            .phone("13800138000")
                                            .externalId("4711")
                                            .name("Alice")
                                            .department("acme/Engineering")
                                            .department("store")
                                            .customData("school", "pku")
                                            .customData("badge", "A=1"))
                            .user("bob")
                            .build(),
                    pool);
        }
    }

    @GenAuthTest
    static class Kinds {
        @Test
        @SeedTenant(
                value = {"Shop", "Store"},
                description = "A customer",
                enterpriseDomains = "shop.example")
        @SeedCustomField(targetType = TargetType.ROLE, key = "rank")
        @SeedRole(value = "shop/seller", name = "Seller")
        @SeedRole(value = "admin", customData = "rank=1")
        @SeedNamespace(value = "shop", description = "Roles of the shop")
        @SeedGroup({"staff", "board"})
        @SeedUser(username = "alice", roles = "shop/seller", groups = "staff", tenants = "Shop")
        void are_what_a_file_makes(UserPool pool) {
            assertThatItStartsWith(Seed.parse("""
                tenants:
                  Shop: {description: A customer, enterpriseDomains: [shop.example]}
                  Store: {description: A customer, enterpriseDomains: [shop.example]}
                customFields: {ROLE: {rank: {}}}
                namespaces: {shop: {description: Roles of the shop, roles: {seller: {name: Seller}}}}
                roles: {admin: {customData: {rank: "1"}}}
                groups: {staff: {}, board: {}}
                users: {alice: {roles: [shop/seller], groups: [staff], tenants: [Shop]}}
                """, "kinds.yaml"), pool);
        }
    }

    @GenAuthTest
    @GenAuthSeed(inline = "roles: {admin: {}}")
    static class TextBlock {
        @Test
        @GenAuthSeed(value = "company.yaml", inline = """
            users:
              alice: {email: text@example.com}
              zoe: {roles: [admin]}
            """)
        void is_a_layer(UserPool pool) {
            assertThat(RawRequests.getUser(pool, "alice")).contains("\"email\":\"text@example.com\"");
            assertThat(pool.state().user("zoe").orElseThrow().roles()).containsExactly("admin");
        }

        @Test
        @GenAuthSeed(inline = """
            {"users": {"yan": {"roles": ["admin"]}}}
            """)
        void may_be_JSON(UserPool pool) {
            assertThat(pool.state().user("yan").orElseThrow().roles()).containsExactly("admin");
        }
    }

    @GenAuthTest
    static class BrokenTextBlock {
        @Test
        @GenAuthSeed(inline = """
            users:
              alice:
                emial: alice@example.com
            """)
        void property() {}

        @Test
        @GenAuthSeed(inline = "users: {alice: {roles: [admn]}}")
        void role() {}

        @Test
        @GenAuthSeed
        void nothing() {}
    }

    @GenAuthTest
    @GenAuthSeed("company.yaml")
    static class InlineOnFiles {
        @Test
        @SeedUser(username = "zoe", departments = "acme/Engineering", roles = "admin", groups = "developers")
        @SeedUser(username = "alice", name = "Alice")
        void is_one_seed(UserPool pool) {
            assertThatItStartsWith(
                    Seed.merge(
                            Seed.fromResources(SeedAnnotationsTest.class, "company.yaml"), Seed.parse("""
                                users:
                                  zoe: {departments: [acme/Engineering], roles: [admin], groups: [developers]}
                                  alice: {name: Alice}
                                """, "zoe.yaml")),
                    pool);
        }
    }

    static class SeedAlone {
        @Test
        @GenAuthSeed("company.yaml")
        void of_files(UserPool pool) {
            assertThat(RawRequests.getUser(pool, "alice")).contains("\"statusCode\":200");
        }

        @Test
        @SeedUser(username = "zoe")
        @SeedUser(username = "yan")
        void inline(UserPool pool) {
            assertThat(RawRequests.getUser(pool, "yan")).contains("\"statusCode\":200");
        }
    }

    @GenAuthTest
    static class Parameterized {
        @ParameterizedTest
        @ValueSource(strings = {"one", "two"})
        @GenAuthSeed("company.yaml")
        @SeedUser(username = "zoe")
        void starts_anew(String username, UserPool pool) {
            assertThat(RawRequests.getUser(pool, "alice")).contains("\"statusCode\":200");
            assertThat(RawRequests.getUser(pool, "zoe")).contains("\"statusCode\":200");
            assertThat(RawRequests.createUser(pool, "always the same")).contains("\"statusCode\":200");
            assertThat(RawRequests.createUser(pool, username)).contains("\"statusCode\":200");
        }
    }

    @GenAuthSeed("broken.yaml")
    static class BrokenFile {
        @Test
        void asks_for_nothing() {}

        @Test
        void asks_for_the_pool(UserPool pool) {}
    }

    @GenAuthSeed("broken.yaml")
    static class BrokenFileOfConstructor {
        BrokenFileOfConstructor(UserPool pool) {}

        @Test
        void never_begins() {}
    }

    @GenAuthSeed("nowhere.yaml")
    static class UnknownDepartment {
        @Test
        void never_begins() {}
    }

    @GenAuthTest
    static class BrokenAnnotation {
        @Test
        @SeedDepartment("acme/Engineering")
        @SeedUser(username = "alice", departments = "acme/Enginering")
        void department() {}

        @Test
        @SeedUser(username = "alice")
        @SeedUser(username = "alice")
        void twice() {}

        @Test
        @SeedUser(username = "alice", customData = "pku")
        void custom_data() {}
    }

    static class MissingFile {
        @Test
        @GenAuthSeed("missing.yaml")
        void never_begins() {}
    }

    @GenAuthTest
    static class OneBrokenMethod {
        @Test
        @GenAuthSeed("broken.yaml")
        void fails() {}

        @Test
        @GenAuthSeed("company.yaml")
        void passes() {}
    }
}
