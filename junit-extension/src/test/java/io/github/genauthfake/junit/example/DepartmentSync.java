package io.github.genauthfake.junit.example;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateDepartmentReqDto;
import cn.authing.sdk.java.dto.GetOrganizationDto;
import cn.authing.sdk.java.dto.SetUserDepartmentDto;
import cn.authing.sdk.java.dto.SetUserDepartmentsDto;
import cn.authing.sdk.java.dto.SetUserDepartmentsOptionsDto;
import cn.authing.sdk.java.dto.SetUserDepartmentsOptionsDto.UserIdType;
import java.util.List;

/** Stands for the code of a user of the fake: it knows the SDK and nothing else. */
final class DepartmentSync {
    private final ManagementClient genauth;

    DepartmentSync(ManagementClient genauth) {
        this.genauth = genauth;
    }

    /** Founds a department at the top of an organization and moves people into it, out of all others. */
    void found(String organizationCode, String name, String... usernames) {
        GetOrganizationDto organization = new GetOrganizationDto();
        organization.setOrganizationCode(organizationCode);
        CreateDepartmentReqDto department = new CreateDepartmentReqDto();
        department.setOrganizationCode(organizationCode);
        department.setParentDepartmentId(
                genauth.getOrganization(organization).getData().getDepartmentId());
        department.setName(name);
        String departmentId = genauth.createDepartment(department).getData().getDepartmentId();
        for (String username : usernames) {
            move(username, departmentId);
        }
    }

    private void move(String username, String departmentId) {
        SetUserDepartmentDto place = new SetUserDepartmentDto();
        place.setDepartmentId(departmentId);
        place.setIsMainDepartment(true);
        SetUserDepartmentsOptionsDto byUsername = new SetUserDepartmentsOptionsDto();
        byUsername.setUserIdType(UserIdType.USERNAME);
        SetUserDepartmentsDto request = new SetUserDepartmentsDto();
        request.setUserId(username);
        request.setDepartments(List.of(place));
        request.setOptions(byUsername);
        genauth.setUserDepartments(request);
    }
}
