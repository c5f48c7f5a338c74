package io.github.genauthfake.contract.cli;

import io.github.genauthfake.contract.check.Costs;
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

    /**
     * Prints it.
     *
     * @param target the server; empty when none is named yet
     */
    void print(Selection selection, Optional<RemoteTarget> target) {
        out.println("A run would try these behaviours"
                + target.map(server -> " on " + server).orElse("") + ".");
        out.println("No server was asked; the numbers are those of the fake.");
        Map<String, Costs> costs = Costs.committed();
        Map<String, List<Behaviour>> byOperation = selection.behaviours().stream()
                .collect(Collectors.groupingBy(Behaviour::operation, TreeMap::new, Collectors.toList()));
        byOperation.forEach((operation, behaviours) -> {
            int count = (int) behaviours.stream().filter(DryRun::isTried).count();
            out.println();
            out.println(operation + ": " + Words.count(count, "behaviour") + ", about "
                    + Words.count(costs.get(operation).requests(), "request"));
            behaviours.forEach(
                    behaviour -> out.println((isTried(behaviour) ? "  " : "  not here: ") + behaviour.sentence()));
        });
        Costs run = Costs.ofRun(byOperation.keySet().stream().map(costs::get).toList());
        int tried =
                (int) selection.behaviours().stream().filter(DryRun::isTried).count();
        out.println();
        out.println(Words.count(tried, "behaviour") + ", about " + Words.count(run.requests(), "request")
                + target.map(pool -> pace(run.requests(), pool)).orElse("") + ".");
        out.println("Created and deleted again: " + created(run) + ".");
        if (run.changesOfSettings() > 0) {
            out.println("Settings of base fields would be changed and put back, "
                    + Words.count(run.changesOfSettings(), "time") + ".");
        }
    }

    private static boolean isTried(Behaviour behaviour) {
        return !behaviour.marks().isFakeOnly() && behaviour.marks().freshPool().isEmpty();
    }

    private static String pace(int requests, RemoteTarget target) {
        Duration duration = Duration.ofMillis(Math.round(requests * 1000 / target.requestsPerSecond()));
        return ", at least " + Durations.words(duration) + " at " + Words.number(target.requestsPerSecond())
                + " requests per second";
    }

    private static String created(Costs run) {
        String created = new TreeMap<>(run.created())
                .entrySet().stream()
                        .map(kind -> Words.count(kind.getValue(), kind.getKey()))
                        .collect(Collectors.joining(", "));
        return created.isEmpty() ? "nothing" : created;
    }
}
