package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthSeed;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.junit.SeedCustomField;
import io.github.genauthfake.junit.SeedDepartment;
import io.github.genauthfake.junit.SeedRole;
import io.github.genauthfake.junit.SeedUser;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The examples of docs/junit.md on seeds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedingTest {
    @Nested
    // tag::layers[]
    @GenAuthTest
    @GenAuthSeed({"company.yaml", "fields.json"})
    class TransferTest {
        @Test
        void knows_the_company(UserPool pool) {
            assertThat(pool.export()).contains("alice", "Sales", "school");
        }

        @Test
        @SeedDepartment("acme/Engineering")
        @SeedUser(
                username = "alice",
                departments = {"acme/Engineering", "acme/Sales"})
        void moves_alice(UserPool pool) {
            assertThat(pool.export()).contains("alice", "Sales", "Engineering", "school");
        }
    }
    // end::layers[]

    @Nested
    class Inline {
        // tag::inline[]
        @Test
        @GenAuthTest
        @SeedCustomField(
                key = "school",
                dataType = DataType.ENUM,
                options = {"pku", "mit"})
        @SeedDepartment({"acme/Engineering", "acme/Sales"})
        @SeedUser(username = "alice", departments = "acme/Engineering", customData = "school=pku")
        @SeedUser(username = "bob", email = "bob@example.com")
        void needs_no_file(UserPool pool) {
            assertThat(pool.export()).contains("alice", "bob@example.com", "pku");
        }
        // end::inline[]

        // tag::block[]
        @Test
        @GenAuthTest
        @SeedRole({"admin", "shop/seller"})
        @SeedUser(username = "bob", roles = "shop/seller")
        @GenAuthSeed(inline = """
            users:
              alice: {gender: F, roles: [admin]}
            posts:
              manager: {name: Manager}
            """)
        void takes_a_text_block(UserPool pool) {
            assertThat(pool.state().user("bob").orElseThrow().roles()).containsExactly("shop/seller");
            assertThat(pool.state().all("post")).hasSize(1);
        }
        // end::block[]
    }

    // tag::composed[]
    @GenAuthTest
    @GenAuthSeed("company.yaml") // looked for beside the annotation
    @Retention(RetentionPolicy.RUNTIME)
    @interface CompanyTest {}

    // end::composed[]

    @Nested
    // tag::use[]
    @CompanyTest
    class PayrollTest {
        @Test
        void knows_the_company(UserPool pool) {
            assertThat(pool.export()).contains("alice");
        }
    }
    // end::use[]
}
