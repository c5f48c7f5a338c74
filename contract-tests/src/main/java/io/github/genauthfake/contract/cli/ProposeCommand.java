package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.proposal.MarkPatch;
import io.github.genauthfake.contract.proposal.Proposal;
import io.github.genauthfake.contract.proposal.ProposalPage;
import io.github.genauthfake.contract.report.RunFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns the record of a run against the real service into a proposal. */
@Command(
        name = "propose",
        mixinStandardHelpOptions = true,
        versionProvider = ToolVersion.class,
        sortOptions = false,
        usageHelpWidth = 110,
        description =
                "Says what follows from a run against the real service: which marks may become verified, and which"
                        + " rules the fake must change. Runs against the fake are refused.",
        footerHeading = "%n",
        footer = "Exit codes: 0 when there is a proposal, 2 when the run cannot be used.")
final class ProposeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "<run.json>", description = "What 'check' has left in its report directory.")
    private Path runFile;

    @Option(
            names = "--output",
            paramLabel = "<file>",
            description = "Write the proposal to this file, as Markdown, and not to standard output.")
    private Path output;

    @ArgGroup(exclusive = false)
    private Patch patch;

    @Spec
    private CommandSpec command;

    /** What a patch needs. */
    private static final class Patch {
        @Option(
                names = "--sources",
                required = true,
                paramLabel = "<directory>",
                description = "Where the sources of the behaviours are: contract-tests/src/main/java")
        private Path sources;

        @Option(
                names = "--patch",
                required = true,
                paramLabel = "<file>",
                description = "Write the marks that may become verified as a patch of the sources for 'git apply'.")
        private Path file;
    }

    @Override
    public Integer call() {
        if (patch != null && !MarkPatch.isPossible()) {
            throw new ParameterException(command.commandLine(), "--patch needs a JDK, and this is a runtime alone");
        }
        Proposal proposal = new Proposal(RunFile.read(runFile));
        PrintWriter out = command.commandLine().getOut();
        try {
            if (patch != null) {
                write(patch, proposal);
            }
            String page = ProposalPage.write(proposal);
            if (output == null) {
                out.print(page);
                out.flush();
            } else {
                Files.writeString(output, page);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the proposal: " + failure, failure);
        }
        return ExitCode.OK;
    }

    private void write(Patch wanted, Proposal proposal) throws IOException {
        MarkPatch marks = MarkPatch.of(proposal, wanted.sources);
        Files.writeString(wanted.file, marks.text());
        PrintWriter errors = command.commandLine().getErr();
        marks.missing().forEach(behaviour -> errors.println("not in the sources, or without evidence: " + behaviour));
    }
}
