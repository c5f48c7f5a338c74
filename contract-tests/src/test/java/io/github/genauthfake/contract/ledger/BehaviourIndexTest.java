package io.github.genauthfake.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BehaviourIndexTest {
    private static final List<Behaviour> TRUTH = BehaviourCatalogue.all();

    @Test
    void holds_all_that_the_classes_and_the_evidence_say() throws Exception {
        byte[] index = BehaviourIndex.write(TRUTH).getBytes(StandardCharsets.UTF_8);
        assertThat(BehaviourIndex.read(new ByteArrayInputStream(index))).isEqualTo(TRUTH);
    }

    @Test
    void the_classes_themselves_are_asked_where_there_is_none() {
        assertThat(BehaviourIndex.all()).isEqualTo(TRUTH);
    }

    @Test
    void each_behaviour_is_found_by_its_names_alone() {
        assertThat(TRUTH)
                .allSatisfy(behaviour -> assertThat(behaviour.method())
                        .extracting(method -> method.getDeclaringClass().getName(), method -> method.getName())
                        .containsExactly(behaviour.className(), behaviour.methodName()));
    }
}
