package io.github.genauthfake.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TraceabilityTest {
    private static final List<String> TITLES = List.of("list: a comes first", "list: b (the second) follows");

    private static List<String> gaps(String... patterns) {
        return Traceability.gaps(List.of(new Rule("Letters", "Letters have an order", List.of(patterns))), TITLES);
    }

    @Test
    void nothing_is_missing_where_each_has_its_other_side() {
        assertThat(gaps("list: a comes first", "list: b (the second) follows")).isEmpty();
        assertThat(gaps("list: *")).isEmpty();
    }

    @Test
    void a_rule_without_behaviours_is_a_gap() {
        assertThat(gaps())
                .containsExactly(
                        "No behaviour shows the rule: Letters have an order",
                        "The behaviour follows from no rule: list: a comes first",
                        "The behaviour follows from no rule: list: b (the second) follows");
    }

    @Test
    void a_name_that_no_behaviour_has_is_a_gap() {
        assertThat(gaps("list: *", "list: c *"))
                .containsExactly("The rule \"Letters have an order\" names no behaviour with: list: c *");
    }

    @Test
    void a_behaviour_without_a_rule_is_a_gap() {
        assertThat(gaps("list: a *"))
                .containsExactly("The behaviour follows from no rule: list: b (the second) follows");
    }

    @Test
    void names_are_whole_and_stars_are_the_only_signs_with_a_meaning() {
        assertThat(gaps("list: a comes", "list: * (the second) follows", "list: . comes first"))
                .hasSize(3);
    }
}
