package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.check.Rehearsal;
import io.github.genauthfake.contract.check.Selection;
import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.github.genauthfake.contract.report.Durations;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what a run would do. */
final class DryRun {
    private final PrintWriter out;

    DryRun(PrintWriter out) {
        this.out = out;
    }

    void print(Selection selection, Optional<RemoteTarget> target) {
        out.println("A run would try these behaviours on "
                + target.map(RemoteTarget::toString).orElse("the fake in this process") + ".");
        out.println("The server was asked nothing; the numbers come from a rehearsal with the fake in this process.");
        Rehearsal rehearsal = target.isPresent() ? Rehearsal.onServer(selection) : Rehearsal.inProcess(selection);
        Map<String, List<Behaviour>> byOperation = selection.behaviours().stream()
                .collect(Collectors.groupingBy(Behaviour::operation, TreeMap::new, Collectors.toList()));
        int tried = 0;
        for (Map.Entry<String, List<Behaviour>> operation : byOperation.entrySet()) {
            List<Behaviour> ofOperation = operation.getValue();
            long count = ofOperation.stream()
                    .filter(behaviour -> isTried(behaviour, rehearsal))
                    .count();
            tried += (int) count;
            int requests = ofOperation.stream()
                    .mapToInt(
                            behaviour -> rehearsal.requestsOf(behaviour.name()).orElse(0))
                    .sum();
            out.println();
            out.println(operation.getKey() + ": " + Words.count((int) count, "behaviour") + ", about "
                    + Words.count(requests, "request"));
            ofOperation.forEach(behaviour ->
                    out.println((isTried(behaviour, rehearsal) ? "  " : "  not here: ") + behaviour.sentence()));
        }
        out.println();
        out.println(Words.count(tried, "behaviour") + ", about " + Words.count(rehearsal.requests(), "request")
                + target.map(pool -> pace(rehearsal.requests(), pool)).orElse("") + ".");
        out.println("Created and deleted again: " + created(rehearsal) + ".");
        if (rehearsal.changesOfSettings() > 0) {
            out.println("Settings of base fields would be changed and put back, "
                    + Words.count(rehearsal.changesOfSettings(), "time") + ".");
        }
    }

    private static boolean isTried(Behaviour behaviour, Rehearsal rehearsal) {
        return rehearsal.requestsOf(behaviour.name()).isPresent();
    }

    private static String pace(int requests, RemoteTarget target) {
        Duration duration = Duration.ofMillis(Math.round(requests * 1000 / target.requestsPerSecond()));
        return ", at least " + Durations.words(duration) + " at " + Words.number(target.requestsPerSecond())
                + " requests per second";
    }

    private static String created(Rehearsal rehearsal) {
        String created = rehearsal.created().entrySet().stream()
                .map(kind -> Words.count(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
        return created.isEmpty() ? "nothing" : created;
    }
}
