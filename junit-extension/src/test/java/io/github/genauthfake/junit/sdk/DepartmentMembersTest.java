package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.AddDepartmentMembersReqDto;
import cn.authing.sdk.java.dto.DepartmentDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListDepartmentMembersDto;
import cn.authing.sdk.java.dto.OrganizationDto;
import cn.authing.sdk.java.dto.RemoveDepartmentMembersReqDto;
import cn.authing.sdk.java.dto.UserDto;
import io.github.genauthfake.junit.GenAuthTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentMembersTest {
    private static final String NOBODY = "65a0c0ffee0000000000ffff";

    private final ManagementClient client;
    private final DepartmentDto engineering;
    private final DepartmentDto sales;
    private final String alice;
    private final String bob;

    DepartmentMembersTest(ManagementClient client) {
        this.client = client;
        Company company = new Company(client);
        OrganizationDto acme = company.organization("acme");
        engineering = company.department(acme, "Engineering");
        sales = company.department(acme, "Sales");
        alice = company.user("alice").getUserId();
        bob = company.user("bob").getUserId();
    }

    @Test
    void users_are_added_beside_the_departments_they_are_in() {
        add(sales, alice);

        IsSuccessRespDto answer = add(engineering, alice, bob);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        assertThat(membersOf(engineering)).containsExactlyInAnyOrder("alice", "bob");
        assertThat(membersOf(sales)).containsExactly("alice");
        assertThat(user(alice).getMainDepartmentId()).isEqualTo(sales.getDepartmentId());
        assertThat(user(bob).getMainDepartmentId()).isEqualTo(engineering.getDepartmentId());
    }

    @Test
    void users_are_removed_from_one_department() {
        add(sales, alice, bob);
        add(engineering, alice);

        IsSuccessRespDto answer = remove(sales, alice, bob);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        assertThat(membersOf(sales)).isEmpty();
        assertThat(user(alice).getMainDepartmentId()).isEqualTo(engineering.getDepartmentId());
        assertThat(user(bob).getMainDepartmentId()).isNull();
    }

    @Test
    void a_department_can_be_named_by_its_alias_and_its_kind_of_id() {
        AddDepartmentMembersReqDto request = addition("root", alice);
        request.setDepartmentIdType(AddDepartmentMembersReqDto.DepartmentIdType.DEPARTMENT_ID);
        assertThat(client.addDepartmentMembers(request).getStatusCode()).isEqualTo(200);

        AddDepartmentMembersReqDto byCode = addition("no-such-code", alice);
        byCode.setDepartmentIdType(AddDepartmentMembersReqDto.DepartmentIdType.CODE);
        assertThat(client.addDepartmentMembers(byCode).getStatusCode()).isEqualTo(404);
    }

    @Test
    void one_user_that_is_not_there_refuses_the_whole_request() {
        add(sales, alice);
        for (IsSuccessRespDto refused : List.of(add(engineering, bob, NOBODY), remove(sales, alice, NOBODY))) {
            assertThat(refused.getStatusCode()).isEqualTo(404);
            assertThat(refused.getApiCode()).isEqualTo(2004);
            assertThat(refused.getMessage()).isEqualTo("用户不存在");
            assertThat(refused.getData()).isNull();
        }
        assertThat(membersOf(engineering)).isEmpty();
        assertThat(membersOf(sales)).containsExactly("alice");
    }

    private IsSuccessRespDto add(DepartmentDto department, String... userIds) {
        return client.addDepartmentMembers(addition(department.getDepartmentId(), userIds));
    }

    private IsSuccessRespDto remove(DepartmentDto department, String... userIds) {
        RemoveDepartmentMembersReqDto request = new RemoveDepartmentMembersReqDto();
        request.setOrganizationCode("acme");
        request.setDepartmentId(department.getDepartmentId());
        request.setUserIds(List.of(userIds));
        return client.removeDepartmentMembers(request);
    }

    private List<String> membersOf(DepartmentDto department) {
        ListDepartmentMembersDto query = new ListDepartmentMembersDto();
        query.setOrganizationCode("acme");
        query.setDepartmentId(department.getDepartmentId());
        return client.listDepartmentMembers(query).getData().getList().stream()
                .map(UserDto::getUsername)
                .toList();
    }

    private UserDto user(String userId) {
        GetUserDto query = new GetUserDto();
        query.setUserId(userId);
        return client.getUser(query).getData();
    }

    private static AddDepartmentMembersReqDto addition(String departmentId, String... userIds) {
        AddDepartmentMembersReqDto request = new AddDepartmentMembersReqDto();
        request.setOrganizationCode("acme");
        request.setDepartmentId(departmentId);
        request.setUserIds(List.of(userIds));
        return request;
    }
}
