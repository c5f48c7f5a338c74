package io.github.genauthfake.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.StateChange;
import io.github.genauthfake.StateChange.Kind;
import io.github.genauthfake.StateChange.ObjectType;
import io.github.genauthfake.StateChange.Values;
import io.github.genauthfake.internal.difference.Change;
import io.github.genauthfake.internal.difference.Change.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StateChangeTest {
    private final Map<String, Values> properties = new LinkedHashMap<>();

    private StateChange change(Kind kind, ObjectType type, String name) {
        return new Change(kind, type, "1", name, properties);
    }

    @Test
    void reads_as_a_line_with_what_was_and_what_is() {
        properties.put("departments", new Pair(List.of("acme/Sales (main)"), List.of()));
        properties.put("nickname", new Pair("5", null));
        properties.put("customData.age", new Pair(null, 5.0));
        assertThat(change(Kind.CHANGED, ObjectType.USER, "alice"))
                .hasToString("changed user alice: departments [acme/Sales (main)] -> [], nickname \"5\" -> null,"
                        + " customData.age null -> 5.0");
    }

    @Test
    void tells_of_what_was_created_what_it_has() {
        properties.put("dataType", new Pair(null, "STRING"));
        assertThat(change(Kind.CREATED, ObjectType.CUSTOM_FIELD, "USER.school"))
                .hasToString("created custom field USER.school: dataType \"STRING\"");
        properties.clear();
        assertThat(change(Kind.CREATED, ObjectType.GROUP, "staff")).hasToString("created group staff");
    }

    @Test
    void names_what_was_deleted() {
        properties.put("name", new Pair("Staff", null));
        assertThat(change(Kind.DELETED, ObjectType.GROUP, "staff")).hasToString("deleted group staff");
    }

    @Test
    void cuts_long_values() {
        properties.put("address", new Pair(null, "a".repeat(1_000)));
        assertThat(change(Kind.CHANGED, ObjectType.USER, "alice").toString())
                .isEqualTo("changed user alice: address null -> \"" + "a".repeat(99) + "...");
        assertThat(change(Kind.CHANGED, ObjectType.USER, "alice")
                        .properties()
                        .get("address")
                        .after())
                .isEqualTo("a".repeat(1_000));
    }

    @Test
    void keeps_its_properties_in_order_and_to_itself() {
        properties.put("b", new Pair(1, 2));
        properties.put("a", new Pair(1, 2));
        StateChange change = change(Kind.CHANGED, ObjectType.USER, "alice");
        properties.clear();
        assertThat(change.properties()).containsOnlyKeys("b", "a").isUnmodifiable();
        assertThat(change.properties().keySet()).containsExactly("b", "a");
    }
}
