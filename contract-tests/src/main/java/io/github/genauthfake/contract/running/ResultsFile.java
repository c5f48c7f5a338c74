package io.github.genauthfake.contract.running;

import io.github.genauthfake.contract.mark.Aspect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results of a run, one line for each behaviour: what it is called, how it ended, what it asserted. */
public final class ResultsFile implements AutoCloseable {
    /** The configuration parameter of the run that holds the file's path; without it nothing is written. */
    public static final String SETTING = "genauthfake.contract.results";

    private static final String SEPARATOR = "\t";

    private final Optional<Path> path;
    private final Map<String, Result> results = new TreeMap<>();

    ResultsFile(Optional<String> path) {
        this.path = path.map(Path::of);
    }

    synchronized void add(Marked behaviour, String outcome, Optional<RunningBehaviour> running) {
        results.put(
                behaviour.name(),
                new Result(outcome, running.map(RunningBehaviour::asserted).orElse(Set.of())));
    }

    /** Writes the file. */
    @Override
    public synchronized void close() {
        path.ifPresent(this::write);
    }

    private void write(Path file) {
        List<String> lines = results.entrySet().stream()
                .map(entry -> String.join(
                        SEPARATOR,
                        entry.getKey(),
                        entry.getValue().outcome(),
                        entry.getValue().asserted().stream().map(Aspect::name).collect(Collectors.joining(","))))
                .toList();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the results of the behaviours", failure);
        }
    }

    /**
     * Reads the results of an earlier run, by the names of the behaviours.
     *
     * @throws UncheckedIOException when there is no such file
     */
    public static Map<String, Result> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(SEPARATOR, -1))
                    .collect(Collectors.toMap(
                            columns -> columns[0],
                            columns -> new Result(columns[1], aspects(columns[2])),
                            (first, second) -> second,
                            TreeMap::new));
        } catch (IOException failure) {
            throw new UncheckedIOException("The behaviours have not been run: no results at " + file, failure);
        }
    }

    private static Set<Aspect> aspects(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Aspect::valueOf).collect(Collectors.toSet());
    }
}
