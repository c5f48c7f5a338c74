package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.GetUserDepartmentsDto;
import cn.authing.sdk.java.dto.UserDepartmentRespDto;
import io.github.genauthfake.RecordedRequest;
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

        GetUserDepartmentsDto ofAlice = new GetUserDepartmentsDto();
        ofAlice.setUserId("alice");
        ofAlice.setUserIdType("username");
        assertThat(genauth.getUserDepartments(ofAlice).getData().getList())
                .extracting(UserDepartmentRespDto::getName)
                .containsExactly("Engineering");
        assertThat(pool.requests()).allMatch(RecordedRequest::succeeded);
    }
}
// end::readme[]
