package io.github.genauthfake.contract.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.genauthfake.contract.behaviour.shape.Shape;
import io.github.genauthfake.contract.behaviour.shape.Shared;
import io.github.genauthfake.contract.behaviour.shape.SharedBehaviours;
import io.github.genauthfake.contract.behaviour.shape.Subject;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.mark.MarkValidator;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** Every operation brings evidence for every behaviour of its shapes, and for nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceTest {
    private static Stream<Method> shared() {
        return ReflectionSupport.findAllClassesInPackage(
                        Shape.class.getPackageName(), SharedBehaviours.class::isAssignableFrom, name -> true)
                .stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Shared.class));
    }

    private static List<String> wanted() {
        return shared().flatMap(method -> SharedBehaviours.subjects(method).stream()
                        .map(Subject::operation)
                        .map(operation -> operation + ": " + SharedBehaviours.sentence(method)))
                .sorted()
                .toList();
    }

    private static Map<String, Map<String, SharedEvidence>> read(String text) throws Exception {
        return EvidenceFiles.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void no_line_is_missing_and_none_names_no_behaviour() {
        TreeSet<String> there = new TreeSet<>();
        EvidenceFiles.all()
                .forEach((operation, lines) ->
                        lines.keySet().forEach(sentence -> there.add(operation + ": " + sentence)));
        assertThat(there).containsExactlyElementsOf(wanted());
    }

    @Test
    void no_operation_has_two_behaviours_of_the_same_name() {
        assertThat(wanted()).doesNotHaveDuplicates();
    }

    @Test
    void a_line_has_marks_as_they_have_to_be_or_says_why_the_behaviour_is_omitted() {
        EvidenceFiles.all()
                .forEach((operation, lines) -> lines.forEach((sentence, line) -> {
                    if (line.omitted().isPresent()) {
                        assertThat(line.omitted())
                                .as(operation + ": " + sentence)
                                .get()
                                .asString()
                                .isNotBlank();
                        assertThat(line.marks().evidence())
                                .as(operation + ": " + sentence)
                                .isEmpty();
                    } else {
                        assertThat(MarkValidator.mistakes(line.marks()))
                                .as(operation + ": " + sentence)
                                .isEmpty();
                    }
                }));
    }

    @Test
    void a_line_is_read_with_all_that_it_says() throws Exception {
        SharedEvidence line = read("""
            a:
              is there: {inferred: "a guess", wording: {seen: "node", says: "here"}, difference: "not there", freshPool: "new"}
            """).get("a").get("is there");
        assertThat(line.marks().evidence()).extracting(Evidence::text).containsExactly("a guess", "node");
        assertThat(line.marks().knownDifference()).hasValue("not there");
        assertThat(line.marks().freshPool()).hasValue("new");
        assertThat(line.expected()).isEqualTo(Map.of("says", "here"));
        assertThat(line.omitted()).isEmpty();
    }

    @Test
    void a_word_that_is_none_of_evidence_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> read("a: {b: {guessed: \"so\"}}"))
                .withMessage("The evidence for \"a: b\" has an unknown word: guessed");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> read("a: {b: {wording: {guessed: \"so\"}}}"))
                .withMessageContaining("guessed");
    }
}
