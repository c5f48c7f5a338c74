package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.check.Selection;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
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
            "With none of them the behaviours are run against the fake in this process.",
            "",
            "Exit codes: 0 when everything that was tried holds, 1 when something differs (with --cleanup: when something",
            "is left), 2 when the check could not run or not to its end: wrong usage, unreachable, refused."
        })
final class CheckCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Option(
            names = "--only",
            paramLabel = "<operation>",
            description =
                    "Try the behaviours of this operation alone, such as set-custom-data. Can be given several times.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--report-dir",
            paramLabel = "<directory>",
            description =
                    "Where report.html, TEST-genauth-contract.xml and run.json are written. Default: ${DEFAULT-VALUE}")
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
        Selection selection = Selection.of(only, BehaviourCatalogue.all());
        PrintWriter out = command.commandLine().getOut();
        if (dryRun) {
            new DryRun(out).print(selection, target);
            return ExitCode.OK;
        }
        return new CheckRun(
                        selection,
                        target,
                        reportDirectory,
                        out,
                        command.commandLine().getErr())
                .call();
    }

    private int cleanUp(Optional<RemoteTarget> target) {
        if (dryRun || !only.isEmpty() || command.commandLine().getParseResult().hasMatchedOption("--report-dir")) {
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
        return report.leftovers().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
