package io.github.genauthfake.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.StandardOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The descriptions of the kinds agree with the contract and with each other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModulesTest {
    static Stream<StandardOperation<?>> standardOperations() {
        return Modules.operations().stream()
                .filter(StandardOperation.class::isInstance)
                .map(operation -> (StandardOperation<?>) operation);
    }

    static Stream<Kind<?>> kinds() {
        return Modules.kinds().stream();
    }

    @ParameterizedTest
    @MethodSource("standardOperations")
    void something_gives_each_property_of_an_answer(StandardOperation<?> operation) {
        assertThatCode(operation::checkAnswer).doesNotThrowAnyException();
    }

    @Test
    void every_operation_is_about_a_kind_that_seeds_and_exports_know() {
        assertThat(standardOperations().<Kind<?>>map(StandardOperation::kind)).isSubsetOf(kinds().toList());
    }

    @Test
    void kinds_and_sections_have_names_of_their_own() {
        assertThat(kinds().map(Kind::name)).doesNotHaveDuplicates();
        assertThat(kinds().map(kind -> List.of(kind.sectionAround(), kind.section())))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_owner_comes_before_what_it_owns() {
        List<Kind<?>> seen = new ArrayList<>();
        kinds().forEach(kind -> {
            assertThat(seen).as(kind.name()).containsAll(kind.owner().stream().toList());
            seen.add(kind);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void failures_have_words_in_both_languages(Kind<?> kind) {
        List<Failure> failures = new ArrayList<>(kind.takenFailures());
        failures.add(kind.notFound());
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure.chinese()).isNotBlank();
            assertThat(failure.english()).isNotBlank();
            // 602 is what the service behind the API fails with.
            assertThat(failure.statusCode()).matches(code -> code >= 400 && code <= 422 || code == 602);
        });
    }

    @Test
    void operations_have_one_home_each() {
        assertThat(Modules.operations()).extracting(Operation::name).doesNotHaveDuplicates();
    }
}
