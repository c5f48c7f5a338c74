package io.github.genauthfake.internal.modules.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Conditions of what was granted are not evaluated, and a test is told of it where they would have decided. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantConditionsTest {
    private static final String ALICE = "5a597f35085a2000144a10ed";

    private final InProcess pool =
            new InProcess(Seeder.grow(SeedSchema.check(Documents.parse("""
            namespaces:
              docs:
                resources: {paper: {type: DATA, actions: {read: May read}}, book: {type: DATA, actions: {read: May read}}}
            users:
              alice:
                id: %s
                authorizations:
                  - {namespace: docs, resource: paper, type: DATA, actions: [read], condition: [{param: SourceIp, operator: IpAddress, value: 10.0.0.1}]}
                  - {namespace: docs, resource: book, type: DATA, actions: [read]}
            """.formatted(ALICE), "conditions.yaml"))));

    @Test
    void count_as_fulfilled_and_are_reported() {
        assertThat(ask("paper")).isTrue();
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.NOTE);
            assertThat(finding.message()).contains("condition");
        });
    }

    @Test
    void are_not_reported_where_there_are_none() {
        assertThat(ask("book")).isTrue();
        assertThat(findings()).isEmpty();
    }

    private boolean ask(String resource) {
        return pool.post(
                        "is-action-allowed",
                        Map.of("userId", ALICE, "namespace", "docs", "resource", resource, "action", "read"))
                .at("/data/allowed")
                .asBoolean();
    }

    private List<Finding> findings() {
        return pool.pool().journal().requests().get(0).findings();
    }
}
