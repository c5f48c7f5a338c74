package io.github.genauthfake.contract.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genauthfake.contract.report.Runs;
import io.github.genauthfake.contract.report.Target;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Only the real service can verify anything. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WitnessTest {
    private static Target service(String baseUrl) {
        return new Target(Target.Kind.SERVICE, baseUrl, "pool", null);
    }

    @Test
    void the_witness_is_the_host_on_the_day_in_utc() {
        assertThat(Witness.of(Runs.of(Runs.SERVICE)))
                .isEqualTo(new Witness(LocalDate.parse("2026-01-31"), "api.example.com"));
    }

    @TestFactory
    Stream<DynamicTest> no_evidence_comes_from() {
        return Stream.of(
                        new Target(Target.Kind.FAKE_IN_PROCESS, "in process", null, "1"),
                        new Target(Target.Kind.STANDALONE_FAKE, "https://api.example.com", "pool", "1"),
                        service("http://localhost:9977"),
                        service("http://fake.localhost"),
                        service("http://127.0.0.1:9977"),
                        service("http://127.1.2.3"),
                        service("http://[::1]:80"),
                        service("http://0.0.0.0"),
                        service("http://10.1.2.3"),
                        service("http://192.168.1.1"),
                        service("http://genauth-fake:9977"),
                        service("http://nas.local"),
                        service("in process"),
                        service(null))
                .map(target -> DynamicTest.dynamicTest(
                        String.valueOf(target.baseUrl()),
                        () -> assertThatThrownBy(() -> Witness.of(Runs.of(target)))
                                .isInstanceOf(NoEvidenceException.class)
                                .hasMessageStartingWith("NO EVIDENCE: ")));
    }
}
