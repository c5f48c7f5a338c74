package io.github.genauthfake.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.report.Difference;
import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Known;
import io.github.genauthfake.contract.report.Outcome;
import io.github.genauthfake.contract.report.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptanceTest {
    private static final Finding ONE = Runs.differing("A#one");

    private static Finding differing(Aspect aspect, Evidence.Kind kind) {
        return new Finding(
                "A#one",
                "get-user",
                "finds it",
                Outcome.DIFFERS,
                List.of(
                        new Known(Aspect.STATUS_CODE, Evidence.Kind.SEEN, "node getUser.spec.ts"),
                        new Known(Aspect.DATA, kind, "openapi")),
                null,
                new Difference(aspect, "something", "a", "b"),
                null,
                "it differs",
                List.of());
    }

    @Nested
    class of_evidence {
        private Outcome failingOn(Evidence.Kind kind, Finding finding) {
            return new Acceptance(Baseline.empty(), kind).apply(finding).outcome();
        }

        @Test
        void accepts_nothing_by_default() {
            assertThat(failingOn(null, differing(Aspect.DATA, Evidence.Kind.FAKE_ONLY)))
                    .isEqualTo(Outcome.DIFFERS);
        }

        @Test
        void accepts_what_is_known_less_surely() {
            Finding inferred = differing(Aspect.DATA, Evidence.Kind.INFERRED);
            assertThat(new Acceptance(Baseline.empty(), Evidence.Kind.DOCUMENTED).apply(inferred))
                    .returns(Outcome.ACCEPTED, Finding::outcome)
                    .returns("It is inferred, and only what is documented or surer has to hold.", Finding::accepted);
        }

        @Test
        void looks_at_the_aspect_that_differs() {
            assertThat(failingOn(Evidence.Kind.DOCUMENTED, differing(Aspect.STATUS_CODE, Evidence.Kind.INFERRED)))
                    .isEqualTo(Outcome.DIFFERS);
            assertThat(failingOn(Evidence.Kind.DOCUMENTED, differing(Aspect.DATA, Evidence.Kind.DOCUMENTED)))
                    .isEqualTo(Outcome.DIFFERS);
            assertThat(failingOn(Evidence.Kind.VERIFIED, differing(Aspect.DATA, Evidence.Kind.DOCUMENTED)))
                    .isEqualTo(Outcome.ACCEPTED);
        }

        @Test
        void changes_nothing_that_does_not_differ() {
            assertThat(failingOn(Evidence.Kind.VERIFIED, Runs.holding("A#one"))).isEqualTo(Outcome.HOLDS);
            assertThat(failingOn(Evidence.Kind.VERIFIED, Runs.untried("A#one"))).isEqualTo(Outcome.UNTRIED);
        }
    }

    @Nested
    class of_a_baseline {
        @TempDir
        private Path directory;

        private Baseline baseline(Finding... findings) throws Exception {
            return Baseline.read(Files.writeString(directory.resolve("baseline.txt"), Baseline.of(List.of(findings))));
        }

        @Test
        void accepts_what_differed_when_it_was_written() throws Exception {
            Acceptance acceptance = new Acceptance(baseline(ONE, Runs.holding("A#two")), null);
            assertThat(acceptance.apply(ONE).outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(acceptance.apply(Runs.differing("A#two")).outcome()).isEqualTo(Outcome.DIFFERS);
        }

        @Test
        void keeps_what_it_has_accepted() throws Exception {
            assertThat(baseline(ONE.accepted("It is in the baseline.")).accepts(ONE))
                    .isTrue();
        }

        @Test
        void does_not_accept_another_difference_of_the_same_behaviour() throws Exception {
            Finding other = differing(Aspect.DATA, Evidence.Kind.SEEN);
            Baseline baseline = Baseline.read(
                    Files.writeString(directory.resolve("baseline.txt"), "get-user: finds it | the statusCode\n"));
            assertThat(baseline.accepts(other)).isFalse();
            assertThat(baseline.outdated(List.of(other))).containsExactly("get-user: finds it | the statusCode");
        }

        @Test
        void names_what_holds_again_and_nothing_that_was_not_tried() throws Exception {
            Baseline baseline = baseline(ONE, Runs.differing("A#two"), Runs.differing("A#three"));
            assertThat(baseline.outdated(
                            List.of(Runs.holding("A#one"), Runs.differing("A#two"), Runs.untried("A#three"))))
                    .containsExactly("set-custom-data: one | the statusCode");
        }
    }
}
