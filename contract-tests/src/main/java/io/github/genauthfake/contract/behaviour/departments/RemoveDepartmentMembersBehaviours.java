package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users are taken out of a department. */
@Operation("remove-department-members")
class RemoveDepartmentMembersBehaviours extends Behaviours {
    private static final String OPERATION = "remove-department-members";

    private Answer remove(String organization, String department, Object... users) {
        return post(
                OPERATION,
                object("organizationCode", organization, "departmentId", department, "userIds", list(users)));
    }

    @Nested
    class users_leave {
        @Test
        @Seen(source = "node removeDepartmentMembers.spec.ts")
        @Documented(aspect = DATA, source = "openapi IsSuccessRespDto")
        @Seen(aspect = WORDING, source = "node removeDepartmentMembers.spec.ts: the empty text")
        void and_the_answer_says_so() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String user = given.user();
            given.membership(user, department);
            in(CHINESE, OPERATION)
                    .post(object("organizationCode", organization, "departmentId", department, "userIds", list(user)))
                    .succeeds()
                    .says("")
                    .data("", equalTo(object("success", true)));
        }

        @Test
        @Documented(
                source = "openapi remove-department-members, list-department-members and DepartmentDto.membersCount")
        void and_it_shows() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String leaving = given.user();
            String staying = given.user();
            given.membership(leaving, department);
            given.membership(staying, department);
            remove(organization, department, leaving).succeeds();
            get("list-department-members", "organizationCode", organization, "departmentId", department)
                    .data("list.userId", contains(staying));
            get("get-department", "organizationCode", organization, "departmentId", department)
                    .data("membersCount", equalTo(1));
            get("get-user", "userId", leaving, "withDepartmentIds", true)
                    .data("departmentIds", empty())
                    .data("mainDepartmentId", nullValue());
        }

        @Test
        @Inferred(why = "nothing may refer to who is gone")
        void and_lead_no_more() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String leader = given.user();
            post(
                            "set-user-departments",
                            object(
                                    "userId",
                                    leader,
                                    "departments",
                                    list(object("departmentId", department, "isLeader", true))))
                    .succeeds();
            remove(organization, department, leader).succeeds();
            get("get-department", "organizationCode", organization, "departmentId", department)
                    .data("leaderUserIds", empty());
        }

        @Test
        @Inferred(why = "who is in departments has a main one")
        void and_another_department_becomes_the_main_one() {
            String organization = given.organization();
            String main = given.departmentIn(organization);
            String second = given.departmentIn(organization);
            String user = given.user();
            given.membership(user, main, second);
            remove(organization, main, user).succeeds();
            get("get-user", "userId", user).data("mainDepartmentId", equalTo(second));
        }

        @Test
        @Inferred(why = "who is not there stays as he is")
        void even_if_they_are_not_there() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String user = given.user();
            given.membership(user, given.rootOf(organization));
            remove(organization, department, user).succeeds();
            get("get-user-departments", "userId", user).data("totalCount", equalTo(1));
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Seen(source = "node removeDepartmentMembers.spec.ts: 额！, an empty code and a blank one")
        @Seen(aspect = WORDING, source = "node removeDepartmentMembers.spec.ts")
        void for_an_organization_that_does_not_exist() {
            String department = given.department();
            String user = given.user();
            for (String code : List.of("额！ ", "", " ")) {
                in(CHINESE, OPERATION)
                        .post(object("organizationCode", code, "departmentId", department, "userIds", list(user)))
                        .isRefusedWith(404)
                        .says("organization not found for code: " + code);
            }
        }

        @Test
        @Seen(source = "node removeDepartmentMembers.spec.ts; the older wording seen there is not the newest one")
        void for_an_organization_code_of_100_characters() {
            remove("1".repeat(100), given.department(), given.user()).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found; nobody leaves when one does not exist")
        void for_a_user_or_a_department_that_is_not_there() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String user = given.user();
            given.membership(user, department);
            remove(organization, department, user, "000000000000000000000000").isRefusedWith(404);
            remove(organization, "000000000000000000000000", user).isRefusedWith(404);
            get("get-user-departments", "userId", user).data("totalCount", equalTo(1));
        }
    }
}
