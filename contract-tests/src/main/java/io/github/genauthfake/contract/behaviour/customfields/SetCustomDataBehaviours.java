package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Values are set on the four kinds of targets. */
@Operation("set-custom-data")
class SetCustomDataBehaviours extends Behaviours {
    private static final String OPERATION = "set-custom-data";
    private static final String NOBODY = "000000000000000000000000";

    private static Map<String, Object> data(String type, String target, String key, Object value) {
        return object(
                "targetType", type,
                "targetIdentifier", target,
                "list", list(object("key", key, "value", value)));
    }

    private Answer values(String type, String target) {
        return get("get-custom-data", "targetType", type, "targetIdentifier", target, "namespace", "default");
    }

    @Nested
    class a_value_is_set {
        @Test
        @Seen(source = "csharp CustomFieldsManagementTest.cs, SetCustomDataTest")
        @KnownDifference(
                why = "The sample answer of the method page has the message \"Success\" and a requestId; see the "
                        + "form of a success.")
        void on_a_user_by_its_id_as_in_the_sample() {
            String user = given.user();
            String school = given.choice();
            post(OPERATION, data("USER", user, school, "pku")).succeeds().data("", equalTo(object("success", true)));
            values("USER", user).succeeds().data(school, equalTo("pku"));
        }

        @Test
        @Seen(source = "node ManagementClient.spec.ts, for a department")
        void on_a_department_by_its_id() {
            String department = given.department();
            String icon = given.fieldOf("DEPARTMENT", "STRING");
            post(OPERATION, data("DEPARTMENT", department, icon, "https://example.com/logo"))
                    .succeeds();
            values("DEPARTMENT", department).succeeds().data(icon, equalTo("https://example.com/logo"));
        }

        @Test
        @Documented(source = "openapi SetCustomDataReqDto.targetIdentifier and namespace")
        void on_a_role_by_its_code_and_namespace() {
            String role = given.role();
            String level = given.fieldOf("ROLE", "NUMBER");
            post(OPERATION, with(data("ROLE", role, level, 3), "namespace", "default"))
                    .succeeds();
            values("ROLE", role).succeeds().data(level, equalTo(3));
        }

        @Test
        @Documented(source = "openapi SetCustomDataReqDto.targetIdentifier")
        void on_a_group_by_its_code() {
            String group = given.group();
            String motto = given.fieldOf("GROUP", "STRING");
            post(OPERATION, data("GROUP", group, motto, "ship it")).succeeds();
            values("GROUP", group).succeeds().data(motto, equalTo("ship it"));
        }

        @Test
        @Inferred(why = "an organization's root is a department in every other respect")
        void on_the_root_department_of_an_organization() {
            String root = given.rootOf(given.organization());
            String icon = given.fieldOf("DEPARTMENT", "STRING");
            post(OPERATION, data("DEPARTMENT", root, icon, "x")).succeeds();
            values("DEPARTMENT", root).succeeds().data(icon, equalTo("x"));
        }

        @Test
        @Documented(source = "openapi set-custom-data: an existing value is updated")
        void in_the_place_of_the_former_one() {
            String user = given.user();
            String key = given.field("STRING");
            given.value(user, key, "before");
            post(OPERATION, data("USER", user, key, "after")).succeeds();
            values("USER", user).data(key, equalTo("after"));
        }

        @Test
        @Inferred(why = "what is changed was updated")
        void and_moves_the_users_updatedAt() {
            String user = given.user();
            String key = given.field("STRING");
            String before = get("get-user", "userId", user).read("updatedAt");
            post(OPERATION, data("USER", user, key, "x")).succeeds();
            get("get-user", "userId", user).data("updatedAt", greaterThanOrEqualTo(before));
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void and_moves_updatedAt_to_the_moment_of_the_pools_clock() {
            String user = given.user();
            String key = given.field("STRING");
            genauth.token();
            genauth.fake().clock().freezeAt(Instant.now().plusSeconds(60));
            post(OPERATION, data("USER", user, key, "x")).succeeds();
            String now = genauth.fake().clock().now().toString();
            get("get-user", "userId", user).data("updatedAt.substring(0, 19)", equalTo(now.substring(0, 19)));
        }
    }

    @Nested
    class a_target_that_does_not_exist {
        @Test
        @Inferred(why = "class of error: not found; the text and code are those of other operations on users")
        @Inferred(aspect = API_CODE, why = "2004 is documented as the code for a user that does not exist")
        void is_not_found_among_users() {
            String key = given.field("STRING");
            post(OPERATION, data("USER", NOBODY, key, "x")).isRefusedWith(404).hasApiCode(2004);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void is_not_found_among_roles() {
            String key = given.fieldOf("ROLE", "STRING");
            post(OPERATION, with(data("ROLE", unique("role"), key, "x"), "namespace", "default"))
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void is_not_found_in_a_namespace_that_does_not_exist() {
            String key = given.fieldOf("ROLE", "STRING");
            post(OPERATION, with(data("ROLE", given.role(), key, "x"), "namespace", unique("space")))
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void is_not_found_among_groups() {
            String key = given.fieldOf("GROUP", "STRING");
            post(OPERATION, data("GROUP", unique("group"), key, "x")).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void is_not_found_among_departments() {
            String key = given.fieldOf("DEPARTMENT", "STRING");
            post(OPERATION, data("DEPARTMENT", NOBODY, key, "x")).isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi SetCustomDataReqDto.targetIdentifier: the user's id")
        @Inferred(aspect = STATUS_CODE, why = "class of error: not found")
        void is_a_user_by_any_other_name_than_its_id() {
            String username = unique("user");
            String user = given.user("username", username);
            String key = given.field("STRING");
            post(OPERATION, data("USER", username, key, "x")).isRefusedWith(404);
            values("USER", user).data("", equalTo(object()));
        }
    }

    @Nested
    class a_role {
        @Test
        @Documented(source = "openapi SetCustomDataReqDto.namespace: needed for roles")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        void needs_a_namespace() {
            String role = given.role();
            String key = given.fieldOf("ROLE", "STRING");
            post(OPERATION, data("ROLE", role, key, "x")).isRefusedWith(400);
            post(OPERATION, with(data("ROLE", role, key, "x"), "namespace", "")).isRefusedWith(400);
            values("ROLE", role).data("", equalTo(object()));
        }
    }

    @Nested
    class any_other_target {
        @Test
        @Documented(source = "openapi SetCustomDataReqDto.namespace: to be left out otherwise")
        void needs_no_namespace_and_overlooks_one() {
            String user = given.user();
            String key = given.field("STRING");
            post(OPERATION, with(data("USER", user, key, "x"), "namespace", "default"))
                    .succeeds();
            values("USER", user).data(key, equalTo("x"));
        }
    }
}
