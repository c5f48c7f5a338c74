package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.check.Acceptance;
import io.github.genauthfake.contract.check.Baseline;
import io.github.genauthfake.contract.check.Selection;
import io.github.genauthfake.contract.ledger.BehaviourIndex;
import io.github.genauthfake.contract.mark.Evidence;
import io.github.genauthfake.contract.remote.Cleanup;
import io.github.genauthfake.contract.remote.CleanupReport;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.github.genauthfake.contract.remote.TargetException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the behaviours against the target, says what a run would do, or cleans up behind earlier runs. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        sortOptions = false,
        usageHelpWidth = 110,
        description = "Runs the behaviours against a server and reports what holds and what differs.",
        footerHeading =
                "%nThe server is named by environment variables alone, so that no secret stands in a command line:%n",
        footer = {
            "",
            "  " + RemoteTarget.HOST + "               such as https://api.example.com",
            "  " + RemoteTarget.ACCESS_KEY_ID + "      an access key of the user pool",
            "  " + RemoteTarget.ACCESS_KEY_SECRET + "  its secret",
            "  " + RemoteTarget.USER_POOL_ID + "       the pool that is meant; any other is refused",
            "  " + RemoteTarget.REQUESTS_PER_SECOND + "  optional, 10 unless set",
            "",
            "With --fake, and none of them, the behaviours are run against the fake in this process.",
            "",
            "Exit codes: 0 when everything that was tried holds, 1 when something differs (with --cleanup: when something",
            "is left), 2 when the check could not run or not to its end (wrong usage, unreachable, refused), or when it is",
            "not known whether the pool is as it was."
        })
final class CheckCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Option(
            names = "--only",
            paramLabel = "<operation>",
            description =
                    "Try the behaviours of this operation alone, such as set-custom-data. Can be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--fake", description = "Check the fake in this process, and no server.")
    private boolean fake;

    @Option(
            names = "--baseline",
            paramLabel = "<file>",
            description = "Accept the differences that this file lists. Each run writes such a file with what differs,"
                    + " baseline.txt, beside its reports.")
    private Path baseline;

    @Option(
            names = "--fail-on",
            paramLabel = "<evidence>",
            description = "Accept the differences of what is known less surely than this: verified, seen, documented or"
                    + " inferred. By default none is accepted.")
    private FailOn failOn;

    @Option(
            names = "--report-dir",
            paramLabel = "<directory>",
            description =
                    "Where report.html, TEST-genauth-contract.xml, run.json and baseline.txt are written. Default:"
                            + " ${DEFAULT-VALUE}")
    private Path reportDirectory = Path.of("genauth-contract-report");

    @Option(
            names = "--dry-run",
            description =
                    "Ask the server nothing, and tell what a run would try, how many requests it would make, and what"
                            + " it would create for a while.")
    private boolean dryRun;

    @Option(
            names = "--cleanup",
            description = "Run nothing, and take away what runs have left that were ended by force.")
    private boolean cleanup;

    @Spec
    private CommandSpec command;

    CheckCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Optional<RemoteTarget> target = RemoteTarget.of(environment);
        if (cleanup) {
            return cleanUp(target);
        }
        if (!dryRun || fake) {
            requireOneTarget(target);
        }
        Acceptance acceptance = new Acceptance(
                baseline == null ? Baseline.empty() : Baseline.read(baseline), failOn == null ? null : failOn.evidence);
        Selection selection = Selection.of(only, BehaviourIndex.all());
        PrintWriter out = command.commandLine().getOut();
        if (dryRun) {
            new DryRun(out).print(selection, target);
            return ExitCode.OK;
        }
        return new CheckRun(
                        selection,
                        target,
                        acceptance,
                        reportDirectory,
                        out,
                        command.commandLine().getErr())
                .call();
    }

    /** Nobody who has lost the variables shall take the fake's word for the service's. */
    private void requireOneTarget(Optional<RemoteTarget> target) {
        if (fake && dryRun) {
            throw new ParameterException(command.commandLine(), "--dry-run is about a server, and goes without --fake");
        }
        if (fake && target.isPresent()) {
            throw new ParameterException(
                    command.commandLine(), "--fake goes with no server, and " + RemoteTarget.HOST + " names one");
        }
        if (!fake && target.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "No server is named: set " + RemoteTarget.HOST + " and the other variables, or check the fake in"
                            + " this process with --fake");
        }
    }

    private int cleanUp(Optional<RemoteTarget> target) {
        if (command.commandLine().getParseResult().matchedOptions().size() > 1) {
            throw new ParameterException(command.commandLine(), "--cleanup goes with no other option");
        }
        RemoteTarget pool =
                target.orElseThrow(() -> new TargetException("There is nothing to clean up: no server is named" + " by "
                        + RemoteTarget.HOST + ", and the fake in this process keeps nothing."));
        PrintWriter out = command.commandLine().getOut();
        CleanupReport report = Cleanup.run(pool, out::println);
        out.println(report.deleted() + " deleted, " + report.restored() + " put back, "
                + report.leftovers().size() + " left.");
        report.leftovers().forEach(leftover -> out.println("left: " + leftover));
        report.unsearched().forEach(reason -> out.println("not known: " + reason));
        if (!report.leftovers().isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        return report.unsearched().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }

    /** The evidence that somebody can ask for. */
    private enum FailOn {
        VERIFIED(Evidence.Kind.VERIFIED),
        SEEN(Evidence.Kind.SEEN),
        DOCUMENTED(Evidence.Kind.DOCUMENTED),
        INFERRED(Evidence.Kind.INFERRED);

        private final Evidence.Kind evidence;

        FailOn(Evidence.Kind evidence) {
            this.evidence = evidence;
        }
    }
}
