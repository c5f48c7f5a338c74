package io.github.genauthfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seed files on the classpath. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedResourcesTest {
    @Test
    void a_file_beside_the_class_comes_before_one_at_the_root() {
        assertThat(alice(Seed.fromResources(SeedResourcesTest.class, "people.yaml"))
                        .attributes()
                        .get("name"))
                .isEqualTo("beside");
        assertThat(alice(Seed.fromResources(User.class, "people.yaml"))
                        .attributes()
                        .get("name"))
                .isEqualTo("root");
    }

    @Test
    void a_slash_starts_at_the_root() {
        assertThat(alice(Seed.fromResources(SeedResourcesTest.class, "/people.yaml"))
                        .attributes()
                        .get("name"))
                .isEqualTo("root");
    }

    @Test
    void several_are_one_seed() {
        User alice = alice(Seed.fromResources(SeedResourcesTest.class, "people.yaml", "seeds/numbers.json"));
        assertThat(alice.attributes().get("name")).isEqualTo("beside");
        assertThat(alice.externalId()).isEqualTo("4711");
    }

    @Test
    void a_mistake_is_told_by_the_path_from_the_root_and_the_line() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.fromResources(SeedResourcesTest.class, "seeds/broken.yaml"))
                .withMessageStartingWith("seeds/broken.yaml:2: users.alice: unknown name \"emial\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.txt", "people", "people.yaml.bak", "/people.class", ""})
    void a_name_of_another_kind_is_refused(String name) {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.fromResources(SeedResourcesTest.class, name))
                .withMessage(name + ": is no seed file by its name; call it .yaml, .yml or .json instead");
    }

    @Test
    void a_file_with_another_ending_is_pointed_at() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.fromResources(SeedResourcesTest.class, "people.yml"))
                .withMessage(
                        "people.yml: is not on the classpath, but io/github/genauthfake/people.yaml is. Did you mean"
                                + " that?");
    }

    @Test
    void a_file_beside_a_class_in_a_named_module_that_opens_nothing_to_us_is_found(@TempDir Path directory)
            throws Exception {
        Path sources = Files.createDirectories(directory.resolve("src/com/acme"));
        Files.writeString(directory.resolve("src/module-info.java"), "module com.acme.tests { exports com.acme; }");
        Files.writeString(sources.resolve("Payroll.java"), "package com.acme; public class Payroll {}");
        Path module = directory.resolve("module");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                module.toString(),
                                directory.resolve("src/module-info.java").toString(),
                                sources.resolve("Payroll.java").toString()))
                .isZero();
        Files.writeString(module.resolve("com/acme/company.yaml"), "users: {alice: {name: hidden}}");
        ModuleLayer boot = ModuleLayer.boot();
        Class<?> payroll = boot.defineModulesWithOneLoader(
                        boot.configuration()
                                .resolve(ModuleFinder.of(module), ModuleFinder.of(), Set.of("com.acme.tests")),
                        null)
                .findLoader("com.acme.tests")
                .loadClass("com.acme.Payroll");
        assertThat(payroll.getResource("company.yaml")).isNull();
        assertThat(alice(Seed.fromResources(payroll, "company.yaml"))
                        .attributes()
                        .get("name"))
                .isEqualTo("hidden");
    }

    @Test
    void what_is_not_there_is_told_with_the_places_where_it_could_be() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.fromResources(SeedResourcesTest.class, "missing.yaml"))
                .withMessage(
                        "missing.yaml: is not on the classpath, neither as io/github/genauthfake/missing.yaml nor as"
                                + " missing.yaml; put it into one of these places, below src/test/resources for example");
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.fromResources(SeedResourcesTest.class, "/missing.yaml"))
                .withMessage(
                        "/missing.yaml: is not on the classpath as missing.yaml; put it there, below src/test/resources"
                                + " for example");
    }

    @Test
    void what_is_built_can_have_a_name_of_its_own() {
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.builder()
                        .nameForMessages("people of the shop")
                        .user("alice", alice -> alice.department("acme"))
                        .build())
                .withMessageStartingWith("people of the shop: users.alice.departments[0]: unknown department \"acme\"");
        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> Seed.builder()
                        .nameForMessages("people of the shop")
                        .user("alice")
                        .user("alice"))
                .withMessage("people of the shop: users.alice: is there twice; say all of it in one call");
    }

    private static User alice(Seed seed) {
        return Users.of(seed.directory()).findByUsername("alice").orElseThrow();
    }
}
