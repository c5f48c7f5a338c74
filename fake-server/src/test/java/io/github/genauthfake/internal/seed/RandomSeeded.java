package io.github.genauthfake.internal.seed;

import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Property;
import io.github.genauthfake.internal.kind.SeedForm;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.modules.users.Users;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Objects that only seeds make, by chance. */
final class RandomSeeded extends RandomChoices {
    private static final String ELSEWHERE = "65f0000000000000000000ff";

    RandomSeeded(Random random) {
        super(random);
    }

    /** Makes one; it may be refused. */
    void make(Draft draft, String userId) {
        List<Kind<?>> kinds = new ArrayList<>();
        Modules.kindsOf(Users.END).stream()
                .filter(kind -> kind.seedForm().style() == SeedForm.Style.LISTED)
                .forEach(kinds::add);
        make(draft, kinds.get(random.nextInt(kinds.size())), userId);
    }

    private <E extends Record> void make(Draft draft, Kind<E> kind, String userId) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Property property : kind.properties()) {
            boolean isNeeded = kind.requiredInSeeds().contains(property.name()) || property.equals(kind.label());
            if (isNeeded || random.nextBoolean()) {
                values.put(
                        property.name(),
                        kind.endNamedBy(property)
                                .map(end -> idOf(draft, (Kind<?>) end))
                                .orElseGet(() -> value(property.type())));
            }
        }
        kind.ownerProperty().ifPresent(property -> values.put(property.name(), userId));
        draft.create(kind, kind.make(values));
    }

    private <E extends Record> Object idOf(Draft draft, Kind<E> kind) {
        List<Stored<E>> all = draft.get(kind).all();
        return all.isEmpty() || random.nextInt(4) == 0
                ? ELSEWHERE
                : all.get(random.nextInt(all.size())).id();
    }

    private Object value(Type type) {
        return Optional.<Object>ofNullable(
                        type == Instant.class
                                ? Instant.ofEpochMilli(random.nextLong() >> 20)
                                : type == Boolean.class ? random.nextBoolean() : null)
                .orElseGet(() -> type == String.class ? text() : Map.of());
    }
}
