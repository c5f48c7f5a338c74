package io.github.genauthfake.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the packaged server needs of memory: with nothing in it, with 100,000 users, and after requests, whose journal must
 * not grow. The heap is what is alive after a collection. Needs a JDK of at least the server's version and, for RSS, Linux.
 *
 * <p>The argument is how many requests are made in all.
 */
public final class MemoryFigures {
    private static final int USERS = 100_000;
    private static final int CLIENTS = 4;

    private MemoryFigures() {}

    public static void main(String[] arguments) throws Exception {
        int requests = Integer.parseInt(arguments[0]);
        System.out.printf("%nJDK %s, -Xmx512m%n", Runtime.version());
        System.out.println("| | heap alive, MiB | RSS, MiB |");
        System.out.println("|---|---|---|");
        Path seed = Files.createTempFile("company", ".json");
        try {
            Files.writeString(seed, new Company(USERS).json());
            try (ServerProcess server = start()) {
                server.client();
                print("idle", server);
            }
            try (ServerProcess server = start("--seed", seed.toString())) {
                Client client = server.client();
                print("with " + USERS + " users", server);
                call(client, requests / 10);
                print("after " + requests / 10 + " requests", server);
                call(client, requests - requests / 10);
                print("after " + requests + " requests", server);
            }
        } finally {
            Files.delete(seed);
        }
    }

    private static ServerProcess start(String... arguments) throws IOException {
        // As much as a container might give it: the JVM would not collect before a quarter of the machine is full.
        List<String> command = ServerProcess.java("-Xmx512m", "-jar", ServerProcess.jar(), "--port", "0");
        command.addAll(List.of(arguments));
        return ServerProcess.start(command, Map.of());
    }

    private static void print(String name, ServerProcess server) throws IOException, InterruptedException {
        double alive = server.mebibytesAlive();
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.0f |%n", name, alive, server.mebibytes("VmRSS"));
    }

    /** Every operation that needs no roles in turn, from several clients. */
    private static void call(Client client, int requests) throws InterruptedException {
        List<byte[]> all = new ArrayList<>();
        for (Operation operation : EnumSet.range(Operation.GET_USER_BY_ID, Operation.FIRST_PAGE_OF_LIST_USERS)) {
            all.addAll(List.of(client.bytes(operation.requests(USERS))));
        }
        List<Thread> clients = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            int first = number;
            Thread thread = new Thread(() -> {
                try (Connection connection = new Connection(client.server())) {
                    for (int index = first; index < requests; index += CLIENTS) {
                        // Neighbours are of different operations, and all come in turn.
                        connection.exchange(all.get((int) (index * 1_009L % all.size())));
                    }
                }
            });
            clients.add(thread);
            thread.start();
        }
        for (Thread thread : clients) {
            thread.join();
        }
    }
}
