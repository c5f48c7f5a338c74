package io.github.genauthfake.contract.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {
    @Nested
    class all_rules {
        @Test
        void and_all_behaviours_fit_together() {
            assertThat(Traceability.gaps(
                            Rules.all(), BehaviourCatalogue.byTitle().keySet()))
                    .isEmpty();
        }

        @Test
        void say_different_things() {
            assertThat(Rules.all())
                    .hasSizeGreaterThan(140)
                    .extracting(Rule::statement)
                    .doesNotHaveDuplicates();
        }
    }

    @Nested
    class a_file {
        @Test
        void has_a_section_with_rules_and_their_behaviours() {
            assertThat(Rules.parse("letters.md", """
                            # Letters

                            ## A comes first
                            - list: a *
                            - get: a is found

                            ## B comes second
                            - list: b follows
                            """))
                    .extracting(Rule::section, Rule::statement, rule -> String.join("|", rule.behaviours()))
                    .containsExactly(
                            tuple("Letters", "A comes first", "list: a *|get: a is found"),
                            tuple("Letters", "B comes second", "list: b follows"));
        }

        @Test
        void says_where_it_cannot_be_understood() {
            assertThat(List.of(
                            "# Letters\n\n- list: a behaviour without a rule",
                            "\n\n## A rule without a section",
                            "# Letters\n\nanything else",
                            "# Letters\n\n# Digits"))
                    .allSatisfy(text -> assertThatIllegalArgumentException()
                            .isThrownBy(() -> Rules.parse("letters.md", text))
                            .withMessageStartingWith("letters.md:3 "));
        }
    }
}
