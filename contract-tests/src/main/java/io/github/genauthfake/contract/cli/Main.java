package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.check.Selection.UnknownOperationException;
import io.github.genauthfake.contract.proposal.NoEvidenceException;
import io.github.genauthfake.contract.remote.TargetException;
import io.github.genauthfake.contract.report.RunFile.RunFileException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks servers against the behaviours of the fake, and makes proposals of what was learnt. */
@Command(
        name = "genauth-contract",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        synopsisSubcommandLabel = "(check | propose)",
        usageHelpWidth = 110,
        description = "Checks whether a server does what GenAuth Fake does, and says how each behaviour is known.",
        footerHeading = "%n",
        footer = {
            "Exit codes: 0 when everything holds, 1 when the server differs, 2 when the check could not run.",
            "'check --help' and 'propose --help' tell the rest."
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec command;

    private Main() {}

    /** Ends the process with the exit code. */
    public static void main(String[] arguments) {
        FirstCompiler.choose();
        System.exit(
                run(arguments, System.getenv(), new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
    }

    /**
     * Does what the arguments say.
     *
     * @return the exit code
     */
    static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter errors) {
        return new CommandLine(new Main())
                .addSubcommand(new CheckCommand(environment))
                .addSubcommand(new ProposeCommand())
                .setOut(out)
                .setErr(errors)
                .setExecutionExceptionHandler(handler())
                .setUnmatchedOptionsArePositionalParams(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say what to do: check or propose");
    }

    /** Whatever goes wrong, it is no drift. */
    private static IExecutionExceptionHandler handler() {
        return (failure, command, arguments) -> {
            if (failure instanceof TargetException
                    || failure instanceof RunFileException
                    || failure instanceof NoEvidenceException
                    || failure instanceof UnknownOperationException
                    || failure instanceof UncheckedIOException) {
                command.getErr().println("genauth-contract: " + failure.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return ExitCode.USAGE;
        };
    }
}
