package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Listing, changing and taking down organizations and departments. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DepartmentNeighboursTest {
    private final Api api = new Api();
    private String dev;
    private String web;
    private String ops;
    private String alice;
    private String bob;

    @BeforeEach
    void found() {
        api.server().pool().clock().freeze();
        api.organization("acme");
        dev = api.department("acme", "root", "Dev");
        web = api.department("acme", dev, "Web");
        ops = api.department("acme", "root", "Ops");
        alice = api.user("alice");
        bob = api.user("bob");
    }

    private JsonNode department(String id) {
        return api.get("get-department", "organizationCode", "acme", "departmentId", id, "withCustomData", "true");
    }

    private JsonNode update(String id, String body) {
        return api.post("update-department", "{'organizationCode':'acme','departmentId':'%s'," + body + "}", id);
    }

    private String refusedUpdate(int statusCode, String id, String body) {
        return api.refused(
                statusCode, "update-department", "{'organizationCode':'acme','departmentId':'%s'," + body + "}", id);
    }

    private void change(String operation, String department, String... users) {
        api.post(
                operation,
                "{'organizationCode':'acme','departmentId':'%s','userIds':['%s']}",
                department,
                String.join("','", users));
    }

    private String mainOf(String user) {
        return api.get("get-user", "userId", user).path("mainDepartmentId").asText();
    }

    private List<String> members(String department) {
        return Api.texts(
                api.get(
                        "list-department-members",
                        "organizationCode",
                        "acme",
                        "departmentId",
                        department,
                        "orderBy",
                        "Asc"),
                "userId");
    }

    @Nested
    class Organizations {
        @Test
        void are_listed_newest_first_page_by_page_or_all_at_once() {
            for (int number = 0; number < 12; number++) {
                api.organization("o" + number);
            }
            JsonNode page = api.get("list-organizations", "limit", "2");
            assertThat(page.path("totalCount").asInt()).isEqualTo(13);
            assertThat(Api.texts(page, "organizationCode")).containsExactly("o11", "o10");
            assertThat(api.get("list-organizations", "fetchAll", "true").path("list"))
                    .hasSize(13);
        }

        @Test
        void of_a_tenant_are_listed_and_deleted_with_it_alone() {
            String tenant = api.post("create-tenant", "{'name':'T','appIds':[]}")
                    .path("tenantId")
                    .asText();
            api.post("create-organization", "{'organizationCode':'t','organizationName':'T','tenantId':'%s'}", tenant);
            assertThat(Api.texts(api.get("list-organizations", "tenantId", tenant), "organizationCode"))
                    .containsExactly("t");
            api.refused(404, "delete-organization", "{'organizationCode':'acme','tenantId':'%s'}", tenant);
            api.refusedGet(404, "list-organizations", "tenantId", "nosuch");
            api.post("delete-organization", "{'organizationCode':'t','tenantId':'%s'}", tenant);
        }

        @Test
        void are_found_by_code_and_name() {
            api.post("create-organization", "{'organizationCode':'x','organizationName':'Acme Two'}");
            assertThat(Api.texts(api.get("search-organizations", "keywords", "ACME"), "organizationCode"))
                    .containsExactly("x", "acme");
            assertThat(api.get("search-organizations", "keywords", "zz")
                            .path("totalCount")
                            .asInt())
                    .isZero();
        }

        @Test
        void are_deleted_with_their_tree_their_memberships_and_all_custom_data() {
            api.field("DEPARTMENT", "floor", ",'isUnique':true");
            api.organization("other");
            String elsewhere = api.department("other", "root", "Sales");
            api.post(
                    "set-user-departments",
                    "{'userId':'%s','departments':[{'departmentId':'%s','isMainDepartment':true,'isLeader':true},"
                            + "{'departmentId':'%s'},{'departmentId':'%s'}]}",
                    alice,
                    web,
                    dev,
                    elsewhere);
            change("add-department-members", dev, bob);
            update(web, "'customData':{'floor':'1'}");

            api.post("delete-organization", "{'organizationCode':'acme'}");

            for (String gone : List.of(dev, web, ops)) {
                api.refusedGet(404, "get-department", "departmentId", gone);
                assertThat(api.server()
                                .pool()
                                .directory()
                                .customData()
                                .of(new FieldScope(null, TargetType.DEPARTMENT), gone))
                        .isEmpty();
            }
            assertThat(mainOf(alice)).isEqualTo(elsewhere);
            assertThat(mainOf(bob)).isEqualTo("null");
            assertThat(api.get("get-user-departments", "userId", alice)
                            .path("totalCount")
                            .asInt())
                    .isOne();
            api.post(
                    "create-department",
                    "{'organizationCode':'other','parentDepartmentId':'root','name':'N','customData':{'floor':'1'}}");
            api.refused(404, "delete-organization", "{'organizationCode':'acme'}");
            api.organization("acme");
            assertThat(api.get("get-organization", "organizationCode", "acme")
                            .path("hasChildren")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Nested
    class An_update {
        @Test
        void leaves_what_is_absent_and_clears_what_is_null() {
            update(dev, "'description':'builds','i18n':{'name':{'en-US':{'enabled':true,'value':'Dev'}}}");
            update(dev, "'name':'Development'");
            assertThat(department(dev).path("description").asText()).isEqualTo("builds");
            assertThat(department(dev).path("code").asText()).isEqualTo("Dev");
            update(dev, "'description':null,'code':null,'i18n':null,'name':null");
            assertThat(department(dev).path("description").isNull()).isTrue();
            assertThat(department(dev).path("code").isNull()).isTrue();
            assertThat(department(dev).path("i18n").isNull()).isTrue();
            assertThat(department(dev).path("name").asText()).isEqualTo("Development");
        }

        @Test
        void of_the_code_frees_the_former_and_refuses_one_that_is_taken() {
            refusedUpdate(409, dev, "'code':'Ops'");
            update(dev, "'code':'D2'");
            update(ops, "'code':'Dev'");
            assertThat(api.get("get-department", "organizationCode", "acme", "departmentCode", "Dev")
                            .path("departmentId")
                            .asText())
                    .isEqualTo(ops);
            assertThat(department(web).path("parentDepartmentCode").asText()).isEqualTo("D2");
            refusedUpdate(400, dev, "'code':' '");
        }

        @Test
        void moves_the_department_with_everything_below_it() {
            update(dev, "'parentDepartmentId':'" + ops + "'");
            assertThat(department(dev).path("parentDepartmentId").asText()).isEqualTo(ops);
            change("add-department-members", web, alice);
            JsonNode below = api.get(
                    "list-department-members",
                    "organizationCode",
                    "acme",
                    "departmentId",
                    ops,
                    "includeChildrenDepartments",
                    "true");
            assertThat(Api.texts(below, "userId")).containsExactly(alice);
            update(dev, "'parentDepartmentId':'root'");
            assertThat(department(ops).path("hasChildren").asBoolean()).isFalse();
        }

        @Test
        void moves_nothing_below_itself_no_root_and_nothing_to_another_organization() {
            refusedUpdate(422, dev, "'parentDepartmentId':'" + dev + "'");
            refusedUpdate(422, dev, "'parentDepartmentId':'" + web + "'");
            refusedUpdate(422, "root", "'parentDepartmentId':'" + dev + "'");
            api.organization("other");
            String elsewhere = api.department("other", "root", "X");
            refusedUpdate(404, dev, "'parentDepartmentId':'" + elsewhere + "'");
            refusedUpdate(404, dev, "'parentDepartmentId':'nosuch'");
        }

        @Test
        void names_all_leaders_and_makes_members_of_them() {
            update(dev, "'leaderUserIds':['" + alice + "','" + bob + "']");
            assertThat(department(dev).path("leaderUserIds")).hasSize(2);
            assertThat(members(dev)).containsExactly(alice, bob);
            update(dev, "'leaderUserIds':['" + bob + "']");
            assertThat(department(dev).path("leaderUserIds")).hasSize(1);
            assertThat(members(dev)).containsExactly(alice, bob);
            update(dev, "'leaderUserIds':null");
            assertThat(department(dev).path("leaderUserIds")).isEmpty();
            refusedUpdate(404, dev, "'name':'changed','leaderUserIds':['nosuch']");
        }

        @Test
        void merges_custom_data() {
            api.field("DEPARTMENT", "floor", "");
            api.field("DEPARTMENT", "wing", "");
            update(dev, "'customData':{'floor':'1','wing':'E'}");
            assertThat(update(dev, "'customData':{'floor':null}").path("customData"))
                    .hasToString("{\"wing\":\"E\"}");
            refusedUpdate(404, dev, "'name':'changed','customData':{'nosuch':1}");
        }

        @Test
        void moves_updatedAt() {
            api.server().pool().clock().advance(Duration.ofMinutes(1));
            update(dev, "'name':'D'");
            assertThat(department(dev).path("updatedAt"))
                    .isNotEqualTo(department(dev).path("createdAt"));
        }

        @Test
        void of_the_root_is_seen_in_both_of_its_forms() {
            update("root", "'leaderUserIds':['" + alice + "']");
            assertThat(api.get("get-organization", "organizationCode", "acme").path("leaderUserIds"))
                    .hasSize(1);
        }
    }

    @Nested
    class A_deletion {
        private String refusedDeletion(int statusCode, String id) {
            return api.refused(statusCode, "delete-department", "{'organizationCode':'acme','departmentId':'%s'}", id);
        }

        @Test
        void is_refused_for_a_root_and_while_there_are_children_or_members() {
            refusedDeletion(422, "root");
            refusedDeletion(422, dev);
            change("add-department-members", web, alice);
            refusedDeletion(422, web);
            refusedDeletion(404, "nosuch");
        }

        @Test
        void frees_the_code_and_takes_the_custom_data() {
            api.field("DEPARTMENT", "floor", ",'isUnique':true");
            update(ops, "'customData':{'floor':'1'}");
            api.post("delete-department", "{'organizationCode':'acme','departmentId':'%s'}", ops);
            String again = api.department("acme", "root", "Ops");
            update(again, "'customData':{'floor':'1'}");
        }
    }

    @Nested
    class Children {
        private List<String> children(String... more) {
            String[] query = new String[4 + more.length];
            System.arraycopy(new String[] {"organizationCode", "acme", "departmentId", "root"}, 0, query, 0, 4);
            System.arraycopy(more, 0, query, 4, more.length);
            return Api.texts(api.get("list-children-departments", query), "departmentId");
        }

        @Test
        void are_those_right_below_oldest_first() {
            assertThat(children()).containsExactly(dev, ops);
        }

        @Test
        void are_virtual_ones_or_others_as_the_request_says() {
            api.post(
                    "create-department",
                    "{'organizationCode':'acme','parentDepartmentId':'root','name':'V','isVirtualNode':true}");
            assertThat(children()).hasSize(3);
            assertThat(children("excludeVirtualNode", "true")).containsExactly(dev, ops);
            assertThat(children("onlyVirtualNode", "true")).hasSize(1);
        }
    }

    @Nested
    class Members {
        @Test
        void join_beside_their_other_departments_and_the_first_is_the_main_one() {
            change("add-department-members", dev, alice, bob, alice);
            change("add-department-members", ops, alice);
            assertThat(members(dev)).containsExactly(alice, bob);
            assertThat(members(ops)).containsExactly(alice);
            assertThat(mainOf(alice)).isEqualTo(dev);
        }

        @Test
        void keep_their_place_and_their_flags_when_they_are_added_again() {
            update(dev, "'leaderUserIds':['" + alice + "']");
            change("add-department-members", dev, bob, alice);
            assertThat(members(dev)).containsExactly(alice, bob);
            assertThat(department(dev).path("leaderUserIds")).hasSize(1);
        }

        @Test
        void leave_and_the_main_department_follows() {
            change("add-department-members", dev, alice);
            change("add-department-members", ops, alice);
            change("add-department-members", web, alice);
            change("remove-department-members", dev, alice, bob);
            assertThat(mainOf(alice)).isEqualTo(ops);
            change("remove-department-members", web, alice);
            assertThat(mainOf(alice)).isEqualTo(ops);
            change("remove-department-members", ops, alice);
            assertThat(mainOf(alice)).isEqualTo("null");
        }

        @Test
        void are_all_known_or_nobody_joins() {
            api.refused(
                    404,
                    "add-department-members",
                    "{'organizationCode':'acme','departmentId':'%s','userIds':['%s','nosuch']}",
                    dev,
                    alice);
            api.refused(
                    404,
                    "remove-department-members",
                    "{'organizationCode':'acme','departmentId':'%s','userIds':['nosuch']}",
                    dev);
        }

        @Test
        void leave_when_their_users_are_deleted() {
            update(dev, "'leaderUserIds':['" + alice + "']");
            api.post("delete-users-batch", "{'userIds':['%s']}", alice);
            assertThat(members(dev)).isEmpty();
            assertThat(department(dev).path("leaderUserIds")).isEmpty();
        }
    }
}
