package io.github.genauthfake.internal.cli;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts a server and keeps it running until the process is told to end. */
@Command(
        name = "genauth-fake",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The GenAuth (Authing) Management API V3 in memory.",
        version = "genauth-fake")
public final class Main implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "9977",
            description = "Port to listen on, 0 for a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Spec
    private CommandSpec command;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        FakeGenAuth server = start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "genauth-fake-shutdown"));
        UserPool pool = server.defaultPool();
        PrintWriter out = command.commandLine().getOut();
        out.println("base URL           " + pool.baseUrl());
        out.println("access key id      " + pool.accessKeyId());
        out.println("access key secret  " + pool.accessKeySecret());
        out.flush();
        // The server's own threads are daemons, so this thread keeps the process alive until a signal ends it.
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    private FakeGenAuth start() {
        try {
            return FakeGenAuth.builder().host(host).port(port).start();
        } catch (IllegalArgumentException | IllegalStateException refusal) {
            throw new ParameterException(command.commandLine(), refusal.getMessage(), refusal);
        }
    }
}
