package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Roles are created together, changed, checked, and those of administrators. */
class RoleChangeBehaviours extends Behaviours {
    private static final String BATCH = "create-roles-batch";
    private static final String UPDATE = "update-role";
    private static final String DELETE_EVERYWHERE = "multiple-namespace-delete-roles-batch";
    private static final String CHECK = "check-role-params";
    private static final String CREATE_ADMIN = "create-admin-role";
    private static final String DELETE_ADMINS = "delete-admin-roles";
    private static final String SYSTEM = "system";

    private Answer read(String code, String namespace) {
        return get("get-role", "code", code, "namespace", namespace);
    }

    /** Roles are created together. */
    @Nested
    @Operation(BATCH)
    class CreateRolesBatch {
        private Answer create(Object... roles) {
            return post(BATCH, object("list", list(roles)));
        }

        @Test
        @Seen(source = "node createRolesBatch.spec.ts")
        void creates_roles_in_their_namespaces() {
            String namespace = given.namespace();
            String code = unique("role");
            create(object("code", code), object("code", code, "namespace", namespace, "name", "Manager"))
                    .succeeds()
                    .data("success", equalTo(true));
            read(code, "default").succeeds().data("name", equalTo(code));
            read(code, namespace).succeeds().data("name", equalTo("Manager"));
        }

        @Test
        @Seen(source = "node createRolesBatch.spec.ts")
        @Seen(aspect = WORDING, source = "node createRolesBatch.spec.ts")
        void refuses_wrong_codes_with_their_sentences() {
            String wrong = unique("role") + "额! ";
            in(CHINESE, BATCH)
                    .post(object("list", list(object("code", wrong))))
                    .isRefusedWith(400)
                    .says("invalid role code: " + wrong);
            in(CHINESE, BATCH)
                    .post(object("list", list(object("code", ""))))
                    .isRefusedWith(400)
                    .says("role code must not empty");
        }

        @Test
        @Inferred(why = "classes of errors; the provider does not say what becomes of half a list")
        void creates_none_where_a_code_is_taken_or_there_twice() {
            String free = unique("role");
            create(object("code", free), object("code", given.role())).isRefusedWith(409);
            create(object("code", free), object("code", free)).isRefusedWith(409);
            create(object("code", free, "namespace", unique("space"))).isRefusedWith(404);
            read(free, "default").isRefusedWith(404);
        }
    }

    /** A role is changed. */
    @Nested
    @Operation(UPDATE)
    class UpdateRole {
        private Answer update(String code, Object... changes) {
            return post(UPDATE, with(object("code", code), changes));
        }

        @Test
        @Seen(
                source =
                        "node updateRole.spec.ts: without a name, and an empty new code; csharp and terraform: the name alone")
        void changes_what_is_named_and_leaves_the_rest() {
            String code = given.role();
            String newCode = unique("role");
            update(code, "name", "Manager").succeeds().data("success", equalTo(true));
            update(code, "newCode", "", "description", null).succeeds();
            read(code, "default").data("name", equalTo("Manager")).data("description", nullValue());
            update(code, "newCode", newCode).succeeds();
            read(newCode, "default").succeeds().data("name", equalTo("Manager"));
            read(code, "default").isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi UpdateRoleDto.status and disableTime")
        void disables_and_enables_a_role() {
            String code = given.role();
            update(code, "status", "disable").succeeds();
            read(code, "default").data("status", equalTo("DISABLE"));
            update(code, "status", "ENABLE", "disableTime", "4102444800000").succeeds();
            read(code, "default").data("status", equalTo("ENABLE")).data("disableTime", equalTo(4102444800000L));
            update(code, "disableTime", null).succeeds();
            read(code, "default").data("disableTime", nullValue());
        }

        @Test
        @FakeOnly(why = "nobody can move the clock of the real service")
        void takes_the_end_away_when_a_role_that_has_ended_is_enabled() {
            genauth.fake().clock().freezeAt(Instant.ofEpochMilli(4102444800000L));
            String code = given.role();
            update(code, "disableTime", 4102444801000L).succeeds();
            genauth.fake().clock().advance(Duration.ofSeconds(1));
            read(code, "default").data("status", equalTo("DISABLE"));
            update(code, "status", "ENABLE").succeeds();
            read(code, "default").data("status", equalTo("ENABLE")).data("disableTime", nullValue());
        }

        @Test
        @Inferred(why = "holders belong to the role and not to its code")
        void keeps_those_who_have_it_under_a_new_code() {
            String code = given.role();
            String user = given.user();
            Object target = object("targetType", "USER", "targetIdentifier", user);
            post("assign-role", object("code", code, "targets", list(target))).succeeds();
            String newCode = unique("role");
            update(code, "newCode", newCode).succeeds();
            get("get-user-roles", "userId", user).data("list.code", contains(newCode));
        }

        @Test
        @Seen(source = "node updateRole.spec.ts; the older wording seen there is not the newest one")
        @Seen(aspect = WORDING, source = "node updateRole.spec.ts")
        void refuses_a_new_code_that_cannot_be_one() {
            String code = given.role();
            in(CHINESE, UPDATE)
                    .post(object("code", code, "newCode", "额! "))
                    .isRefusedWith(400)
                    .says("invalid role code: 额! ");
            update(code, "newCode", "1".repeat(100)).isRefusedWith(400);
            update("", "name", "Manager").isRefusedWith(400);
        }

        @Test
        @Inferred(why = "classes of errors; seen of roles and namespaces is that they do not succeed")
        void refuses_what_is_taken_does_not_exist_or_is_over() {
            String code = given.role();
            update(code, "newCode", given.role()).isRefusedWith(409);
            update(unique("role"), "name", "Manager").isRefusedWith(404);
            update(code, "namespace", unique("space"), "name", "Manager").isRefusedWith(404);
            update(code, "disableTime", "1669881887852").isRefusedWith(400);
            update(code, "status", "GONE").isRefusedWith(400);
            read(code, "default").data("status", equalTo("ENABLE")).data("disableTime", nullValue());
        }
    }

