package io.github.genauthfake.contract.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkRewriterTest {
    private static final String SOURCE = """
            package p;

            import static x.Y.z;

            import io.github.genauthfake.contract.mark.Documented;
            import org.junit.jupiter.api.Test;

            class Outer {
                @Test
                @Documented(source = "openapi: @Seen(\\"not this\\")")
                @Inferred(
                        aspect = API_CODE,
                        why = "a guess; with } and )")
                @KnownDifference(why = "stays")
                void one() {}

                class inner {
                    @Seen(source = "node")
                    void one() {}

                    void unmarked() {}
                }
            }
            """;

    private final List<String> missing = new ArrayList<>();

    @Test
    void all_evidence_of_a_behaviour_gives_way_to_one_mark_and_the_rest_stays() {
        assertThat(MarkRewriter.rewrite(SOURCE, Map.of("Outer#one", "@Verified(new)"), missing))
                .isEqualTo("""
                        package p;

                        import static x.Y.z;

                        import io.github.genauthfake.contract.mark.Aspect;
                        import io.github.genauthfake.contract.mark.Documented;
                        import io.github.genauthfake.contract.mark.Verified;
                        import org.junit.jupiter.api.Test;

                        class Outer {
                            @Test
                            @Verified(new)
                            @KnownDifference(why = "stays")
                            void one() {}

                            class inner {
                                @Seen(source = "node")
                                void one() {}

                                void unmarked() {}
                            }
                        }
                        """);
        assertThat(missing).isEmpty();
    }

    @Test
    void behaviours_of_the_same_name_are_told_apart_by_their_circumstances() {
        assertThat(MarkRewriter.rewrite(SOURCE, Map.of("Outer$inner#one", "@Verified(new)"), missing))
                .contains("    class inner {\n        @Verified(new)\n        void one() {}")
                .contains("@Documented(source");
    }

    @Test
    void a_source_with_the_line_ends_of_another_system_is_understood() {
        assertThat(MarkRewriter.rewrite(SOURCE.replace("\n", "\r\n"), Map.of("Outer#one", "@Verified(new)"), missing))
                .contains("    @Test\r\n    @Verified(new)\r\n    @KnownDifference")
                .contains("mark.Verified;\r\n");
    }

    @Test
    void what_is_not_there_or_has_no_evidence_is_told() {
        assertThat(MarkRewriter.rewrite(SOURCE, Map.of("Outer#two", "x", "Outer$inner#unmarked", "x"), missing))
                .isEqualTo(SOURCE);
        assertThat(missing).containsExactlyInAnyOrder("Outer#two", "Outer$inner#unmarked");
    }
}
