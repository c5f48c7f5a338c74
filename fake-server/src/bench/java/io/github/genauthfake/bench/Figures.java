package io.github.genauthfake.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs benchmarks with the arguments of JMH, and prints the medians as they stand in the documentation. */
public final class Figures {
    private static final String ANCHOR = "bareJavalin";

    private Figures() {}

    public static void main(String[] arguments) throws Exception {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        System.out.printf("%nJDK %s, %s%n", Runtime.version(), System.getProperty("os.arch"));
        // One table for each kind of benchmark, its rows and columns in the order in which they ran.
        Map<String, Map<String, Map<String, Double>>> tables = new LinkedHashMap<>();
        for (RunResult result : results) {
            Cell cell = Cell.of(result.getParams());
            tables.computeIfAbsent(
                            cell.table() + ", " + result.getPrimaryResult().getScoreUnit(),
                            table -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.row(), row -> new LinkedHashMap<>())
                    .put(cell.column(), median(result));
        }
        tables.forEach(Figures::print);
    }

    /** Where a benchmark stands: the contestants side by side, everything else below each other. */
    private record Cell(String table, String row, String column) {
        static Cell of(BenchmarkParams benchmark) {
            String[] name = benchmark.getBenchmark().split("\\.");
            Map<String, String> parameters = new TreeMap<>();
            benchmark.getParamsKeys().forEach(key -> parameters.put(key, benchmark.getParam(key)));
            String column = parameters.containsKey("server")
                    ? parameters.remove("server")
                    : parameters.containsKey("users") ? parameters.remove("users") + " users" : null;
            String method = name[name.length - 1];
            String type = name[name.length - 2];
            String table = type.contains("$") ? type.substring(type.indexOf('$') + 1) : type;
            if (column == null) {
                return new Cell("BootBenchmark", table, method);
            }
            return new Cell(table, parameters.getOrDefault("operation", method), column);
        }
    }

    private static double median(RunResult result) {
        double[] sorted = result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .map(iteration -> iteration.getPrimaryResult())
                .mapToDouble(Result::getScore)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void print(String table, Map<String, Map<String, Double>> rows) {
        List<String> columns = new ArrayList<>();
        rows.values()
                .forEach(row -> row.keySet().stream()
                        .filter(column -> !columns.contains(column))
                        .forEach(columns::add));
        System.out.printf("%n| %s | %s |%n", table, String.join(" | ", columns));
        System.out.println("|---" + "|---".repeat(columns.size()) + "|");
        rows.forEach((name, row) -> {
            Double anchor = row.get(ANCHOR);
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                Double figure = row.get(column);
                cells.add(figure == null ? "" : shown(figure) + (anchor == null ? "" : ratio(figure, anchor)));
            }
            System.out.printf("| %s | %s |%n", name, String.join(" | ", cells));
        });
    }

    private static String ratio(double figure, double anchor) {
        return String.format(Locale.ROOT, " (%.0f %%)", 100 * figure / anchor);
    }

    private static String shown(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : figure < 1_000 ? "%.1f" : "%,.0f", figure);
    }
}
