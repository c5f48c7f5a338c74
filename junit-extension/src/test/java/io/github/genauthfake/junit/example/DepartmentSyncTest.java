package io.github.genauthfake.junit.example;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthSeed;
import io.github.genauthfake.junit.GenAuthTest;
import org.junit.jupiter.api.Test;

// tag::readme[]
@GenAuthTest
@GenAuthSeed("company.yaml")
class DepartmentSyncTest {
    @Test
    void moves_people(UserPool pool, ManagementClient genauth) {
        new DepartmentSync(genauth).found("acme", "Engineering", "alice"); // the code under test

        assertThat(pool).user("alice").isOnlyIn("acme/Engineering");
    }
}
// end::readme[]
