package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.check.Acceptance;
import io.github.genauthfake.contract.check.Baseline;
import io.github.genauthfake.contract.check.Check;
import io.github.genauthfake.contract.check.EndingService;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.ExitCode;

/** One run from opening the target to writing the reports. */
final class CheckRun {
    private static final String RECORD = "run.json";
    private static final String PAGE = "report.html";
    private static final String XML = "TEST-genauth-contract.xml";

    private static final String BASELINE = "baseline.txt";

    /** For the request that is under way, and for taking back what the run has changed. */
    private static final long PATIENCE_SECONDS = 120;

    private final Selection selection;
    private final Optional<RemoteTarget> named;
    private final Acceptance acceptance;
    private final Path directory;
    private final PrintWriter out;
    private final PrintWriter errors;

    /**
     * Prepares a run.
     *
     * @param named the server; empty for the fake in this process
     * @param acceptance decides which differences are accepted
     * @param directory where the reports go
     */
    CheckRun(
            Selection selection,
            Optional<RemoteTarget> named,
            Acceptance acceptance,
            Path directory,
            PrintWriter out,
            PrintWriter errors) {
        this.selection = selection;
        this.named = named;
        this.acceptance = acceptance;
        this.directory = directory;
        this.out = out;
        this.errors = errors;
    }

    /** The exit code. */
    int call() {
        prepareReports();
        Instant began = Instant.now();
        Run run = named.isPresent() ? ofServer(named.get(), began) : ofFake(began);
        return switch (run.verdict()) {
            case HOLDS -> ExitCode.OK;
            case DRIFT -> ExitCode.SOFTWARE;
            case INCOMPLETE, UNTIDY -> ExitCode.USAGE;
        };
    }

    /**
     * Before anything is sent, since a run that cannot be reported is of no use. Reports of an earlier run go, or they would
     * be taken for those of a run that did not come to its end.
     */
    private void prepareReports() {
        try {
            Files.createDirectories(directory);
            for (String report : List.of(RECORD, PAGE, XML, BASELINE)) {
                Files.deleteIfExists(directory.resolve(report));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write reports to " + directory + ": " + failure, failure);
        }
    }

    private Run ofFake(Instant began) {
        Target target = new Target(Target.Kind.FAKE_IN_PROCESS, "in process", null, ToolVersion.text());
        return run(new FakeInProcess(name -> null), target, began, List::of, List::of);
    }

    private Run ofServer(RemoteTarget server, Instant began) {
        Target target = TargetProbe.probe(server);
        RemoteService service = RemoteService.open(server, errors::println);
        return run(
                service,
                target,
                began,
                () -> service.leftovers().stream().map(Leftover::toString).toList(),
                service::unsearched);
    }

    private Run run(
            TestedService service,
            Target target,
            Instant began,
            Supplier<List<String>> leftovers,
            Supplier<List<String>> unsearched) {
        EndingService ending = new EndingService(service);
        CountDownLatch reported = new CountDownLatch(1);
        Thread whenKilled = new Thread(() -> letItReport(ending, reported), "genauth-contract-report");
        Runtime.getRuntime().addShutdownHook(whenKilled);
        try {
            Check check = new Check(selection, !target.isFake(), acceptance);
            Progress progress = new Progress(out, selection.behaviours().size());
            progress.begin(target);
            try (ending) {
                check.run(ending, progress);
            }
            Run run = new Run(
                    Run.FORMAT,
                    ToolVersion.text(),
                    target,
                    began.toString(),
                    Instant.now().toString(),
                    selection.only(),
                    check.requests(),
                    check.findings(),
                    check.brokenOff().orElse(null),
                    leftovers.get(),
                    unsearched.get());
            report(run);
            return run;
        } finally {
            reported.countDown();
            forget(whenKilled);
        }
    }

    /** Ctrl-C and its like: no more behaviours begin, and the process ends when what was done is reported. */
    private static void letItReport(EndingService service, CountDownLatch reported) {
        service.end();
        try {
            reported.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException itRunsAlready) {
            // It waits for nothing any more.
            return;
        }
    }

    private void report(Run run) {
        try {
            RunFile.write(run, directory.resolve(RECORD));
            HtmlReport.write(run, directory.resolve(PAGE));
            JUnitXml.write(run, directory.resolve(XML), masking());
            Files.writeString(directory.resolve(BASELINE), Baseline.of(run.findings()));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the reports to " + directory + ": " + failure, failure);
        }
        new Summary(out).print(run, acceptance.baseline().outdated(run.findings()), directory);
    }

    private Masking masking() {
        return named.map(server -> new Masking(server.accessKeySecret())).orElseGet(Masking::new);
    }
}
