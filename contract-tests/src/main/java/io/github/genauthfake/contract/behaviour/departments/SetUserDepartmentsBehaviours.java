package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The departments of a user are set. */
@Operation("set-user-departments")
class SetUserDepartmentsBehaviours extends Behaviours {
    private static final String OPERATION = "set-user-departments";
    private static final String NOWHERE = "000000000000000000000000";

    private Answer set(String user, Object... departments) {
        return post(OPERATION, object("userId", user, "departments", list(departments)));
    }

    private static Map<String, Object> place(String department, Object... properties) {
        return with(object("departmentId", department), properties);
    }

    private Answer departmentsOf(String user) {
        return get("get-user-departments", "userId", user, "orderBy", "Asc").succeeds();
    }

    @Nested
    class departments_are_set {
        @Test
        @Seen(source = "node setUserDepartments.spec.ts:52-53")
        @Documented(aspect = DATA, source = "openapi SetUserDepartmentsDto, example, and IsSuccessRespDto")
        @KnownDifference(
                why = "The sample answer of the method page has the message \"Success\" and a requestId; see the "
                        + "form of a success.")
        void as_in_the_sample() {
            String user = given.user();
            String department = given.department();
            set(user, place(department, "isLeader", true, "isMainDepartment", true))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
            departmentsOf(user)
                    .data("list.departmentId", contains(department))
                    .data("list[0].isLeader", equalTo(true))
                    .data("list[0].isMainDepartment", equalTo(true));
        }

        @Test
        @Seen(source = "node setUserDepartments.spec.ts:14-22: the root's id is the departmentId of the organization")
        void where_the_department_is_the_root_of_an_organization() {
            String root = given.rootOf(given.organization());
            String user = given.user();
            set(user, place(root)).succeeds();
            departmentsOf(user).data("list.departmentId", contains(root)).data("list[0].isRoot", equalTo(true));
        }

        @Test
        @Inferred(why = "the operation sets the departments, it does not add some")
        void in_the_place_of_the_former_ones() {
            String user = given.user();
            String former = given.department();
            String next = given.department();
            given.membership(user, former);
            set(user, place(next)).succeeds();
            departmentsOf(user).data("list.departmentId", contains(next)).data("totalCount", equalTo(1));
        }

        @Test
        @Inferred(why = "who stays has not joined anew")
        void and_the_moment_of_joining_stays_where_the_user_stays() {
            String user = given.user();
            String kept = given.department();
            given.membership(user, kept);
            Object joinedAt = departmentsOf(user).read("list[0].joinedAt");
            set(user, place(given.department()), place(kept)).succeeds();
            departmentsOf(user).data("list.find { it.departmentId == '" + kept + "' }.joinedAt", equalTo(joinedAt));
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void and_the_moment_of_joining_stays_when_time_has_passed() {
            String user = given.user();
            String kept = given.department();
            given.membership(user, kept);
            Object joinedAt = departmentsOf(user).read("list[0].joinedAt");
            String updatedAt = get("get-user", "userId", user).read("updatedAt");
            genauth.fake().clock().advance(Duration.ofHours(1));
            set(user, place(kept)).succeeds();
            departmentsOf(user).data("list[0].joinedAt", equalTo(joinedAt));
            get("get-user", "userId", user).data("updatedAt", greaterThan(updatedAt));
        }

        @Test
        @Inferred(why = "the last word counts")
        void as_the_last_item_says_when_a_department_comes_twice() {
            String user = given.user();
            String department = given.department();
            set(user, place(department, "isLeader", true), place(department, "isLeader", false))
                    .succeeds();
            departmentsOf(user).data("totalCount", equalTo(1)).data("list[0].isLeader", equalTo(false));
        }
    }

    @Nested
    class the_main_department {
        @Test
        @Inferred(why = "a user has one main department")
        void cannot_be_two() {
            String user = given.user();
            set(
                            user,
                            place(given.department(), "isMainDepartment", true),
                            place(given.department(), "isMainDepartment", true))
                    .isRefusedWith(422);
            departmentsOf(user).data("totalCount", equalTo(0));
        }

