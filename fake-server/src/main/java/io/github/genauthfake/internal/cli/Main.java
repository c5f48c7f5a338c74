package io.github.genauthfake.internal.cli;

import io.github.genauthfake.internal.logging.OutOfMemory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Starts a server and keeps it running until the process is told to end. */
public final class Main implements Callable<Integer> {
    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final Set<String> VERSION = Set.of("--version", "-V");

    /** As the JVM ends itself with -XX:+ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    /** Ready, because there is no memory left to make it when it is needed. */
    private static final String NO_MEMORY =
            "genauth-fake: out of memory; give it more with -Xmx, as in JAVA_TOOL_OPTIONS";

    private static final String[] FOOTER = {
        "Every option can also be given by an environment variable (--max-body by GENAUTH_FAKE_MAX_BODY) or in the"
                + " config",
        "file (max-body). A flag goes before the environment, the environment before the config file, and that before"
                + " the",
        "default. In the environment and in properties, several values are separated by commas; an empty variable"
                + " counts",
        "as none.",
        "",
        "Exit codes: 0 after --help, --version, --print-env, and --health of a server that is well; 1 when it is not, when"
                + " the",
        "export could not be written or the fake failed; 2 when it refuses to start; 3 when it is out of memory; 143"
                + " after",
        "SIGTERM, 130 after SIGINT."
    };

    private final CommandSpec command = CommandSpec.wrapWithoutInspection(this);
    private final BiConsumer<Standalone, Runnable> whileRunning;

    private Main(BiConsumer<Standalone, Runnable> whileRunning) {
        this.whileRunning = whileRunning;
    }

    public static void main(String[] arguments) {
        ProcessLog.configure();
        OutOfMemory.handle(Main::endForWantOfMemory);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            OutOfMemory.check(failure);
            System.err.println("genauth-fake: the thread " + thread.getName() + " failed");
            failure.printStackTrace();
        });
        if (Arrays.stream(arguments).noneMatch(Flags::isAction)) {
            QuickStart.begin();
        }
        System.exit(run(
                arguments,
                System.getenv(),
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                Main::untilTheProcessEnds));
    }

    /**
     * Does what the arguments say.
     *
     * @param whileRunning is handed the running server, and what tells that it runs; what it does lasts as long as the server
     *     should
     * @return the exit code
     */
    static int run(
            String[] arguments,
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter errors,
            BiConsumer<Standalone, Runnable> whileRunning) {
        CommandLine commandLine = commandLine(whileRunning);
        commandLine.setOut(out).setErr(errors);
        Settings settings = new Settings(List.of(arguments), environment);
        commandLine.setParameterExceptionHandler((refusal, rejected) -> {
            errors.println("genauth-fake: " + settings.explain(refusal));
            return CommandLine.ExitCode.USAGE;
        });
        // Help must come whatever is wrong with the rest.
        if (settings.arguments().stream().anyMatch(HELP::contains)) {
            commandLine.usage(out);
            return CommandLine.ExitCode.OK;
        }
        if (settings.arguments().stream().anyMatch(VERSION::contains)) {
            commandLine.printVersionHelp(out);
            return CommandLine.ExitCode.OK;
        }
        Optional<String> mistake = settings.unknownVariable(commandLine.getCommandSpec());
        if (mistake.isPresent()) {
            errors.println("genauth-fake: " + mistake.get());
            return CommandLine.ExitCode.USAGE;
        }
        commandLine.setDefaultValueProvider(settings);
        return commandLine.execute(arguments);
    }

    static CommandLine commandLine(BiConsumer<Standalone, Runnable> whileRunning) {
        CommandSpec command = new Main(whileRunning).command;
        command.name("genauth-fake").versionProvider(new VersionText());
        command.usageMessage()
                .sortOptions(false)
                .width(120)
                .customSynopsis("java -jar genauth-fake-server.jar [options]")
                .description("The GenAuth (Authing) Management API V3 in memory.")
                .footerHeading("%n")
                .footer(FOOTER);
        Flags.addTo(command);
        return new CommandLine(command)
                .registerConverter(int.class, WholeNumber::parse)
                .registerConverter(String.class, Main::nonEmpty)
                .registerConverter(PoolSeed.class, PoolSeed::parse)
                .registerConverter(Path.class, text -> Path.of(nonEmpty(text)))
                .setUnmatchedOptionsArePositionalParams(false);
    }

    private static String nonEmpty(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the value is empty");
        }
        return text;
    }

    @Override
    public Integer call() {
        try {
            Options options = Options.of(command);
            if (isGiven(Flags.HEALTH)) {
                return health(options);
            }
            if (isGiven(Flags.PRINT_ENV)) {
                return printEnvironment(options);
            }
            Standalone running = Standalone.start(options);
            whileRunning.accept(running, () -> announce(running));
            return CommandLine.ExitCode.OK;
        } catch (Refusal refusal) {
            throw refusal.option() == null
                    ? new ParameterException(command.commandLine(), refusal.getMessage(), refusal)
                    : new ParameterException(
                            command.commandLine(),
                            refusal.getMessage(),
                            refusal,
                            command.findOption(refusal.option()),
                            null);
        }
    }

    private boolean isGiven(String action) {
        return Boolean.TRUE.equals(command.findOption(action).getValue());
    }

    private int health(Options options) {
        Optional<String> problem = HealthCheck.problem(options.host(), options.port());
        problem.ifPresent(text -> command.commandLine().getErr().println("genauth-fake: " + text));
        return problem.isPresent() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    /** Starts a server for a moment: what its keys are, its seeds say. */
    private int printEnvironment(Options options) {
        if (options.port() == 0) {
            throw new Refusal("--port", "--print-env needs to know the port; give one that is not 0", null);
        }
        Standalone server = Standalone.start(options.forAMoment());
        try {
            EnvironmentFile.of(options, server.pools(), command)
                    .forEach(command.commandLine().getOut()::println);
        } finally {
            server.stop();
        }
        return CommandLine.ExitCode.OK;
    }

    private void announce(Standalone running) {
        PrintWriter out = command.commandLine().getOut();
        running.introduction().forEach(out::println);
        out.flush();
        Launcher.find().ifPresent(Launcher::started);
    }

    private static void endForWantOfMemory(OutOfMemoryError error) {
        System.err.println(NO_MEMORY);
        Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }

    private static void untilTheProcessEnds(Standalone running, Runnable announce) {
        // First, since whoever reads that the server runs may end it at once.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running), "genauth-fake-shutdown"));
        announce.run();
        QuickStart.warmUp(() -> running.pools().values().stream()
                .allMatch(pool -> pool.requests().isEmpty()));
        SmallHeap.keep();
        try {
            // The server's own threads are daemons, so this thread keeps the process alive until a signal ends it.
            Optional<Launcher> launcher = Launcher.find();
            if (launcher.isPresent()) {
                launcher.get().awaitEnd();
            } else {
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException toldToEnd) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Standalone running) {
        try {
            running.stop();
        } catch (RuntimeException | Error failure) {
            OutOfMemory.check(failure);
            // Logging may have ended by now, and only this changes the exit code.
            System.err.println("genauth-fake: " + (failure instanceof Refusal ? failure.getMessage() : failure));
            Runtime.getRuntime().halt(CommandLine.ExitCode.SOFTWARE);
        }
    }
}
