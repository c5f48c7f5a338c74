package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.GetImportTemplateDto;
import io.github.genauthfake.Finding;
import io.github.genauthfake.StateChange;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.junit.GenAuthVerdict;
import io.github.genauthfake.junit.SeedDepartment;
import io.github.genauthfake.junit.SeedUser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The switches of docs/junit-failures.md, as they are compiled and run. */
class VerdictSwitchesTest {
    // tag::annotation[]
    @GenAuthTest
    @GenAuthVerdict(failsOn = Finding.Kind.NOTE) // stricter than usual: no guesses of the fake either
    @Nested
    class RowImportTest {
        @Test
        @GenAuthVerdict(tolerates = Finding.Kind.NOT_IMPLEMENTED)
        void gives_up_when_there_is_no_template(ManagementClient genauth) {
            assertThat(genauth.getImportTemplate(new GetImportTemplateDto()).getStatusCode())
                    .isEqualTo(501);
        }
    }
    // end::annotation[]

    @Nested
    class WithBuilder {
        // tag::builder[]
        @RegisterExtension
        static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
                .tolerates(Finding.Kind.UNKNOWN_PROPERTY)
                .failsOn(Finding.Kind.NOTE)
                .build();
        // end::builder[]

        @Test
        void passes(UserPool pool) {
            assertThat(pool.requests()).isEmpty();
        }
    }

    @GenAuthTest
    @Nested
    class WithChanges {
        @Test
        @SeedDepartment("acme/Sales")
        @SeedUser(username = "alice", departments = "acme/Sales")
        void says_what_changed(UserPool pool, ManagementClient genauth) {
            // tag::changes[]
            new DepartmentSync(genauth).found("acme", "Engineering", "alice");

            assertThat(pool.changes())
                    .extracting(StateChange::toString)
                    .containsExactly(
                            "created department acme/Engineering",
                            "changed user alice: departments [acme/Sales (main)] -> [acme/Engineering (main)]");
            // end::changes[]
        }
    }
}
