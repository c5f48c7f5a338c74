package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Definitions of custom fields are deleted, with the values. */
@Operation("delete-custom-fields")
class DeleteCustomFieldsBehaviours extends Behaviours {
    private static final String OPERATION = "delete-custom-fields";

    private Answer delete(Object... fields) {
        return post(OPERATION, object("list", list(fields)));
    }

    private static Object field(String targetType, String key) {
        return object("targetType", targetType, "key", key);
    }

    private Answer fieldsOf(String targetType) {
        return get("get-custom-fields", "targetType", targetType);
    }

    @Test
    @Documented(source = "openapi DeleteCustomFieldsReqDto and IsSuccessRespDto")
    void deletes_the_fields_of_the_list() {
        String ofUsers = given.field("STRING");
        String ofDepartments = given.fieldOf("DEPARTMENT", "STRING");
        String kept = given.field("STRING");
        delete(field("USER", ofUsers), field("DEPARTMENT", ofDepartments))
                .succeeds()
                .data("", equalTo(object("success", true)));
        fieldsOf("USER").data("key", hasItem(kept)).data("key", not(hasItem(ofUsers)));
        fieldsOf("DEPARTMENT").data("key", not(hasItem(ofDepartments)));
    }

    @Test
    @Inferred(why = "the sibling get-custom-data requires a tenant in the same way and is seen to do without")
    @KnownDifference(why = "The OpenAPI document requires tenantId; the fake means the pool itself without it.")
    void needs_no_tenant() {
        delete(field("USER", given.field("STRING"))).succeeds();
    }

    @Nested
    class afterwards {
        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void no_target_has_a_value_of_the_field() {
            String key = given.field("STRING");
            String user = given.user();
            given.value(user, key, "x");
            delete(field("USER", key)).succeeds();
            get("get-custom-data", "targetType", "USER", "targetIdentifier", user)
                    .data("", equalTo(object()));
            get("get-user", "userId", user, "withCustomData", true).data("customData", equalTo(object()));
        }

        @Test
        @Inferred(why = "what is deleted does not come back with its name")
        void a_new_field_of_the_same_key_has_no_values_and_any_type() {
            String key = given.field("STRING", "isUnique", true);
            String user = given.user();
            given.value(user, key, "x");
            delete(field("USER", key)).succeeds();
            post(
                            "set-custom-fields",
                            object("list", list(object("targetType", "USER", "key", key, "dataType", "NUMBER"))))
                    .succeeds()
                    .data("[0].dataType", equalTo("NUMBER"))
                    .data("[0].isUnique", equalTo(false));
            get("get-custom-data", "targetType", "USER", "targetIdentifier", user)
                    .data("", equalTo(object()));
            given.value(user, key, 5);
        }

        @Test
        @Inferred(why = "class of error: not found, as for any field that is not defined")
        void no_value_can_be_set() {
            String key = given.field("STRING");
            delete(field("USER", key)).succeeds();
            post(
                            "set-custom-data",
                            object(
                                    "targetType", "USER",
                                    "targetIdentifier", given.user(),
                                    "list", list(object("key", key, "value", "x"))))
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void nobody_is_found_by_the_field() {
            String key = given.field("STRING", "isUnique", true);
            given.value(given.user(), key, "A1");
            delete(field("USER", key)).succeeds();
            get("get-user", "userId", key + ":A1", "userIdType", "custom_field").isRefusedWith(404);
        }
    }

    @Nested
    class a_request_is_refused {
        @Test
        @Inferred(why = "class of error: not found; nothing is deleted when one is not there")
        void for_a_key_that_no_field_has() {
            String key = given.field("STRING");
            delete(field("USER", key), field("USER", unique("field"))).isRefusedWith(404);
            fieldsOf("USER").data("key", hasItem(key));
        }

        @Test
        @Inferred(why = "class of error: not found; a definition belongs to one kind of target")
        void for_a_field_of_another_kind_of_target() {
            delete(field("DEPARTMENT", given.field("STRING"))).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: not found; a built-in field is no custom field")
        @FreshPoolOnly(why = "a service that took it would delete a field that everybody has")
        void for_a_built_in_field() {
            delete(field("USER", "nickname")).isRefusedWith(404);
            get("get-user-base-fields").data("key", hasItem("nickname"));
        }

        @Test
        @Documented(source = "openapi DeleteCustomFieldDto: targetType, an enumeration, and key are required")
        @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
        @FreshPoolOnly(why = "nobody has seen that the service does not take an item without a key for all fields")
        void for_an_item_without_its_parts() {
            delete(object("key", given.field("STRING"))).isRefusedWith(400).data("", nullValue());
            delete(object("targetType", "USER")).isRefusedWith(400);
            delete(field("PERSON", given.field("STRING"))).isRefusedWith(400);
        }
    }

    @Nested
    class with_a_tenant {
        @Test
        @Inferred(why = "the request names a tenant, so definitions are kept by tenant")
        void the_fields_of_that_tenant_are_deleted_only() {
            String tenant = given.tenant();
            String key = given.field("STRING");
            post(
                            "set-custom-fields",
                            object("tenantId", tenant, "list", list(object("targetType", "USER", "key", key))))
                    .succeeds();
            post(OPERATION, object("tenantId", tenant, "list", list(field("USER", key))))
                    .succeeds();
            get("get-custom-fields", "targetType", "USER", "tenantId", tenant).data("key", empty());
            fieldsOf("USER").data("key", hasItem(key));
            post(OPERATION, object("tenantId", tenant, "list", list(field("USER", key))))
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void that_does_not_exist_nothing_is_deleted() {
            String key = given.field("STRING");
            post(OPERATION, object("tenantId", "000000000000000000000000", "list", list(field("USER", key))))
                    .isRefusedWith(404);
            fieldsOf("USER").data("key", hasItem(key));
        }
    }
}
