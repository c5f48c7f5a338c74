package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedTest {
    private static final Seed COMPANY = Seed.builder()
            .customField(TargetType.USER, "school", DataType.STRING)
            .department("acme/Engineering")
            .user(
                    "alice",
                    user -> user.email("alice@example.com")
                            .leads("acme/Engineering")
                            .customData("school", "pku"))
            .build();

    private static final String YAML = """
        customFields: {USER: {school: {dataType: STRING}}}
        organizations: {acme: {departments: {Engineering: {}}}}
        users:
          alice:
            email: alice@example.com
            departments: [{path: acme/Engineering, leader: true}]
            customData: {school: pku}
        """;

    private static final String JSON = """
        {
          "customFields": {"USER": {"school": {"dataType": "STRING"}}},
          "organizations": {"acme": {"departments": {"Engineering": {}}}},
          "users": {"alice": {
            "email": "alice@example.com",
            "departments": [{"path": "acme/Engineering", "leader": true}],
            "customData": {"school": "pku"}
          }}
        }
        """;

    @Test
    void builder_YAML_and_JSON_make_the_same_state(@TempDir Path directory) throws IOException {
        Path yaml = Files.writeString(directory.resolve("company.yaml"), YAML);
        Path json = Files.writeString(directory.resolve("company.json"), JSON);
        assertThat(Seed.fromFiles(yaml).directory()).isEqualTo(COMPANY.directory());
        assertThat(Seed.fromFiles(json).directory()).isEqualTo(COMPANY.directory());
        assertThat(Seed.parse(YAML, "company.yaml").directory()).isEqualTo(COMPANY.directory());
        assertThat(Seed.parse(JSON, "company.json").directory()).isEqualTo(COMPANY.directory());
    }

    @Test
    void the_builder_refuses_names_that_are_none() {
        assertThatNullPointerException()
                .isThrownBy(() -> Seed.builder().user(null))
                .withMessage("username");
        assertThatNullPointerException()
                .isThrownBy(() -> Seed.builder().customField(TargetType.USER, null, DataType.STRING))
                .withMessage("key");
        for (Consumer<String> call : List.<Consumer<String>>of(
                code -> Seed.builder().role(code),
                code -> Seed.builder().group(code),
                name -> Seed.builder().tenant(name),
                path -> Seed.builder().department(path))) {
            assertThatNullPointerException().isThrownBy(() -> call.accept(null));
        }
    }

    @Test
    void a_later_layer_adds_and_replaces_by_name() {
        Seed base = Seed.parse(
                "users: {alice: {email: a@example.com, name: Alice, groups: [old]}, bob: {}}\ngroups: {old: {}}",
                "base");
        Seed later = Seed.parse(
                "{\"users\": {\"alice\": {\"email\": \"b@example.com\", \"groups\": []}, \"bob\": null, \"carol\":"
                        + " {}}}",
                "later");
        Directory directory = Seed.merge(base, later).directory();
        User alice = Users.of(directory).findByUsername("alice").orElseThrow();
        assertThat(alice.email()).isEqualTo("b@example.com");
        assertThat(alice.attributes()).containsEntry("name", "Alice");
        assertThat(directory.get(Groups.MEMBERS).ofLeft(alice.id()).all()).isEmpty();
        assertThat(Users.of(directory).size()).isEqualTo(3);
    }

    @Test
    void null_takes_a_property_back() {
        Seed merged = Seed.merge(
                Seed.parse("users: {alice: {email: a@example.com, customData: {x: y}}}", "base"),
                Seed.parse("users: {alice: {email: null, customData: {x: null}}}", "later"));
        assertThat(Users.of(merged.directory())
                        .findByUsername("alice")
                        .orElseThrow()
                        .email())
                .isNull();
    }

    @Test
    void a_layer_may_name_what_another_one_has() {
        Seed layer = Seed.builder()
                .user("alice", user -> user.department("acme/Sales"))
                .buildLayer();
        Seed company = Seed.parse("organizations: {acme: {departments: {Sales: {}}}}", "company.yaml");
        Directory directory = Seed.merge(layer, company).directory();
        User alice = Users.of(directory).findByUsername("alice").orElseThrow();
        assertThat(Memberships.of(directory).of(alice.id())).hasSize(1);
    }

    @Test
    void a_mistake_is_told_with_the_layer_that_makes_it() {
        Seed merged = Seed.merge(
                Seed.parse("organizations: {acme: {}}", "company.yaml"),
                Seed.parse("\nusers: {alice: {departments: [amce]}}", "people.yaml"));
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(merged::directory)
                .withMessageStartingWith("people.yaml:2: users.alice.departments[0]: ");
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.builder()
                        .user("alice", user -> user.property("emial", "a@example.com"))
                        .build())
                .withMessage("Seed.builder(): users.alice: unknown name \"emial\"; did you mean \"email\"? Write that"
                        + " instead");
    }

    @Test
    void several_files_are_layers_in_their_order(@TempDir Path directory) throws IOException {
        Path one = Files.writeString(directory.resolve("one.yaml"), "users: {alice: {name: One}}");
        Path two = Files.writeString(directory.resolve("two.json"), "{\"users\": {\"alice\": {\"name\": \"Two\"}}}");
        assertThat(name(Seed.fromFiles(one, two))).isEqualTo("Two");
        assertThat(name(Seed.fromFiles(List.of(two, one)))).isEqualTo("One");
    }

    private static Object name(Seed seed) {
        return Users.of(seed.directory())
                .findByUsername("alice")
                .orElseThrow()
                .attributes()
                .get("name");
    }
}
