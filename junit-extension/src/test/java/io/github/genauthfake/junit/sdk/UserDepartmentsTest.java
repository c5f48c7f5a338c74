package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.DepartmentDto;
import cn.authing.sdk.java.dto.GetDepartmentDto;
import cn.authing.sdk.java.dto.GetUserDepartmentsDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.ListDepartmentMembersDto;
import cn.authing.sdk.java.dto.OrganizationDto;
import cn.authing.sdk.java.dto.SetUserDepartmentDto;
import cn.authing.sdk.java.dto.SetUserDepartmentsDto;
import cn.authing.sdk.java.dto.SetUserDepartmentsOptionsDto;
import cn.authing.sdk.java.dto.SetUserDepartmentsOptionsDto.UserIdType;
import cn.authing.sdk.java.dto.UserDepartmentPaginatedRespDto;
import cn.authing.sdk.java.dto.UserDepartmentRespDto;
import cn.authing.sdk.java.dto.UserDto;
import cn.authing.sdk.java.dto.UserPaginatedRespDto;
import io.github.genauthfake.junit.GenAuthTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserDepartmentsTest {
    private final ManagementClient client;
    private final OrganizationDto acme;
    private final DepartmentDto engineering;
    private final DepartmentDto sales;
    private final UserDto alice;

    UserDepartmentsTest(ManagementClient client) {
        this.client = client;
        Company company = new Company(client);
        acme = company.organization("acme");
        engineering = company.department(acme, "Engineering");
        sales = company.department(acme, "Sales");
        alice = company.user("alice");
    }

    @Test
    void the_departments_of_a_user_are_set_and_read_back() {
        IsSuccessRespDto answer =
                set(place(engineering.getDepartmentId(), true, false), place(sales.getDepartmentId(), false, true));

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        UserDepartmentPaginatedRespDto departments = get();
        assertThat(departments.getData().getTotalCount()).isEqualTo(2);
        UserDepartmentRespDto read = departments.getData().getList().stream()
                .filter(each -> each.getDepartmentId().equals(engineering.getDepartmentId()))
                .findAny()
                .orElseThrow();
        assertThat(read.getOrganizationCode()).isEqualTo("acme");
        assertThat(read.getName()).isEqualTo("Engineering");
        assertThat(read.getIsRoot()).isFalse();
        assertThat(read.getIsLeader()).isTrue();
        assertThat(read.getIsMainDepartment()).isFalse();
        assertThat(read.getJoinedAt()).endsWith("Z");
        assertThat(read.getDepartmentNamePath()).endsWith("Engineering").hasSize(2);
        assertThat(read.getDepartmentIdPath()).containsExactly(acme.getDepartmentId(), engineering.getDepartmentId());
    }

    @Test
    void they_show_wherever_the_sdk_can_look() {
        set(place(engineering.getDepartmentId(), true, true));

        GetUserDto user = new GetUserDto();
        user.setUserId(alice.getUserId());
        user.setWithDepartmentIds(true);
        assertThat(client.getUser(user).getData())
                .returns(engineering.getDepartmentId(), UserDto::getMainDepartmentId)
                .returns(List.of(engineering.getDepartmentId()), UserDto::getDepartmentIds);
        GetDepartmentDto department = new GetDepartmentDto();
        department.setOrganizationCode("acme");
        department.setDepartmentId(engineering.getDepartmentId());
        assertThat(client.getDepartment(department).getData())
                .returns(1, DepartmentDto::getMembersCount)
                .returns(List.of(alice.getUserId()), DepartmentDto::getLeaderUserIds);
        assertThat(members(engineering.getDepartmentId(), false).getData().getList())
                .extracting(UserDto::getUsername)
                .containsExactly("alice");
    }

    @Test
    void members_are_listed_in_pages_and_from_below_when_asked() {
        Company company = new Company(client);
        for (int number = 1; number <= 12; number++) {
            setFor(company.user("user" + number).getUserId(), place(sales.getDepartmentId(), false, true));
        }

        ListDepartmentMembersDto second = membersOf(sales.getDepartmentId());
        second.setPage(2);
        UserPaginatedRespDto page = client.listDepartmentMembers(second);

        assertThat(page.getStatusCode()).as(page.getMessage()).isEqualTo(200);
        assertThat(page.getData().getTotalCount()).isEqualTo(12);
        assertThat(page.getData().getList()).hasSize(2);
        assertThat(members(acme.getDepartmentId(), false).getData().getTotalCount())
                .isZero();
        assertThat(members(acme.getDepartmentId(), true).getData().getTotalCount())
                .isEqualTo(12);
    }

    @Test
    void a_new_list_replaces_the_former_one() {
        set(place(engineering.getDepartmentId(), false, true));
        set(place(sales.getDepartmentId(), false, true));
        assertThat(get().getData().getList())
                .extracting(UserDepartmentRespDto::getDepartmentId)
                .containsExactly(sales.getDepartmentId());
    }

    @Test
    void a_user_can_be_named_by_its_username() {
        SetUserDepartmentsDto request = request("alice", place(sales.getDepartmentId(), false, true));
        SetUserDepartmentsOptionsDto options = new SetUserDepartmentsOptionsDto();
        options.setUserIdType(UserIdType.USERNAME);
        request.setOptions(options);
        assertThat(client.setUserDepartments(request).getStatusCode()).isEqualTo(200);
        assertThat(get().getData().getTotalCount()).isEqualTo(1);
    }

    @Test
    void an_illegal_department_refuses_the_whole_request() {
        IsSuccessRespDto refused = set(place(sales.getDepartmentId(), false, true), place("nowhere", false, false));
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getMessage()).isEqualTo("存在不合法的 departmentId: nowhere");
        assertThat(refused.getData()).isNull();
        assertThat(get().getData().getTotalCount()).isZero();
    }

    @Test
    void two_main_departments_are_refused() {
        assertThat(set(place(engineering.getDepartmentId(), false, true), place(sales.getDepartmentId(), false, true))
                        .getStatusCode())
                .isEqualTo(422);
    }

    private IsSuccessRespDto set(SetUserDepartmentDto... places) {
        return setFor(alice.getUserId(), places);
    }

    private IsSuccessRespDto setFor(String userId, SetUserDepartmentDto... places) {
        return client.setUserDepartments(request(userId, places));
    }

    private UserDepartmentPaginatedRespDto get() {
        GetUserDepartmentsDto query = new GetUserDepartmentsDto();
        query.setUserId(alice.getUserId());
        query.setWithDepartmentPaths(true);
        UserDepartmentPaginatedRespDto answer = client.getUserDepartments(query);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return answer;
    }

    private UserPaginatedRespDto members(String departmentId, boolean fromBelow) {
        ListDepartmentMembersDto query = membersOf(departmentId);
        query.setIncludeChildrenDepartments(fromBelow);
        return client.listDepartmentMembers(query);
    }

    private static ListDepartmentMembersDto membersOf(String departmentId) {
        ListDepartmentMembersDto query = new ListDepartmentMembersDto();
        query.setOrganizationCode("acme");
        query.setDepartmentId(departmentId);
        return query;
    }

    private static SetUserDepartmentsDto request(String userId, SetUserDepartmentDto... places) {
        SetUserDepartmentsDto request = new SetUserDepartmentsDto();
        request.setUserId(userId);
        request.setDepartments(List.of(places));
        return request;
    }

    private static SetUserDepartmentDto place(String departmentId, boolean leader, boolean main) {
        SetUserDepartmentDto place = new SetUserDepartmentDto();
        place.setDepartmentId(departmentId);
        place.setIsLeader(leader);
        place.setIsMainDepartment(main);
        return place;
    }
}
