package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Definitions of custom fields are read. */
@Operation("get-custom-fields")
class GetCustomFieldsBehaviours extends Behaviours {
    private Answer fieldsOf(String targetType) {
        return get("get-custom-fields", "targetType", targetType);
    }

    @Test
    @Seen(source = "csharp CustomFieldsManagementTest.cs, GetCustomFieldsTest: data is a list and holds something")
    @KnownDifference(
            why = "The sample answer of the method page has an object as data; the declared type is a list of "
                    + "fields, and the provider's C# test reads one.")
    void answers_the_fields_of_users_as_a_list() {
        String key = given.field("STRING");
        fieldsOf("USER").succeeds().data("", instanceOf(List.class)).data("key", hasItem(key));
    }

    @Test
    @Documented(source = "openapi CustomFieldDto.options, a list of values and labels")
    @KnownDifference(
            why = "The sample answer of the method page has the options as JSON text; the declared type is a "
                    + "list of objects.")
    void answers_options_as_a_list_of_objects() {
        String key = given.choice();
        fieldsOf("USER")
                .succeeds()
                .data("find { it.key == '" + key + "' }.options[0]", equalTo(object("value", "pku", "label", "北京大学")));
    }

    @Test
    @Documented(source = "openapi CustomFieldDto: targetType, dataType, key, label, isUnique, visibleInAdminConsole")
    void answers_what_is_required_of_a_field() {
        String key = given.field("NUMBER");
        String field = "find { it.key == '" + key + "' }";
        Answer answer = fieldsOf("USER").succeeds();
        for (String property : List.of("dataType", "label", "isUnique", "visibleInAdminConsole", "createdAt")) {
            answer.data(field + "." + property, notNullValue());
        }
    }

    @Test
    @Documented(source = "openapi get-custom-fields: of users, departments or roles")
    void answers_the_fields_of_one_kind_of_target_only() {
        String ofDepartments = given.fieldOf("DEPARTMENT", "STRING");
        String ofRoles = given.fieldOf("ROLE", "STRING");
        fieldsOf("DEPARTMENT").succeeds().data("key", hasItem(ofDepartments)).data("key", not(hasItem(ofRoles)));
        fieldsOf("ROLE").succeeds().data("key", hasItem(ofRoles)).data("key", not(hasItem(ofDepartments)));
    }

    @Test
    @Inferred(why = "the order is not documented")
    void answers_fields_in_the_order_of_their_creation() {
        String first = given.field("STRING");
        String second = given.field("STRING");
        String third = given.field("STRING");
        post("set-custom-fields", object("list", list(object("targetType", "USER", "key", first, "label", "again"))))
                .succeeds();
        fieldsOf("USER")
                .succeeds()
                .data(
                        "key.findAll { it == '" + first + "' || it == '" + second + "' || it == '" + third + "' }",
                        contains(first, second, third));
    }

    @Test
    @Documented(source = "openapi: built-in fields have an operation of their own")
    void never_answers_built_in_fields() {
        given.field("STRING");
        fieldsOf("USER").succeeds().data("key", not(hasItem("username")));
    }

    @Test
    @Documented(source = "openapi get-custom-fields.targetType: groups are not supported by this operation")
    @Inferred(aspect = STATUS_CODE, why = "class of error: well-formed and not supported")
    void refuses_groups() {
        fieldsOf("GROUP").isRefusedWith(422).data("", nullValue());
    }

    @Test
    @Documented(source = "openapi get-custom-fields.targetType, required and an enumeration")
    void refuses_what_is_no_kind_of_target() {
        fieldsOf("PERSON").isRefusedWith(400);
        fieldsOf("").isRefusedWith(400);
        get("get-custom-fields").isRefusedWith(400);
    }

    @Nested
    class with_a_tenant {
        @Test
        @Inferred(why = "the request names a tenant, so definitions are kept by tenant")
        void answers_the_fields_of_that_tenant_only() {
            String tenant = given.tenant();
            String ofThePool = given.field("STRING");
            String ofTheTenant = unique("field");
            post(
                            "set-custom-fields",
                            object("tenantId", tenant, "list", list(object("targetType", "USER", "key", ofTheTenant))))
                    .succeeds();
            get("get-custom-fields", "targetType", "USER", "tenantId", tenant)
                    .succeeds()
                    .data("key", contains(ofTheTenant));
            fieldsOf("USER").data("key", hasItem(ofThePool)).data("key", not(hasItem(ofTheTenant)));
        }

        @Test
        @Inferred(why = "class of error: not found")
        void refuses_a_tenant_that_the_pool_does_not_have() {
            get("get-custom-fields", "targetType", "USER", "tenantId", "000000000000000000000000")
                    .isRefusedWith(404);
        }

        @Test
        @Inferred(why = "the Java SDK sends x-authing-tenant-id, the Node SDK sends its tenantId as x-authing-app-id")
        void takes_the_tenant_of_a_header_when_the_request_names_none() {
            String tenant = given.tenant();
            String key = unique("field");
            genauth.request("set-custom-fields")
                    .header("x-authing-tenant-id", tenant)
                    .post(object("list", list(object("targetType", "USER", "key", key))))
                    .succeeds();
            genauth.request("get-custom-fields")
                    .header("x-authing-app-id", tenant)
                    .get("targetType", "USER")
                    .succeeds()
                    .data("key", contains(key));
            fieldsOf("USER").data("key", not(hasItem(key)));
        }

        @Test
        @Inferred(why = "x-authing-app-id names an application as well")
        void overlooks_a_header_that_names_no_tenant() {
            String key = given.field("STRING");
            genauth.request("get-custom-fields")
                    .header("x-authing-app-id", "000000000000000000000000")
                    .get("targetType", "USER")
                    .succeeds()
                    .data("key", hasItem(key));
        }
    }
}
