package io.github.genauthfake.contract.client;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.genauthfake.contract.running.MarkException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a behaviour may send to a pool in which others have their things. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnershipGuardTest {
    private static final String SOMEBODYS_ID = "65f000000000000000000001";

    private final UniqueNames names = new UniqueNames();
    private final OwnershipGuard guard = new OwnershipGuard(names);

    private void passes(String operation, Object body) {
        assertThatNoException().isThrownBy(() -> guard.check(operation, new RequestBody(Json.write(body))));
    }

    private void isStopped(String operation, Object body) {
        isStopped(operation, Json.write(body));
    }

    private void isStopped(String operation, String text) {
        assertThatExceptionOfType(MarkException.class)
                .isThrownBy(() -> guard.check(operation, new RequestBody(text)))
                .withMessageContaining("@FreshPoolOnly");
    }

    @Nested
    class something_is_created {
        @Test
        void under_a_name_of_the_run() {
            passes("create-user", object("username", names.like("user")));
            passes("create-user", object("email", "Upper." + names.like("user").toUpperCase() + "@EXAMPLE.COM"));
            passes("create-group", object("code", "额！", "name", names.like("name")));
            passes("set-custom-fields", object("list", list(object("key", names.like("field")))));
        }

        @Test
        void under_no_name_at_all() {
            passes("create-user", object());
            passes("create-users-batch", object("list", list()));
            passes("create-user", list());
        }

        @Test
        void but_under_no_name_of_its_own_making() {
            isStopped("create-user", object("username", "alice"));
            isStopped(
                    "create-users-batch",
                    object("list", list(object("username", names.like("user")), object("username", "alice"))));
            isStopped("create-namespace", object("code", "default"));
            isStopped("set-custom-fields", object("list", list(object("key", "nickname", "label", names.like("l")))));
        }

        @Test
        void and_not_with_a_phone_number_alone_which_somebody_may_have() {
            String phone = names.phone();
            isStopped("create-user", object("phone", phone));
            passes("create-user", object("username", names.like("user"), "phone", phone));
        }

        @Test
        void by_what_is_no_JSON_only_if_nobody_can_read_a_name_out_of_it() {
            isStopped("create-user", "{\"username\":\"alice\"");
            assertThatNoException()
                    .isThrownBy(
                            () -> guard.check("create-user", new RequestBody("{\"username\":\"" + names.like("u"))));
            assertThatNoException().isThrownBy(() -> guard.check("create-user", new RequestBody("")));
        }
    }

    @Nested
    class something_is_changed_or_deleted {
        @Test
        void when_the_behaviour_has_created_it() {
            String id = "6a0000000000000000000002";
            isStopped("update-user", object("userId", id));
            guard.isCreated(object("userId", id, "username", "x"));
            passes("update-user", object("userId", id));
            passes("delete-users-batch", object("userIds", list(id)));
        }

        @Test
        void when_it_has_a_name_of_the_run() {
            passes("delete-organization", object("organizationCode", names.like("org")));
            passes("set-custom-data", object("targetType", "GROUP", "targetIdentifier", names.like("group")));
        }

        @Test
        void when_nothing_can_be_called_so() {
            passes("update-user", object("userId", "000000000000000000000000"));
            passes("delete-department", object("organizationCode", "1".repeat(100), "departmentId", " "));
        }

        @Test
        void but_not_when_it_may_be_somebodys() {
            isStopped("update-user", object("userId", SOMEBODYS_ID, "nickname", names.like("nick")));
            isStopped("delete-users-batch", object("userIds", list(SOMEBODYS_ID)));
            isStopped("delete-roles-batch", object("codeList", list("admin")));
            isStopped("delete-namespace", object("code", "shop"));
            isStopped("delete-tenant", object("tenantId", SOMEBODYS_ID));
            isStopped("delete-custom-fields", object("list", list(object("targetType", "USER", "key", "school"))));
            isStopped(
                    "set-user-departments",
                    object("userId", names.like("user"), "departments", list(object("departmentId", SOMEBODYS_ID))));
        }

        @Test
        void and_the_root_only_of_an_organization_of_its_own() {
            passes("update-department", object("organizationCode", names.like("org"), "departmentId", "root"));
            isStopped("update-department", object("departmentId", "root"));
            isStopped("update-department", object("organizationCode", "acme", "departmentId", "root"));
        }
    }

    @Nested
    class nothing_is_named {
        @Test
        void where_the_service_was_seen_to_delete_nothing_then() {
            passes("delete-users-batch", object("userIds", list()));
            passes("delete-organization", object("organizationCode", ""));
        }

        @Test
        void but_not_where_it_might_delete_everything() {
            isStopped("delete-custom-fields", object("list", list()));
            isStopped("delete-custom-fields", object("list", list(object("targetType", "USER"))));
            isStopped("delete-namespace", object());
            isStopped("delete-tenant", object());
        }
    }
}
