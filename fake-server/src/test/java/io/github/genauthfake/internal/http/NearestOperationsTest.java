package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearestOperationsTest {
    @ParameterizedTest
    @CsvSource({
        "create-users-batch-2, create-user",
        "get-user-department, get-user-departments",
        "delete-custom-field-values, delete-custom-fields",
        "search-department, search-departments",
        "get-roles, get-role",
        "token, get-management-token"
    })
    void are_those_with_the_most_words_in_common(String operation, String expected) {
        assertThat(NearestOperations.to(operation)).contains(expected);
    }

    @Test
    void do_not_mind_plural_and_singular() {
        assertThat(NearestOperations.to("create-users").get(0)).isEqualTo("create-user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create-moon-base", "list-moon-bases", "get-make-coffee"})
    void are_none_where_only_the_verb_is_the_same(String operation) {
        assertThat(NearestOperations.to(operation)).isEmpty();
    }

    @Test
    void are_at_most_three_implemented_ones_for_every_operation_of_the_API() {
        List<String> implemented = Contract.get().operations().stream()
                .filter(OperationContract::implemented)
                .map(NearestOperations::name)
                .toList();
        for (OperationContract operation : Contract.get().operations()) {
            assertThat(NearestOperations.to(operation.name()))
                    .hasSizeLessThanOrEqualTo(3)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(implemented);
        }
    }
}
