package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateDepartmentReqDto;
import cn.authing.sdk.java.dto.CreateOrganizationReqDto;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.DepartmentDto;
import cn.authing.sdk.java.dto.DepartmentSingleRespDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.OrganizationDto;
import cn.authing.sdk.java.dto.OrganizationSingleRespDto;
import cn.authing.sdk.java.dto.UserDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;

/** What tests need around their subject, made through the SDK. */
final class Company {
    private final ManagementClient client;

    Company(ManagementClient client) {
        this.client = client;
    }

    UserDto user(String username) {
        CreateUserReqDto request = new CreateUserReqDto();
        request.setUsername(username);
        UserSingleRespDto answer = client.createUser(request);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return answer.getData();
    }

    /** The id of a user that exists. */
    String userId(String username) {
        GetUserDto query = new GetUserDto();
        query.setUserId(username);
        query.setUserIdType("username");
        UserSingleRespDto answer = client.getUser(query);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return answer.getData().getUserId();
    }

    OrganizationDto organization(String code) {
        CreateOrganizationReqDto request = new CreateOrganizationReqDto();
        request.setOrganizationCode(code);
        request.setOrganizationName(code);
        OrganizationSingleRespDto answer = client.createOrganization(request);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return answer.getData();
    }

    DepartmentDto department(OrganizationDto organization, String name) {
        CreateDepartmentReqDto request = new CreateDepartmentReqDto();
        request.setOrganizationCode(organization.getOrganizationCode());
        request.setParentDepartmentId(organization.getDepartmentId());
        request.setName(name);
        DepartmentSingleRespDto answer = client.createDepartment(request);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return answer.getData();
    }
}
