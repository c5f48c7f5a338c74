package io.github.genauthfake.contract.check;

import io.github.genauthfake.contract.report.Finding;
import io.github.genauthfake.contract.report.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Differences that somebody accepts: a line of text for each, {@code operation: behaviour | what differs}. Empty lines and
 * those that begin with {@code #} mean nothing.
 */
public final class Baseline {
    private static final String SEPARATOR = " | ";

    private final Set<String> lines;

    private Baseline(Set<String> lines) {
        this.lines = lines;
    }

    /** Nothing is accepted. */
    public static Baseline empty() {
        return new Baseline(Set.of());
    }

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException when it cannot be read, or a line is no accepted difference
     */
    public static Baseline read(Path file) {
        try {
            Set<String> lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
            for (String line : lines) {
                if (!line.contains(SEPARATOR) || !line.contains(": ")) {
                    throw new IOException("it has a line that is not \"operation: behaviour | what differs\": " + line);
                }
            }
            return new Baseline(lines);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the baseline " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** The text that accepts what differs in a run, and what was accepted in it. */
    public static String of(List<Finding> findings) {
        return findings.stream()
                .filter(Baseline::isDifference)
                .map(finding -> line(finding) + "\n")
                .collect(Collectors.joining(
                        "", "# What differs in this run, in the form that check --baseline reads.\n", ""));
    }

    boolean accepts(Finding finding) {
        return lines.contains(line(finding));
    }

    /** The lines about behaviours of a run that hold now, or differ in something else. */
    public List<String> outdated(List<Finding> findings) {
        Set<String> differing = findings.stream()
                .filter(Baseline::isDifference)
                .map(Baseline::line)
                .collect(Collectors.toSet());
        Set<String> decided = findings.stream()
                .filter(finding -> isDifference(finding) || finding.outcome() == Outcome.HOLDS)
                .map(Baseline::title)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !differing.contains(line))
                .filter(line -> decided.contains(line.substring(0, line.lastIndexOf(SEPARATOR))))
                .toList();
    }

    private static boolean isDifference(Finding finding) {
        return finding.outcome() == Outcome.DIFFERS || finding.outcome() == Outcome.ACCEPTED;
    }

    private static String title(Finding finding) {
        return finding.operation() + ": " + finding.behaviour();
    }

    /** With what differs, so that a behaviour that begins to fail in another way is not accepted. */
    private static String line(Finding finding) {
        return title(finding)
                + SEPARATOR
                + (finding.difference() == null
                        ? "the answer"
                        : finding.difference().subject());
    }
}
