package io.github.genauthfake.contract.behaviour.shape;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.ledger.Behaviour;
import java.util.LinkedHashMap;
import java.util.Map;

/** What differs between the operations that share a behaviour, by the names that the table of defects gives it. */
public final class Placeholders {
    private Placeholders() {}

    /** What stands for the placeholders of an operation, which has this behaviour. */
    public static Map<String, String> of(Behaviour behaviour) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("{operation}", SharedBehaviours.path(behaviour.operation()));
        if (behaviour.isShared()) {
            SharedBehaviours.subjects(behaviour.method()).stream()
                    .filter(subject -> subject.operation().equals(behaviour.operation()))
                    .forEach(subject -> add(subject, values));
        }
        return values;
    }

    private static void add(Subject subject, Map<String, String> values) {
        if (subject instanceof KindOperation operation) {
            values.put("{key}", operation.kind().key());
            values.put("{owner}", operation.kind().ownerProperty());
            values.put(
                    "{list}",
                    operation
                            .kind()
                            .deletionOf(Json.list(""))
                            .keySet()
                            .iterator()
                            .next());
        }
        if (subject instanceof Batch batch) {
            values.put("{list}", batch.list());
        }
    }
}
