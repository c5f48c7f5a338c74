package io.github.genauthfake.contract.check;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the behaviours of an operation cost a server. The build finds it out by doing it to the fake, and commits it, so that
 * nobody has to wait for it.
 *
 * @param operation the operation
 * @param requests how many requests its behaviours make, those included that take back what they did
 * @param created how many objects they create, by what they are
 * @param changesOfSettings how often they change something that existed before
 */
public record Costs(String operation, int requests, Map<String, Integer> created, int changesOfSettings) {
    private static final String RESOURCE = "costs.json";

    /** Logging in, and looking for what is left: requests of each run, whatever it tries. */
    private static final int REQUESTS_OF_EACH_RUN = 15;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public Costs {
        created = Map.copyOf(new TreeMap<>(created));
    }

    /** The committed costs, by operation. */
    public static Map<String, Costs> committed() {
        try (InputStream table = Costs.class.getResourceAsStream(RESOURCE)) {
            return List.of(JSON.readValue(table, Costs[].class)).stream()
                    .collect(Collectors.toMap(Costs::operation, costs -> costs));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the costs", failure);
        }
    }

    /** What a run costs that tries the behaviours of some operations. */
    public static Costs ofRun(List<Costs> operations) {
        Map<String, Integer> created = new TreeMap<>();
        operations.forEach(costs -> costs.created().forEach((kind, count) -> created.merge(kind, count, Integer::sum)));
        return new Costs(
                "",
                REQUESTS_OF_EACH_RUN
                        + operations.stream().mapToInt(Costs::requests).sum(),
                created,
                operations.stream().mapToInt(Costs::changesOfSettings).sum());
    }

    /** The text of a table: JSON, one operation a line. */
    static String write(List<Costs> table) {
        return table.stream().map(Costs::line).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private String line() {
        String kinds = new TreeMap<>(created)
                .entrySet().stream()
                        .map(kind -> "\"" + kind.getKey() + "\":" + kind.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
        return "{\"operation\":\"" + operation + "\",\"requests\":" + requests + ",\"created\":" + kinds
                + ",\"changesOfSettings\":" + changesOfSettings + "}";
    }
}
