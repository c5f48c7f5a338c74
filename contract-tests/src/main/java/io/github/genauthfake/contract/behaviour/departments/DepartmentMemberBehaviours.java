package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users join and leave departments. */
class DepartmentMemberBehaviours extends Behaviours {
    /** Users are put into a department. */
    @Nested
    @Operation("add-department-members")
    class AddDepartmentMembers {
        private static final String OPERATION = "add-department-members";

        private Answer add(String organization, String department, Object... users) {
            return post(
                    OPERATION,
                    object("organizationCode", organization, "departmentId", department, "userIds", list(users)));
        }

        @Nested
        class users_join {
            @Test
            @Seen(source = "node addDepartmentMembers.spec.ts")
            @Documented(aspect = DATA, source = "openapi IsSuccessRespDto")
            @Seen(aspect = WORDING, source = "node addDepartmentMembers.spec.ts: the empty text")
            void and_the_answer_says_so() {
                String organization = given.organization();
                in(CHINESE, OPERATION)
                        .post(object(
                                "organizationCode",
                                organization,
                                "departmentId",
                                given.departmentIn(organization),
                                "userIds",
                                list(given.user())))
                        .succeeds()
                        .says("")
                        .data("", equalTo(object("success", true)));
            }

            @Test
            @Documented(
                    source = "openapi add-department-members, list-department-members and DepartmentDto.membersCount")
            void and_it_shows() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                String one = given.user();
                String other = given.user();
                add(organization, department, one, other).succeeds();
                get("list-department-members", "organizationCode", organization, "departmentId", department)
                        .data("list.userId", containsInAnyOrder(one, other));
                get("get-department", "organizationCode", organization, "departmentId", department)
                        .data("membersCount", equalTo(2));
                get("get-user", "userId", one, "withDepartmentIds", true).data("departmentIds", contains(department));
            }

            @Test
            @Inferred(why = "the operation adds; set-user-departments replaces")
            void beside_the_departments_they_are_in() {
                String organization = given.organization();
                String first = given.departmentIn(organization);
                String second = given.departmentIn(organization);
                String user = given.user();
                given.membership(user, first);
                add(organization, second, user).succeeds();
                get("get-user", "userId", user, "withDepartmentIds", true)
                        .data("departmentIds", containsInAnyOrder(first, second))
                        .data("mainDepartmentId", equalTo(first));
            }

            @Test
            @Inferred(why = "who is in one department has it as the main one")
            void and_their_first_department_is_the_main_one() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                String user = given.user();
                add(organization, department, user).succeeds();
                get("get-user", "userId", user).data("mainDepartmentId", equalTo(department));
            }

            @Test
            @Inferred(why = "who is there already stays as he is")
            void again_without_effect() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                String user = given.user();
                post(
                                "set-user-departments",
                                object(
                                        "userId",
                                        user,
                                        "departments",
                                        list(object("departmentId", department, "isLeader", true))))
                        .succeeds();
                String joinedAt = get("get-user-departments", "userId", user).read("list[0].joinedAt");
                add(organization, department, user, user).succeeds();
                get("get-user-departments", "userId", user)
                        .data("totalCount", equalTo(1))
                        .data("list[0].isLeader", equalTo(true))
                        .data("list[0].joinedAt", equalTo(joinedAt));
            }

            @Test
            @Documented(
                    source = "openapi AddDepartmentMembersReqDto.departmentIdType; root is an alias for the root"
                            + " department")
            void a_department_with_another_name() {
                String organization = given.organization();
                String code = unique("code");
                String department = given.departmentIn(organization, "code", code);
                String user = given.user();
                post(
                                OPERATION,
                                object(
                                        "organizationCode",
                                        organization,
                                        "departmentId",
                                        code,
                                        "departmentIdType",
                                        "code",
                                        "userIds",
                                        list(user)))
                        .succeeds();
                add(organization, "root", user).succeeds();
                get("get-user", "userId", user, "withDepartmentIds", true)
                        .data("departmentIds", containsInAnyOrder(department, given.rootOf(organization)));
            }
        }

        @Nested
        class a_request_is_refused {
            @Test
            @Inferred(why = "class of error: not found; nobody joins when one does not exist")
            void for_a_user_or_a_department_that_is_not_there() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                String user = given.user();
                add(organization, department, user, "000000000000000000000000").isRefusedWith(404);
                add(organization, "000000000000000000000000", user).isRefusedWith(404);
                add(organization, given.department(), user).isRefusedWith(404);
                get("get-user-departments", "userId", user).data("totalCount", equalTo(0));
            }

            @Test
            @Documented(source = "openapi AddDepartmentMembersReqDto, required")
            @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
            void without_users() {
                post(OPERATION, object("organizationCode", given.organization(), "departmentId", "root"))
                        .isRefusedWith(400)
                        .data("", nullValue());
            }
        }
    }

    /** Users are taken out of a department. */
    @Nested
    @Operation("remove-department-members")
    class RemoveDepartmentMembers {
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
                        .post(object(
                                "organizationCode", organization, "departmentId", department, "userIds", list(user)))
                        .succeeds()
                        .says("")
                        .data("", equalTo(object("success", true)));
            }

            @Test
            @Documented(
                    source =
                            "openapi remove-department-members, list-department-members and DepartmentDto.membersCount")
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
            @Inferred(why = "class of error: not found; nobody leaves when one does not exist")
            void for_a_user_or_a_department_that_is_not_there() {
                String organization = given.organization();
                String department = given.departmentIn(organization);
                String user = given.user();
                given.membership(user, department);
                remove(organization, department, user, "000000000000000000000000")
                        .isRefusedWith(404);
                remove(organization, "000000000000000000000000", user).isRefusedWith(404);
                get("get-user-departments", "userId", user).data("totalCount", equalTo(1));
            }
        }
    }

    /** The members of a department are listed. */
    @Nested
    @Operation("list-department-members")
    class ListDepartmentMembers {
        private static final String OPERATION = "list-department-members";

        @Test
        @Documented(source = "openapi list-department-members.includeChildrenDepartments, false by default")
        void answers_members_of_departments_below_when_asked_for() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String below = given.departmentIn(organization, "parentDepartmentId", department);
            String user = given.user();
            given.membership(user, below);
            get(OPERATION, "organizationCode", organization, "departmentId", department)
                    .succeeds()
                    .data("totalCount", equalTo(0));
            get(
                            OPERATION,
                            "organizationCode",
                            organization,
                            "departmentId",
                            department,
                            "includeChildrenDepartments",
                            true)
                    .succeeds()
                    .data("list.userId", contains(user));
        }
    }
}
