package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.GetUserDepartmentsDto;
import cn.authing.sdk.java.dto.UserDepartmentRespDto;
import io.github.genauthfake.Seed;
import io.github.genauthfake.junit.GenAuthExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fails, for docs/junit-failures.md; its name keeps the build from running it as a test. */
class MovingPeople {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .department("acme/Sales")
                    .user("alice", user -> user.department("acme/Sales"))
                    .build())
            .language("en-US")
            .build();

    // tag::failing[]
    @Test
    void moves_people(ManagementClient genauth) {
        new DepartmentSync(genauth).found("acme", "Engineering", "alcie"); // the code under test

        GetUserDepartmentsDto ofAlice = new GetUserDepartmentsDto();
        ofAlice.setUserId("alice");
        ofAlice.setUserIdType("username");
        assertThat(genauth.getUserDepartments(ofAlice).getData().getList())
                .extracting(UserDepartmentRespDto::getName)
                .containsExactly("Engineering");
    }
    // end::failing[]
}
