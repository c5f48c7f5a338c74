package io.github.genauthfake.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsByNameTest {
    @Test
    void every_operation_of_the_API_is_found_by_its_name_and_alone() {
        assertThat(Contract.get().operations())
                .hasSizeGreaterThan(400)
                .allSatisfy(operation ->
                        assertThat(OperationsByName.find(operation.name())).containsExactly(operation.name()));
    }

    @Test
    void a_path_that_several_methods_share_is_found_by_its_name_alone() {
        assertThat(OperationsByName.find("list-users")).containsExactlyInAnyOrder("list-users-get", "list-users-post");
    }
}
