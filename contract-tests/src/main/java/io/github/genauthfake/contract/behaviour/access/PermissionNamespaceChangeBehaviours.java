package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How permission namespaces, and namespaces of applications, change and go. */
class PermissionNamespaceChangeBehaviours extends Behaviours {
    private static final String APPLICATION = "65f0000000000000000000a1";
    private static final String WHY = "no operation that the fake has makes applications, so that a seed does";

    private void application() {
        genauth.fake().seed(Seed.parse("applications: {shop: {id: %s, name: Shop}}".formatted(APPLICATION), "a.yaml"));
    }

    private void isUnchanged() {
        get("get-namespace", "code", APPLICATION)
                .succeeds()
                .data("name", equalTo("Shop"))
                .data("description", nullValue());
    }

    /** One is changed. */
    @Nested
    @Operation("update-permission-namespace")
    class UpdatePermissionNamespace {
        private static final String OPERATION = "update-permission-namespace";

        @Test
        @Seen(source = "node updatePermissionNamespace.spec.ts: the next code, the name as before, another description")
        void answers_the_changed_one_which_takes_along_what_is_in_it() {
            String code = given.permissionNamespace();
            String role = given.roleIn(code);
            String resource = given.resourceIn(code);
            String next = unique("space");
            post(OPERATION, object("code", code, "newCode", next, "name", code, "description", "tidy"))
                    .succeeds()
                    .data("", equalTo(object("code", next, "name", code, "description", "tidy")));
            get("get-role", "code", role, "namespace", next).succeeds().data("namespace", equalTo(next));
            get("get-resource", "code", resource, "namespace", next).succeeds().data("namespace", equalTo(next));
            get("get-permission-namespace", "code", code).isRefusedWith(404);
            post("delete-permission-namespace", object("code", next)).succeeds();
        }

        @Test
        @Inferred(why = "what a change does not name stays; null clears what is nullable, as in other updates")
        void leaves_what_it_does_not_name() {
            String code = given.permissionNamespace();
            post(OPERATION, object("code", code, "newCode", code))
                    .succeeds()
                    .data("", equalTo(object("code", code, "name", code, "description", "roomy")));
            post(OPERATION, object("code", code, "newCode", "", "name", null, "description", null))
                    .succeeds()
                    .data("", equalTo(object("code", code, "name", code, "description", null)));
        }

        @Test
        @Seen(source = "node updatePermissionNamespace.spec.ts")
        @Seen(aspect = WORDING, source = "node updatePermissionNamespace.spec.ts")
        void tells_of_a_taken_code_before_a_namespace_that_does_not_exist() {
            String taken = given.permissionNamespace();
            for (String code : new String[] {"好", given.permissionNamespace()}) {
                in(CHINESE, OPERATION)
                        .post(object("code", code, "newCode", taken))
                        .isRefusedWith(409)
                        .says("namespace with code " + taken + " already exists.");
            }
            in(CHINESE, OPERATION)
                    .post(object("code", "好", "newCode", unique("space")))
                    .isRefusedWith(404)
                    .says("namespace not found");
            in(CHINESE, OPERATION)
                    .post(object("code", "", "newCode", taken))
                    .isRefusedWith(400)
                    .says("code should not be empty");
        }

        @Test
        @Inferred(why = "classes of errors: a conflict, and refused arguments, as where one is created")
        void refuses_names_that_are_taken_or_empty_and_codes_that_are_none() {
            String code = given.permissionNamespace();
            post(OPERATION, object("code", code, "name", given.permissionNamespace()))
                    .isRefusedWith(409);
            post(OPERATION, object("code", code, "name", "")).isRefusedWith(400);
            post(OPERATION, object("code", code, "newCode", "好")).isRefusedWith(400);
            get("get-permission-namespace", "code", code).data("name", equalTo(code));
        }

        @Test
        @Inferred(why = "class of error: forbidden, as where one with a built-in code is created")
        @FreshPoolOnly(why = "a service that took it would change a namespace that everybody has")
        void leaves_those_that_are_built_in() {
            for (String code : new String[] {"default", "system"}) {
                post(OPERATION, object("code", code, "newCode", unique("space")))
                        .isRefusedWith(403);
                post(OPERATION, object("code", code, "description", "mine")).isRefusedWith(403);
            }
        }

        @Test
        @FakeOnly(why = WHY)
        void leaves_those_of_applications() {
            application();
            post(OPERATION, object("code", APPLICATION, "newCode", "shop")).isRefusedWith(403);
            post(OPERATION, object("code", APPLICATION, "name", "Mine")).isRefusedWith(403);
            isUnchanged();
        }
    }

