package io.github.genauthfake.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.Finding;
import io.github.genauthfake.wire.PoolTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The operations on organizations, departments and their members over HTTP; every answer is held to the contract. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganizationOperationsTest extends PoolTest {
    private final String root = done(client.post(
                    "create-organization", "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\"}"))
            .path("departmentId")
            .textValue();

    private String department(String name, String parent, String more) {
        return done(client.post(
                        "create-department",
                        "{\"organizationCode\":\"acme\",\"name\":\"%s\",\"parentDepartmentId\":\"%s\"%s}"
                                .formatted(name, parent, more)))
                .path("departmentId")
                .textValue();
    }

    private String user(String name, String... departments) {
        return done(client.post(
                        "create-user",
                        "{\"username\":\"%s\",\"departmentIds\":[%s]}"
                                .formatted(
                                        name,
                                        departments.length == 0
                                                ? ""
                                                : "\"" + String.join("\",\"", departments) + "\"")))
                .path("userId")
                .textValue();
    }

    private static List<String> names(JsonNode page, String name) {
        return page.path("list").findValuesAsText(name);
    }

    @Nested
    class Organizations {
        @Test
        void show_what_was_said_of_them_and_what_is_in_them() {
            done(client.post("create-organization", """
                    {"organizationCode":"other","organizationName":"Other","description":"d","openDepartmentId":"o-1",
                     "i18n":{"organizationName":{"zh-CN":{"enabled":true,"value":"其他"}}}}"""));
            JsonNode other = done(client.get("get-organization?organizationCode=other&withCustomData=true"));
            assertThat(other.path("openDepartmentId").textValue()).isEqualTo("o-1");
            assertThat(other.path("hasChildren").booleanValue()).isFalse();
            assertThat(other.path("customData").isObject()).isTrue();
            department("Sales", "root", "");
            user("alice", root);
            JsonNode acme = done(client.get("get-organization?organizationCode=acme"));
            assertThat(acme.path("hasChildren").booleanValue()).isTrue();
            assertThat(acme.path("membersCount").intValue()).isOne();
            assertThat(acme.has("customData")).isFalse();
        }

        @Test
        void are_refused_in_the_words_that_were_seen() {
            assertThat(client.get("get-organization?organizationCode=nosuch").message())
                    .isEqualTo("organization not found for code: nosuch");
            assertThat(client.post("create-organization", "{\"organizationCode\":\"额！\",\"organizationName\":\"x\"}")
                            .message())
                    .isEqualTo("invalid organization code: 额！");
        }
    }

    @Nested
    class Departments {
        @Test
        void are_found_by_id_code_custom_id_and_as_root() {
            String sales = department("Sales", "root", ",\"code\":\"sales\",\"openDepartmentId\":\"ou-1\"");
            for (String query : List.of(
                    "departmentId=" + sales,
                    "departmentCode=sales",
                    "departmentId=ou-1&departmentIdType=open_department_id",
                    "departmentId=sales&departmentIdType=code")) {
                JsonNode found = done(client.get("get-department?organizationCode=acme&" + query));
                assertThat(found.path("departmentId").textValue()).as(query).isEqualTo(sales);
                assertThat(found.path("parentDepartmentId").textValue()).isEqualTo(root);
            }
            JsonNode top = done(client.get("get-department?organizationCode=acme&departmentId=root"));
            assertThat(top.path("departmentId").textValue()).isEqualTo(root);
            assertThat(top.path("parentDepartmentId").isNull()).isTrue();
        }

        @Test
        void need_an_identifier() {
            assertThat(client.get("get-department?organizationCode=acme").message())
                    .isEqualTo("Must contain one of the following fields: departmentId, departmentCode");
        }

        @Test
        void show_custom_data_when_they_were_sent_or_asked_for() {
            client.post(
                    "set-custom-fields",
                    "{\"list\":[{\"targetType\":\"DEPARTMENT\",\"key\":\"floor\",\"dataType\":\"NUMBER\"}]}");
            String sales = department("Sales", "root", ",\"customData\":{\"floor\":3}");
            assertThat(done(client.get(
                                    "get-department?organizationCode=acme&withCustomData=true&departmentId=" + sales))
                            .path("customData")
                            .path("floor")
                            .intValue())
                    .isEqualTo(3);
        }
    }

    @Nested
    class Members {
        private final String sales = department("Sales", "root", "");
        private final String north = department("North", sales, "");

        private JsonNode members(String departmentId, String more) {
            return done(
                    client.get("list-department-members?organizationCode=acme&departmentId=" + departmentId + more));
        }

        @Test
        void come_page_by_page_the_latest_first_unless_the_request_says_otherwise() {
            for (String name : List.of("a", "b", "c", "d", "e")) {
                user(name, sales);
            }
            assertThat(names(members(sales, ""), "username")).containsExactly("e", "d", "c", "b", "a");
            assertThat(names(members(sales, "&orderBy=Asc&limit=2"), "username"))
                    .containsExactly("a", "b");
            assertThat(names(members(sales, "&limit=2&page=2"), "username")).containsExactly("c", "b");
            JsonNode beyond = members(sales, "&page=2147483647");
            assertThat(beyond.path("totalCount").intValue()).isEqualTo(5);
            assertThat(beyond.path("list")).isEmpty();
        }

        @Test
        void of_departments_below_count_once() {
            user("alice", sales, north);
            user("bob", north);
            user("carol", root);
            JsonNode below = members(sales, "&includeChildrenDepartments=true&orderBy=Asc");
            assertThat(below.path("totalCount").intValue()).isEqualTo(2);
            assertThat(names(below, "username")).containsExactly("alice", "bob");
            assertThat(names(members("root", "&includeChildrenDepartments=true&limit=1&page=2"), "username"))
                    .containsExactly("bob");
        }

        @Test
        void in_the_order_Default_come_by_joining_and_that_this_is_a_guess_is_told() {
            user("alice", sales);
            user("bob", sales);
            JsonNode guessed = client.get(
                            "list-department-members?organizationCode=acme&departmentId=" + sales + "&sortBy=Default")
                    .data();
            assertThat(names(guessed, "username")).containsExactly("bob", "alice");
            assertThat(pool.requests())
                    .last()
                    .satisfies(request -> assertThat(request.findings())
                            .singleElement()
                            .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.NOTE))
                            .satisfies(finding -> assertThat(finding.message()).contains("sortBy")));
            members(sales, "&sortBy=JoinDepartmentAt");
            assertThat(pool.requests())
                    .last()
                    .satisfies(request -> assertThat(request.findings()).isEmpty());
        }

        @Test
        void show_more_when_it_is_asked_for() {
            user("alice", sales);
            JsonNode alice = members(sales, "&withCustomData=true&withIdentities=true&withDepartmentIds=true")
                    .path("list")
                    .path(0);
            assertThat(alice.path("departmentIds").path(0).textValue()).isEqualTo(sales);
            assertThat(alice.path("customData").isObject()).isTrue();
        }
    }
}
