package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.check.Check;
import io.github.genauthfake.contract.check.Selection;
import io.github.genauthfake.contract.check.TargetProbe;
import io.github.genauthfake.contract.client.Masking;
import io.github.genauthfake.contract.remote.Leftover;
import io.github.genauthfake.contract.remote.RemoteService;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.github.genauthfake.contract.report.HtmlReport;
import io.github.genauthfake.contract.report.JUnitXml;
import io.github.genauthfake.contract.report.Run;
import io.github.genauthfake.contract.report.RunFile;
import io.github.genauthfake.contract.report.Target;
import io.github.genauthfake.contract.service.FakeInProcess;
import io.github.genauthfake.contract.service.TestedService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ExitCode;

/** One run from opening the target to writing the reports. */
final class CheckRun {
    private static final String RECORD = "run.json";
    private static final String PAGE = "report.html";
    private static final String XML = "TEST-genauth-contract.xml";

    private final Selection selection;
    private final Optional<RemoteTarget> named;
    private final Path directory;
    private final PrintWriter out;
    private final PrintWriter errors;

    CheckRun(Selection selection, Optional<RemoteTarget> named, Path directory, PrintWriter out, PrintWriter errors) {
        this.selection = selection;
        this.named = named;
        this.directory = directory;
        this.out = out;
        this.errors = errors;
    }

    /** The exit code. */
    int call() {
        JUnitXml xml = prepareReports();
        Instant began = Instant.now();
        Run run = named.isPresent() ? ofServer(named.get(), xml, began) : ofFake(xml, began);
        try {
            RunFile.write(run, directory.resolve(RECORD));
            HtmlReport.write(run, directory.resolve(PAGE));
            xml.write(run, directory.resolve(XML), masking());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the reports to " + directory + ": " + failure, failure);
        }
        new Summary(out).print(run, directory);
        return switch (run.verdict()) {
            case HOLDS -> ExitCode.OK;
            case DRIFT -> ExitCode.SOFTWARE;
            case INCOMPLETE -> ExitCode.USAGE;
        };
    }

    /**
     * Before anything is sent, since a run that cannot be reported is of no use. Reports of an earlier run go, or they would
     * be taken for those of a run that did not come to its end.
     */
    private JUnitXml prepareReports() {
        try {
            Files.createDirectories(directory);
            for (String report : List.of(RECORD, PAGE, XML)) {
                Files.deleteIfExists(directory.resolve(report));
            }
            return new JUnitXml();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write reports to " + directory + ": " + failure, failure);
        }
    }

    private Run ofFake(JUnitXml xml, Instant began) {
        try (FakeInProcess fake = new FakeInProcess(name -> null)) {
            Target target = new Target(Target.Kind.FAKE_IN_PROCESS, "in process", null, ToolVersion.text());
            return run(fake, target, xml, began, List::of);
        }
    }

    private Run ofServer(RemoteTarget server, JUnitXml xml, Instant began) {
        Target target = TargetProbe.probe(server);
        RemoteService service = RemoteService.open(server, errors::println);
        return run(
                service,
                target,
                xml,
                began,
                () -> service.leftovers().stream().map(Leftover::toString).toList());
    }

    private Run run(
            TestedService service, Target target, JUnitXml xml, Instant began, Supplier<List<String>> leftovers) {
        Check check = new Check(selection, !target.isFake());
        Progress progress = new Progress(out, selection);
        progress.begin(target);
        try (service) {
            check.run(service, progress, xml.listener());
        }
        progress.end();
        return new Run(
                Run.FORMAT,
                ToolVersion.text(),
                target,
                began.toString(),
                Instant.now().toString(),
                selection.only(),
                check.requests(),
                check.findings(),
                check.brokenOff().orElse(null),
                leftovers.get());
    }

    private Masking masking() {
        return named.map(server -> new Masking(server.accessKeySecret())).orElseGet(Masking::new);
    }
}