    /** Roles of several namespaces are deleted. */
    @Nested
    @Operation(DELETE_EVERYWHERE)
    class DeleteRolesOfNamespaces {
        @Test
        @Documented(source = "openapi multiple-namespace-delete-roles-batch")
        void deletes_roles_in_their_namespaces() {
            String namespace = given.namespace();
            String one = given.role();
            String other = given.roleIn(namespace);
            post(
                            DELETE_EVERYWHERE,
                            object(
                                    "roleList",
                                    list(
                                            object("code", one, "namespace", "default"),
                                            object("code", other, "namespace", namespace))))
                    .succeeds()
                    .data("success", equalTo(true));
            read(one, "default").isRefusedWith(404);
            read(other, namespace).isRefusedWith(404);
        }

        @Test
        @Documented(source = "openapi RoleCodeAndNamespaceDto.namespace, system by default")
        void means_the_namespace_of_administrators_by_default() {
            String role = given.role();
            post(DELETE_EVERYWHERE, object("roleList", list(object("code", role))))
                    .isRefusedWith(404);
            read(role, "default").succeeds();
        }

        @Test
        @Inferred(why = "class of error: not found; the provider does not say what becomes of half a list")
        void deletes_none_when_one_does_not_exist() {
            String role = given.role();
            Object known = object("code", role, "namespace", "default");
            for (Object unknown : list(
                    object("code", unique("role"), "namespace", "default"),
                    object("code", role, "namespace", unique("space")))) {
                post(DELETE_EVERYWHERE, object("roleList", list(known, unknown)))
                        .isRefusedWith(404);
            }
            read(role, "default").succeeds();
        }
    }

    /** The parameters of a role are checked. */
    @Nested
    @Operation(CHECK)
    class CheckRoleParams {
        private Answer check(String code, String name) {
            return post(CHECK, object("namespace", "default", "code", code, "name", name));
        }

        @Test
        @Documented(source = "openapi CheckRoleParamsRespDto")
        void finds_free_codes_and_names_valid() {
            check(unique("role"), unique("name")).succeeds().data("", equalTo(object("isValid", true)));
        }

        @Test
        @Inferred(why = "the answer has a message, whose example is a text; what it says is a guess")
        void says_what_is_wrong() {
            String name = unique("name");
            String code = given.roleIn("default", "name", name);
            check(code, unique("name"))
                    .succeeds()
                    .data("", equalTo(object("isValid", false, "message", "role code already exist")));
            check(unique("role"), name)
                    .data("", equalTo(object("isValid", false, "message", "role name already exist")));
            check("a b", unique("name"))
                    .data("", equalTo(object("isValid", false, "message", "invalid role code: a b")));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_namespace_that_does_not_exist() {
            post(CHECK, object("namespace", unique("space"), "code", unique("role")))
                    .isRefusedWith(404);
        }
    }

    /** A role of administrators is created. */
    @Nested
    @Operation(CREATE_ADMIN)
    class CreateAdminRole {
        @Test
        @Documented(source = "openapi RoleCheckParamsRespDto is the declared answer")
        void creates_a_role_in_the_namespace_of_administrators() {
            String code = unique("role");
            post(CREATE_ADMIN, object("code", code, "name", "Keeper"))
                    .succeeds()
                    .data("", equalTo(object("isValid", true)));
            read(code, SYSTEM).succeeds().data("name", equalTo("Keeper")).data("namespace", equalTo(SYSTEM));
            read(code, "default").isRefusedWith(404);
            get("list-namespaces", "keywords", SYSTEM).data("list.code", not(hasItem(SYSTEM)));
        }

        @Test
        @Inferred(why = "classes of errors, as in create-role")
        void refuses_codes_as_create_role_does() {
            String code = unique("role");
            post(CREATE_ADMIN, object("code", code, "name", "Keeper")).succeeds();
            post(CREATE_ADMIN, object("code", code, "name", "Keeper")).isRefusedWith(409);
            post(CREATE_ADMIN, object("code", unique("role") + "！", "name", "Keeper"))
                    .isRefusedWith(400);
            post(CREATE_ADMIN, object("code", unique("role"))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "the namespace is there in each pool, like default")
        @FreshPoolOnly(why = "a service that took it would delete what everybody has")
        void keeps_the_namespace_of_administrators_from_deletion() {
            post("delete-namespace", object("code", SYSTEM)).isRefusedWith(422);
            post("create-namespace", object("code", SYSTEM)).isRefusedWith(409);
        }
    }

    /** Roles of administrators are deleted. */
    @Nested
    @Operation(DELETE_ADMINS)
    class DeleteAdminRoles {
        @Test
        @Documented(source = "openapi DeleteAdminRoleDto")
        void deletes_all_or_none() {
            String one = unique("role");
            String other = unique("role");
            post(CREATE_ADMIN, object("code", one, "name", "One")).succeeds();
            post(CREATE_ADMIN, object("code", other, "name", "Other")).succeeds();
            post(DELETE_ADMINS, object("codeList", list(one, unique("role")))).isRefusedWith(404);
            read(one, SYSTEM).succeeds();
            post(DELETE_ADMINS, object("codeList", list(one, other))).succeeds().data("success", equalTo(true));
            read(one, SYSTEM).isRefusedWith(404);
            read(other, SYSTEM).isRefusedWith(404);
        }
    }
}
