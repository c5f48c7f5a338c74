package io.github.genauthfake.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.wire.PoolTest;
import io.github.genauthfake.wire.Reply;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The departments of a user over HTTP; every answer is held to the contract. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserDepartmentOperationsTest extends PoolTest {
    private final String root = done(client.post(
                    "create-organization", "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\"}"))
            .path("departmentId")
            .textValue();
    private final String sales = department("Sales", "root", "z");
    private final String board = department("Board", sales, "a");
    private final String alice = done(client.post("create-user", "{\"username\":\"alice\"}"))
            .path("userId")
            .textValue();

    private String department(String name, String parent, String code) {
        return done(client.post(
                        "create-department",
                        "{\"organizationCode\":\"acme\",\"name\":\"%s\",\"parentDepartmentId\":\"%s\",\"code\":\"%s\"}"
                                .formatted(name, parent, code)))
                .path("departmentId")
                .textValue();
    }

    private Reply set(String departments) {
        return client.post(
                "set-user-departments", "{\"userId\":\"%s\",\"departments\":[%s]}".formatted(alice, departments));
    }

    private static String in(String department) {
        return "{\"departmentId\":\"" + department + "\"}";
    }

    private List<String> departments(String more) {
        return done(client.get("get-user-departments?userId=" + alice + more))
                .path("list")
                .findValuesAsText("name");
    }

    @Nested
    class Set {
        @Test
        void shows_in_every_answer_that_speaks_of_it() {
            JsonNode data = done(set(
                    "{\"departmentId\":\"%s\",\"isLeader\":true},{\"departmentId\":\"%s\",\"isMainDepartment\":true}"
                            .formatted(sales, board)));
            assertThat(data.path("success").booleanValue()).isTrue();
            JsonNode user = done(client.get("get-user?withDepartmentIds=true&userId=" + alice));
            assertThat(user.path("mainDepartmentId").textValue()).isEqualTo(board);
            assertThat(user.path("departmentIds")).hasSize(2);
            JsonNode department = done(client.get("get-department?organizationCode=acme&departmentId=" + sales));
            assertThat(department.path("leaderUserIds").path(0).textValue()).isEqualTo(alice);
            assertThat(department.path("membersCount").intValue()).isOne();
            assertThat(department.path("hasChildren").booleanValue()).isTrue();
        }

        @Test
        void refuses_an_empty_list() {
            assertThat(set("").statusCode()).isEqualTo(400);
        }

        @Test
        void refuses_as_a_whole_in_the_words_that_were_seen() {
            done(set(in(sales)));
            for (String unknown : List.of("nosuch", "", " ", "root")) {
                Reply reply = set(in(board) + "," + in(unknown));
                assertThat(reply.statusCode()).isEqualTo(404);
                assertThat(reply.message()).isEqualTo("存在不合法的 departmentId: " + unknown);
            }
            assertThat(departments("")).containsExactly("Sales");
        }

        @Test
        void refuses_an_empty_and_an_unknown_user() {
            String departments = ",\"departments\":[" + in(sales) + "]";
            assertThat(client.post("set-user-departments", "{\"userId\":\"\"" + departments + "}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(client.post("set-user-departments", "{\"userId\":\"nobody\"" + departments + "}")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void takes_fifty_departments_and_no_more() {
            done(set(String.join(",", Collections.nCopies(50, in(sales)))));
            assertThat(set(String.join(",", Collections.nCopies(51, in(sales)))).statusCode())
                    .isEqualTo(400);
        }
    }

    @Nested
    class Get {
        @Test
        void sorts_as_it_is_asked() {
            done(set(in(board) + "," + in(sales) + "," + in(root)));
            assertThat(departments("")).containsExactly("Acme", "Sales", "Board");
            assertThat(departments("&orderBy=Asc")).containsExactly("Board", "Sales", "Acme");
            assertThat(departments("&orderBy=Asc&sortBy=DepartmentName")).containsExactly("Acme", "Board", "Sales");
            assertThat(departments("&orderBy=Asc&sortBy=DepartmentCreatedAt"))
                    .containsExactly("Acme", "Sales", "Board");
            assertThat(departments("&orderBy=Asc&sortBy=DepartmemtCode")).containsExactly("Acme", "Board", "Sales");
            assertThat(departments("&limit=1&page=2")).containsExactly("Sales");
            assertThat(departments("&page=4")).isEmpty();
        }

        @Test
        void shows_paths_and_custom_data_when_they_are_asked_for() {
            done(set(in(board)));
            JsonNode membership = done(client.get(
                            "get-user-departments?withDepartmentPaths=true&withCustomData=true&userId=" + alice))
                    .path("list")
                    .path(0);
            assertThat(membership.path("departmentNamePath"))
                    .extracting(JsonNode::textValue)
                    .containsExactly("Acme", "Sales", "Board");
            assertThat(membership.path("departmentIdPath")).hasSize(3);
            assertThat(membership.path("isMainDepartment").booleanValue()).isTrue();
            assertThat(membership.path("customData").isObject()).isTrue();
        }
    }
}
