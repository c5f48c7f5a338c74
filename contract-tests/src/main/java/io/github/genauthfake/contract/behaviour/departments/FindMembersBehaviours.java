package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** It is asked who belongs to a department. */
class FindMembersBehaviours extends Behaviours {
    private String memberOf(String department, Object... properties) {
        String user = given.user(with(object("username", unique("user")), properties).entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray());
        given.membership(user, department);
        return user;
    }

    /** It is asked whether a user belongs to a department. */
    @Nested
    @Operation("is-user-in-department")
    class IsUserInDepartment {
        private Answer ask(String user, String organization, String department, Object... more) {
            return genauth.request("is-user-in-department")
                    .get(with(
                            object("userId", user, "organizationCode", organization, "departmentId", department),
                            more));
        }

        @Test
        @Seen(source = "csharp OrganizationsManagementTest.cs: a member")
        @Documented(aspect = DATA, source = "openapi IsUserInDepartmentDataDto")
        void answers_that_a_member_is() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            ask(memberOf(department), organization, department)
                    .succeeds()
                    .data("", equalTo(object("inDepartment", true)));
        }

        @Test
        @Seen(source = "node isUserInDepartment.spec.ts: a user who is no member")
        @Seen(aspect = WORDING, source = "node isUserInDepartment.spec.ts: the empty text")
        @Documented(aspect = DATA, source = "openapi IsUserInDepartmentDataDto")
        void answers_that_another_user_is_not() {
            String organization = given.organization();
            in(CHINESE, "is-user-in-department")
                    .get(
                            "userId",
                            given.user(),
                            "organizationCode",
                            organization,
                            "departmentId",
                            given.departmentIn(organization))
                    .succeeds()
                    .says("")
                    .data("inDepartment", equalTo(false));
        }

        @Test
        @Documented(source = "openapi is-user-in-department.includeChildrenDepartments, false by default")
        void counts_members_of_departments_below_when_asked_for() {
            String organization = given.organization();
            String top = given.departmentIn(organization);
            String middle = given.departmentIn(organization, "parentDepartmentId", top);
            String user = memberOf(given.departmentIn(organization, "parentDepartmentId", middle));
            ask(user, organization, top).data("inDepartment", equalTo(false));
            ask(user, organization, top, "includeChildrenDepartments", true).data("inDepartment", equalTo(true));
            ask(user, organization, "root", "includeChildrenDepartments", true).data("inDepartment", equalTo(true));
            ask(user, organization, given.departmentIn(organization), "includeChildrenDepartments", true)
                    .data("inDepartment", equalTo(false));
        }

        @Test
        @Inferred(why = "class of error: not found")
        @Documented(aspect = API_CODE, source = "error codes, 2004")
        void does_not_find_a_user_that_does_not_exist() {
            String organization = given.organization();
            ask("000000000000000000000000", organization, "root")
                    .isRefusedWith(404)
                    .hasApiCode(2004);
        }
    }

    /** The ids of members are listed. */
    @Nested
    @Operation("list-department-member-ids")
    class ListDepartmentMemberIds {
        private Answer ids(String organization, String department) {
            return get("list-department-member-ids", "organizationCode", organization, "departmentId", department);
        }

        @Test
        @Seen(source = "node listDepartmentMembers.spec.ts, which calls this operation")
        @Documented(aspect = DATA, source = "openapi UserIdListRespDto: direct members")
        void answers_direct_members() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String one = memberOf(department);
            String other = memberOf(department);
            memberOf(given.departmentIn(organization, "parentDepartmentId", department));
            ids(organization, department).succeeds().data("", containsInAnyOrder(one, other));
            ids(organization, "root").succeeds().data("", equalTo(list()));
        }

        @Test
        @Inferred(why = "as list-department-members; the order is not documented")
        void answers_the_latest_to_join_first() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String first = memberOf(department);
            String second = memberOf(department);
            ids(organization, department).data("", contains(second, first));
        }

        @Test
        @Inferred(why = "the operation has no parameters for pages")
        void answers_all_at_once() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            for (int count = 0; count < 11; count++) {
                memberOf(department);
            }
            ids(organization, department).data("", hasSize(11));
        }
    }

    /** Members are found by words. */
    @Nested
    @Operation("search-department-members")
    class SearchDepartmentMembers {
        private Answer search(String organization, String department, String keywords, Object... more) {
            return genauth.request("search-department-members")
                    .get(with(
                            object("organizationCode", organization, "departmentId", department, "keywords", keywords),
                            more));
        }

        @Test
        @Seen(source = "csharp OrganizationsManagementTest.cs: by a part of the name")
        @Inferred(aspect = DATA, why = "the properties are those of list-users, and the case is overlooked there")
        void finds_by_parts_of_names() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String word = unique("word");
            String byName = memberOf(department, "name", "Old " + word + " House");
            String byEmail = memberOf(department, "email", word + "@example.com");
            String byNickname = memberOf(department, "nickname", word);
            memberOf(department, "company", word);
            memberOf(given.departmentIn(organization), "name", word);
            search(organization, department, word.toUpperCase(Locale.ROOT))
                    .succeeds()
                    .data("totalCount", equalTo(3))
                    .data("list.userId", contains(byNickname, byEmail, byName));
        }

        @Test
        @Seen(source = "node searchDepartmentMembers.spec.ts: words that no member has")
        @Documented(aspect = DATA, source = "openapi UserPaginatedRespDto")
        void answers_an_empty_page_where_nobody_is_found() {
            String organization = given.organization();
            search(organization, given.departmentIn(organization), unique("nobody"))
                    .succeeds()
                    .data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Documented(source = "openapi search-department-members.includeChildrenDepartments")
        @Inferred(aspect = DATA, why = "who is in several departments is one user")
        void counts_members_of_departments_below_once_when_asked_for() {
            String organization = given.organization();
            String one = given.departmentIn(organization);
            String other = given.departmentIn(organization);
            String word = unique("word");
            String user = given.user("username", word);
            given.membership(user, one, other);
            search(organization, "root", word).data("totalCount", equalTo(0));
            search(organization, "root", word, "includeChildrenDepartments", true)
                    .succeeds()
                    .data("totalCount", equalTo(1))
                    .data("list.userId", contains(user));
        }

        @Test
        @Documented(source = "openapi search-department-members: the three switches")
        void answers_what_was_asked_for() {
            String organization = given.organization();
            String department = given.departmentIn(organization);
            String word = unique("word");
            memberOf(department, "name", word);
            search(organization, department, word).dataHasNot("list[0]", "departmentIds");
            search(
                            organization,
                            department,
                            word,
                            "withDepartmentIds",
                            true,
                            "withIdentities",
                            true,
                            "withCustomData",
                            true)
                    .data("list[0].departmentIds", contains(department))
                    .dataHas("list[0]", "identities")
                    .dataHas("list[0]", "customData");
        }

        @Test
        @Documented(source = "openapi search-department-members.keywords, required")
        void needs_keywords() {
            search(given.organization(), "root", "").isRefusedWith(400);
        }
    }
}
