package io.github.genauthfake.contract.defect;

import io.github.genauthfake.contract.defect.Defect.Trial;
import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import io.github.genauthfake.contract.ledger.NoticedDefects;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All defects that are tried on the suite: the table that the ledger shows, which says as well what each does. */
final class Defects {
    static final List<Behaviour> BEHAVIOURS = BehaviourCatalogue.all();

    private static final List<Map<String, Object>> ROWS =
            new JsonPath(NoticedDefects.class.getResourceAsStream("defects.json")).getList("$");
    private static final List<Defect> ALL = ROWS.stream()
            .map(row -> new Defect(
                    (String) row.get("kind"),
                    (String) row.get("defect"),
                    list(row, "does"),
                    list(row, "noticedBy"),
                    list(row, "except")))
            .toList();

    /** Which behaviours have to notice which is looked up once: each trial asks for its defect by name. */
    private static final Map<String, Trial> TRIALS = ALL.stream()
            .flatMap(defect -> defect.trials(BEHAVIOURS).stream())
            .collect(Collectors.toMap(
                    Trial::name,
                    trial -> trial,
                    (first, second) -> {
                        throw new IllegalStateException("There are two defects called " + first.name());
                    },
                    LinkedHashMap::new));

    private Defects() {}

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<String, Object> row, String name) {
        return (List<T>) row.getOrDefault(name, List.of());
    }

    /** In the order in which the ledger shows them. */
    static List<Defect> all() {
        return ALL;
    }

    /** The servers that the suite has to tell from the fake. */
    static List<Trial> trials() {
        return List.copyOf(TRIALS.values());
    }

    static Trial named(String name) {
        return Optional.ofNullable(TRIALS.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no defect: " + name));
    }
}
