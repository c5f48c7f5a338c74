package io.github.genauthfake.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A thousand calls of a client that is the first of a server: create-user, get-user, set-custom-data and list-users in turn. */
public final class FirstCalls {
    /** What pools lack that no seed has made. */
    static final Request FIELD = Request.post(
            "set-custom-fields",
            "{\"list\":[{\"targetType\":\"USER\",\"key\":\"school\",\"dataType\":\"STRING\",\"label\":\"School\"}]}");

    private static final int ROUNDS = 250;

    private FirstCalls() {}

    /** Over one connection, by a client whose field is there. */
    static void make(Client client) {
        try (Connection connection = new Connection(client.server())) {
            for (int round = 0; round < ROUNDS; round++) {
                String created = connection.call(create("first-" + round), client.token());
                for (Request request : furtherCalls(created)) {
                    connection.call(request, client.token());
                }
            }
        }
    }

    private static Request create(String name) {
        return Request.post(
                "create-user",
                "{\"username\":\"" + name + "\",\"email\":\"" + name + "@example.com\",\"name\":\"First\"}");
    }

    private static List<Request> furtherCalls(String created) {
        int begin = created.indexOf("\"userId\":\"") + "\"userId\":\"".length();
        String id = created.substring(begin, created.indexOf('"', begin));
        return List.of(
                Request.get("get-user", "withCustomData=true&userId=" + id),
                Request.post(
                        "set-custom-data",
                        "{\"targetType\":\"USER\",\"targetIdentifier\":\"" + id
                                + "\",\"list\":[{\"key\":\"school\",\"value\":\"hust\"}]}"),
                Request.post("list-users", "{\"options\":{\"pagination\":{\"page\":1,\"limit\":10}}}"));
    }

    /**
     * What the fake answers to these calls, by operation, for servers that answer from a text. A JVM of its own asks, so that
     * the one of the caller has done nothing yet.
     */
    static Map<String, String> answers() {
        try {
            Process asking = new ProcessBuilder(ServerProcess.java(
                            "-cp", System.getProperty("java.class.path"), FirstCalls.class.getName()))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Map<String, String> answers = new HashMap<>();
            try (BufferedReader lines = asking.inputReader()) {
                lines.lines().map(line -> line.split("\t", 2)).forEach(line -> answers.put(line[0], line[1]));
            }
            return answers;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Prints an operation, a tabulator and its answer in each line. */
    public static void main(String[] arguments) {
        // As many users as a page of the list has.
        try (Contestant fake = Contestant.fake(10)) {
            Request create = create("first");
            String created = fake.client().call(create);
            System.out.println(
                    "get-management-token\t{\"statusCode\":200,\"message\":\"\",\"data\":{\"access_token\":\"none\"}}");
            System.out.println(FIELD.operation() + "\t{\"statusCode\":200,\"message\":\"\",\"data\":[]}");
            System.out.println(create.operation() + "\t" + created);
            Stream.of(furtherCalls(created))
                    .flatMap(List::stream)
                    .forEach(request -> System.out.println(
                            request.operation() + "\t" + fake.client().call(request)));
        }
    }
}
