package io.github.genauthfake.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genauthfake.contract.check.Selection.UnknownOperationException;
import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelectionTest {
    private static final List<Behaviour> ALL = BehaviourCatalogue.all();

    @Test
    void everything_is_meant_when_nothing_is_named() {
        assertThat(Selection.of(List.of(), ALL).behaviours()).isEqualTo(ALL);
    }

    @Test
    void operations_are_meant_once_however_often_they_are_named() {
        Selection selection = Selection.of(List.of("get-group", "create-group", "get-group"), ALL);
        assertThat(selection.only()).containsExactly("get-group", "create-group");
        assertThat(selection.behaviours())
                .doesNotHaveDuplicates()
                .extracting(Behaviour::operation)
                .containsOnly("get-group", "create-group");
    }

    @Test
    void what_all_operations_share_can_be_named() {
        assertThat(Selection.of(List.of("every operation"), ALL).behaviours()).hasSizeGreaterThan(50);
    }

    @Test
    void an_operation_without_behaviours_is_refused_with_the_nearest_names() {
        assertThatThrownBy(() -> Selection.of(List.of("set-custom-data", "setCustomFields"), ALL))
                .isInstanceOf(UnknownOperationException.class)
                .hasMessageContaining("'setCustomFields'")
                .hasMessageContaining("Did you mean set-custom-fields, ");
        assertThatThrownBy(() -> Selection.of(List.of(""), ALL)).isInstanceOf(UnknownOperationException.class);
    }
}