        @Test
        @Inferred(why = "a user with departments has a main one")
        void is_the_first_when_none_is_named() {
            String user = given.user();
            String first = given.department();
            set(user, place(first), place(given.department())).succeeds();
            get("get-user", "userId", user).data("mainDepartmentId", equalTo(first));
        }

        @Test
        @Inferred(why = "what is not named does not change")
        void stays_when_none_is_named_and_it_is_still_there() {
            String user = given.user();
            String former = given.department();
            given.membership(user, former);
            set(user, place(given.department()), place(former)).succeeds();
            get("get-user", "userId", user).data("mainDepartmentId", equalTo(former));
        }

        @Test
        @Documented(source = "openapi UserDto.mainDepartmentId")
        void shows_in_the_user() {
            String user = given.user();
            String main = given.department();
            set(user, place(given.department()), place(main, "isMainDepartment", true))
                    .succeeds();
            get("get-user", "userId", user).succeeds().data("mainDepartmentId", equalTo(main));
        }
    }

    @Nested
    class the_departments_show {
        @Test
        @Documented(source = "openapi DepartmentDto.leaderUserIds and membersCount, list-department-members")
        void in_members_leaders_and_counts() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String leader = given.user();
            String member = given.user();
            set(leader, place(department, "isLeader", true)).succeeds();
            set(member, place(department)).succeeds();
            get("get-department", "organizationCode", organization, "departmentId", department)
                    .succeeds()
                    .data("membersCount", equalTo(2))
                    .data("leaderUserIds", contains(leader));
            get("list-department-members", "organizationCode", organization, "departmentId", department)
                    .succeeds()
                    .data("list.userId", containsInAnyOrder(leader, member));
        }

        @Test
        @Seen(source = "node getUser.spec.ts: departmentIds when asked for")
        void in_the_user_when_asked_for() {
            String user = given.user();
            String department = given.department();
            set(user, place(department)).succeeds();
            get("get-user", "userId", user, "withDepartmentIds", true)
                    .succeeds()
                    .data("departmentIds", contains(department));
        }
    }

    @Nested
    class a_department_that_does_not_exist {
        @Test
        @Seen(source = "node setUserDepartments.spec.ts:60-123: a random id, an empty and a blank one, 100 characters")
        @Seen(aspect = WORDING, source = "node setUserDepartments.spec.ts:60-123")
        void is_not_found_and_named() {
            String user = given.user();
            for (String id : List.of(NOWHERE, "", " ", "a".repeat(100))) {
                in(CHINESE, OPERATION)
                        .post(object("userId", user, "departments", list(place(id))))
                        .isRefusedWith(404)
                        .says("存在不合法的 departmentId: " + id);
            }
        }

        @Test
        @Inferred(why = "the alias has a meaning only where an organization is named beside it")
        @FreshPoolOnly(why = "a service that knew the alias would put the user into a department of somebody")
        void is_root() {
            set(given.user(), place("root")).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "the provider does not say what becomes of half a list")
        void leaves_the_user_where_it_was() {
            String user = given.user();
            String former = given.department();
            given.membership(user, former);
            set(user, place(given.department()), place(NOWHERE)).isRefusedWith(404);
            departmentsOf(user).data("list.departmentId", contains(former));
        }
    }

    @Test
    @Documented(source = "openapi SetUserDepartmentsDto, required")
    void a_user_has_to_be_named() {
        post(OPERATION, object("departments", list(object("departmentId", given.department()))))
                .isRefusedWith(400);
    }

    @Test
    @Documented(source = "openapi SetUserDepartmentDto, required and types")
    void the_list_of_departments_needs_an_id_and_real_truths_in_every_item() {
        String user = given.user();
        post(OPERATION, object("userId", user, "departments", list(object("isLeader", true))))
                .isRefusedWith(400);
        Object place = object("departmentId", given.department(), "isLeader", "true");
        post(OPERATION, object("userId", user, "departments", list(place))).isRefusedWith(400);
    }
}
