package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.SetUserDepartmentDto;
import cn.authing.sdk.java.dto.SetUserDepartmentsDto;
import cn.authing.sdk.java.dto.SetUserDepartmentsOptionsDto;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.junit.SeedUser;
import java.util.List;
import org.junit.jupiter.api.Test;

@GenAuthTest
@SeedUser(username = "alice")
class ReorganizationTest {
    @Test
    void moves_alice(ManagementClient genauth) {
        SetUserDepartmentDto engineering = new SetUserDepartmentDto();
        engineering.setDepartmentId("engineering"); // there is none
        SetUserDepartmentsDto move = new SetUserDepartmentsDto();
        move.setUserId("alice");
        move.setOptions(new SetUserDepartmentsOptionsDto());
        move.getOptions().setUserIdType(SetUserDepartmentsOptionsDto.UserIdType.USERNAME);
        move.setDepartments(List.of(engineering));
        assertThat(genauth.setUserDepartments(move).getStatusCode()).isEqualTo(200);
    }
}
