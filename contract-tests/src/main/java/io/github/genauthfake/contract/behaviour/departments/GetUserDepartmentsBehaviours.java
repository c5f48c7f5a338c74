package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The departments of a user are read. */
@Operation("get-user-departments")
class GetUserDepartmentsBehaviours extends Behaviours {
    private static final String OPERATION = "get-user-departments";

    @Test
    @Documented(source = "openapi UserDepartmentRespDto, required")
    void answers_what_is_known_of_each_department() {
        String organization = given.organization();
        String department = given.departmentIn(organization, "code", unique("code"), "description", "R&D");
        String user = given.user();
        given.membership(user, department);
        get(OPERATION, "userId", user)
                .succeeds()
                .data("totalCount", equalTo(1))
                .data("list[0].organizationCode", equalTo(organization))
                .data("list[0].departmentId", equalTo(department))
                .data("list[0].isRoot", equalTo(false))
                .data("list[0].description", equalTo("R&D"))
                .data("list[0].isLeader", equalTo(false))
                .data("list[0].isMainDepartment", equalTo(true))
                .data("list[0].isVirtualNode", equalTo(false))
                .data("list[0].joinedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .data("list[0].createdAt", notNullValue())
                .data("list[0].code", notNullValue());
    }

    @Test
    @Documented(source = "openapi get-user-departments: sortBy JoinDepartmentAt and orderBy Desc by default")
    void answers_the_latest_joined_first_unless_said_otherwise() {
        String user = given.user();
        String first = given.department();
        given.membership(user, first);
        String second = given.department();
        given.membership(user, first, second);
        get(OPERATION, "userId", user).succeeds().data("list.departmentId", contains(second, first));
        get(OPERATION, "userId", user, "orderBy", "Asc").data("list.departmentId", contains(first, second));
    }

    @Test
    @Seen(source = "terraform: an empty page of other lists looks like this")
    void answers_an_empty_page_for_a_user_without_departments() {
        get(OPERATION, "userId", given.user()).succeeds().data("", equalTo(object("totalCount", 0, "list", list())));
    }

    @Test
    @Documented(source = "openapi UserDepartmentRespDto.departmentIdPath, departmentCodePath, departmentNamePath")
    void answers_the_way_from_the_root_when_asked_for() {
        String organization = given.organization();
        String department = given.departmentIn(organization);
        String user = given.user();
        given.membership(user, department);
        get(OPERATION, "userId", user, "withDepartmentPaths", true)
                .succeeds()
                .data("list[0].departmentIdPath", contains(given.rootOf(organization), department));
    }

    @Nested
    class a_user_that_does_not_exist {
        @Test
        @Seen(source = "node test/department")
        @Seen(aspect = WORDING, source = "node test/department")
        @Documented(aspect = API_CODE, source = "error codes, 2004")
        void is_not_found() {
            in(CHINESE, OPERATION)
                    .get("userId", "000000000000000000000000")
                    .isRefusedWith(404)
                    .hasApiCode(2004)
                    .says("用户不存在");
        }

        @Test
        @Seen(source = "node test/department")
        void is_refused_with_an_empty_id() {
            get(OPERATION, "userId", "").isRefusedWith(400);
        }
    }
}
