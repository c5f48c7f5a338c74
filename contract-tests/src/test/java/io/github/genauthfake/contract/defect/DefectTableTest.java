package io.github.genauthfake.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.genauthfake.contract.ledger.Behaviour;
import io.github.genauthfake.contract.ledger.BehaviourCatalogue;
import io.github.genauthfake.contract.ledger.LedgerFile;
import io.github.genauthfake.contract.ledger.NoticedDefect;
import io.github.genauthfake.contract.ledger.NoticedDefects;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which defects are tried, and the committed table of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DefectTableTest {
    private static final Map<String, Behaviour> BEHAVIOURS = BehaviourCatalogue.byTitle();

    private static List<NoticedDefect> table() {
        return Defects.all().stream()
                .map(defect -> new NoticedDefect(defect.kind().title(), defect.what(), defect.noticedBy()))
                .toList();
    }

    @Test
    void the_committed_table_is_up_to_date() {
        LedgerFile file = new LedgerFile(Path.of(System.getProperty("genauthfake.contract.defects")));
        if (!System.getProperty("genauthfake.contract.updateLedger", "false").equals("false")) {
            file.update(NoticedDefects.write(table()));
        }
        file.staleness(NoticedDefects.write(table())).ifPresent(sentence -> fail(sentence));
    }

    @Test
    void a_table_is_read_as_it_was_written() {
        assertThat(NoticedDefects.parse(NoticedDefects.write(table()))).isEqualTo(table());
    }

    @Test
    void there_are_many() {
        assertThat(Defects.all()).hasSizeGreaterThan(150);
    }

    @Test
    void no_two_are_called_the_same() {
        assertThat(Defects.all()).extracting(Defect::what).doesNotHaveDuplicates();
    }

    @Test
    void every_kind_is_tried() {
        assertThat(Defects.all()).extracting(Defect::kind).contains(DefectKind.values());
    }

    @Test
    void every_operation_has_a_behaviour_that_notices_one() {
        Set<String> noticing = Defects.all().stream()
                .flatMap(defect -> defect.noticedBy().stream())
                .map(title -> BEHAVIOURS.get(title).operation())
                .collect(Collectors.toSet());
        assertThat(BEHAVIOURS.values())
                .extracting(Behaviour::operation)
                .allSatisfy(operation -> assertThat(noticing).contains(operation));
    }
}
