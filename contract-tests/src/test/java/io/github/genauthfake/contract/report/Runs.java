package io.github.genauthfake.contract.report;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.running.Exchange;
import java.util.List;
import java.util.Map;

/** Runs as they could have been, for tests of what is made of them. */
public final class Runs {
    public static final Target SERVICE =
            new Target(Target.Kind.SERVICE, "https://api.example.com", "65a0c0ffee00000000000001", null);

    private static final String BEHAVIOURS = "io.github.genauthfake.contract.behaviour.";

    private Runs() {}

    /** A run with these findings. */
    public static Run of(Target target, Finding... findings) {
        return new Run(
                Run.FORMAT,
                "1.2.3",
                target,
                "2026-01-31T23:59:59.5Z",
                "2026-02-01T00:01:00Z",
                List.of(),
                42,
                List.of(findings),
                null,
                List.of(),
                List.of());
    }

    /** A behaviour that holds. */
    public static Finding holding(String name) {
        return finding(name, Outcome.HOLDS, null, null);
    }

    /** A behaviour that holds although the fake is thought to differ. */
    public static Finding holdingInSpiteOf(String name, String knownDifference) {
        return finding(name, Outcome.HOLDS, knownDifference, null);
    }

    /** A behaviour that was answered otherwise. */
    public static Finding differing(String name) {
        return finding(
                name,
                Outcome.DIFFERS,
                null,
                new Difference(Aspect.STATUS_CODE, "the statusCode", "<200>", "was <500>"));
    }

    /** A behaviour that was answered otherwise, as expected. */
    public static Finding differingAsKnown(String name) {
        return finding(
                name,
                Outcome.DIFFERS_AS_KNOWN,
                "one of two sources",
                new Difference(Aspect.WORDING, "the message", "\"\"", "was \"<b>Success</b>\""));
    }

    /** A behaviour that could not begin. */
    public static Finding untried(String name) {
        return finding(name, Outcome.UNTRIED, null, null);
    }

    private static Finding finding(String name, Outcome outcome, String knownDifference, Difference difference) {
        boolean holds = outcome == Outcome.HOLDS;
        return new Finding(
                BEHAVIOURS + name,
                "set-custom-data",
                name.substring(name.indexOf('#') + 1).replace('_', ' '),
                outcome,
                List.of(
                        new Known(Aspect.STATUS_CODE, Evidence.Kind.SEEN, "node setCustomData.spec.ts"),
                        new Known(Aspect.DATA, Evidence.Kind.INFERRED, "it is said & done")),
                knownDifference,
                difference,
                null,
                holds ? null : "the sentence of the failure\nand its second line",
                holds
                        ? List.of()
                        : List.of(new Exchange(
                                "POST",
                                "/api/v3/set-custom-data?a=1",
                                Map.of("x-authing-lang", "en-US"),
                                "{\"key\":\"<script>alert(1)</script>\"}",
                                200,
                                "{\"statusCode\":500}")));
    }
}