    /** One is deleted. */
    @Nested
    @Operation("delete-permission-namespace")
    class DeletePermissionNamespace {
        private static final String OPERATION = "delete-permission-namespace";

        private Answer delete(String code) {
            return post(OPERATION, object("code", code));
        }

        @Test
        @Inferred(why = "as delete-namespace: nothing may refer to what is gone")
        void takes_along_what_is_in_it() {
            String code = given.permissionNamespace();
            String role = given.roleIn(code);
            delete(code).succeeds();
            get("get-role", "code", role, "namespace", code).isRefusedWith(404);
            post("create-namespace", object("code", code)).succeeds();
            get("list-permission-namespace-roles", "code", code)
                    .data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Inferred(why = "class of error: forbidden, as where one with a built-in code is created")
        @FreshPoolOnly(why = "a service that took it would delete a namespace that everybody has")
        void leaves_those_that_are_built_in() {
            delete("default").isRefusedWith(403);
            delete("system").isRefusedWith(403);
            get("get-namespace", "code", "default").succeeds();
        }

        @Test
        @FakeOnly(why = WHY)
        void leaves_those_of_applications() {
            application();
            delete(APPLICATION).isRefusedWith(403);
            isUnchanged();
        }
    }

    /** Several are deleted. */
    @Nested
    @Operation("delete-permission-namespaces-batch")
    class DeletePermissionNamespacesBatch {
        private static final String OPERATION = "delete-permission-namespaces-batch";

        private Answer delete(Object... codes) {
            return in(CHINESE, OPERATION).post(object("codes", list(codes)));
        }

        @Test
        @Seen(source = "node deletePermissionNamespacesBatch.spec.ts")
        void deletes_all_of_the_list() {
            String one = given.permissionNamespace();
            String other = given.permissionNamespace();
            delete(one, other).succeeds().data("", equalTo(object("success", true)));
            get("get-permission-namespace", "code", one).isRefusedWith(404);
            get("get-permission-namespace", "code", other).isRefusedWith(404);
        }

        @Test
        @Seen(source = "node deletePermissionNamespacesBatch.spec.ts: an empty code")
        @Seen(aspect = WORDING, source = "node deletePermissionNamespacesBatch.spec.ts: an empty code")
        void deletes_none_when_one_does_not_exist() {
            String code = given.permissionNamespace();
            for (String unknown : new String[] {"", unique("space")}) {
                delete(code, unknown).isRefusedWith(404).says("权限空间不存在");
            }
            get("get-permission-namespace", "code", code).succeeds();
        }

        @Test
        @Inferred(why = "class of error: a refused argument; the bounds are documented")
        void takes_one_to_ten() {
            delete().isRefusedWith(400);
            delete((Object[]) "x,x,x,x,x,x,x,x,x,x,x".split(",")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: forbidden; half a list is not done")
        @FreshPoolOnly(why = "a service that took it would delete a namespace that everybody has")
        void deletes_none_when_one_is_built_in() {
            String code = given.permissionNamespace();
            delete(code, "default").isRefusedWith(403);
            get("get-permission-namespace", "code", code).succeeds();
        }

        @Test
        @FakeOnly(why = WHY)
        void deletes_none_when_one_is_that_of_an_application() {
            application();
            String code = given.permissionNamespace();
            delete(code, APPLICATION).isRefusedWith(403);
            get("get-permission-namespace", "code", code).succeeds();
            isUnchanged();
        }
    }

    /** The older operations leave the namespaces of applications, too. */
    @Nested
    @Operation("update-namespace")
    class UpdateNamespace {
        @Test
        @FakeOnly(why = WHY)
        void leaves_those_of_applications() {
            application();
            post("update-namespace", object("code", APPLICATION, "newCode", "shop"))
                    .isRefusedWith(422);
            post("update-namespace", object("code", APPLICATION, "name", "Mine"))
                    .isRefusedWith(422);
            isUnchanged();
        }
    }

    /** The older operations leave the namespaces of applications, too. */
    @Nested
    @Operation("delete-namespace")
    class DeleteNamespace {
        @Test
        @FakeOnly(why = WHY)
        void leaves_those_of_applications() {
            application();
            post("delete-namespace", object("code", APPLICATION)).isRefusedWith(422);
            isUnchanged();
        }
    }

    /** The older operations leave the namespaces of applications, too. */
    @Nested
    @Operation("delete-namespaces-batch")
    class DeleteNamespacesBatch {
        @Test
        @FakeOnly(why = WHY)
        void leaves_those_of_applications() {
            application();
            post("delete-namespaces-batch", object("codeList", list(APPLICATION)))
                    .isRefusedWith(422);
            isUnchanged();
        }
    }
}
