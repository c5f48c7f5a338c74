package io.github.genauthfake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.contract.ledger.ApiOperations;
import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import io.github.genauthfake.contract.mark.MarkValidator;
import io.github.genauthfake.contract.mark.Operation;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What has to hold for every behaviour there is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllBehavioursTest {
    private static final List<Behaviour> ALL = BehaviourCatalogue.all();
    private static Set<String> implemented;

    @BeforeAll
    static void askTheFake() {
        try (FakeGenAuth fake = FakeGenAuth.start()) {
            implemented = ApiOperations.of(RestAssured.given()
                            .baseUri(fake.baseUrl().toString())
                            .get("/_fake/openapi.json")
                            .asString())
                    .implemented();
        }
    }

    @Test
    void there_are_some() {
        assertThat(ALL).hasSizeGreaterThan(600);
    }

    @Test
    void each_is_marked_as_it_has_to_be() {
        assertThat(ALL)
                .allSatisfy(behaviour -> assertThat(MarkValidator.mistakes(behaviour.marks()))
                        .as(behaviour.name())
                        .isEmpty());
    }

    @Test
    void each_belongs_to_an_operation_that_the_fake_implements() {
        assertThat(ALL)
                .extracting(Behaviour::operation)
                .filteredOn(operation -> !operation.equals(Operation.EVERY))
                .isSubsetOf(implemented);
    }

    @Test
    void every_operation_that_the_fake_implements_has_some() {
        assertThat(ALL.stream().map(Behaviour::operation).collect(Collectors.toSet()))
                .containsAll(implemented);
    }

    @Test
    void each_says_something_else_of_its_operation() {
        assertThat(ALL).extracting(Behaviour::title).doesNotHaveDuplicates();
    }

    @Test
    void none_goes_round_the_client_and_its_marks() {
        // Names of classes stand in class files as they are.
        assertThat(ALL.stream()
                        .map(behaviour -> behaviour.method().getDeclaringClass())
                        .distinct())
                .allSatisfy(home -> assertThat(classFile(home))
                        .doesNotContain("io/restassured")
                        .doesNotContain("io/github/genauthfake/contract/service/HttpSender")
                        .doesNotContain("java/net/")
                        .doesNotContain("io/github/genauthfake/FakeGenAuth")
                        .doesNotContain("io/github/genauthfake/internal"));
    }

    private static String classFile(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream bytes = type.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
