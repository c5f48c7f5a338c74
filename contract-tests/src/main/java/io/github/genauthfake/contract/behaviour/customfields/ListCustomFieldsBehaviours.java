package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Custom fields are listed and counted. */
@Operation("list-custom-fields")
class ListCustomFieldsBehaviours extends Behaviours {
    private static final String OPERATION = "list-custom-fields";

    private Answer fields(Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        System.arraycopy(new Object[] {"targetType", "USER"}, 0, all, 0, 2);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return get(OPERATION, all);
    }

    @Nested
    class fields_are_answered {
        @Test
        @Documented(source = "openapi list-custom-fields: count with all, userVisible and adminVisible, and list")
        void with_counts() {
            String word = unique("word");
            given.field("STRING", "key", word + "1");
            given.field("STRING", "key", word + "2", "visibleInUserCenter", false);
            given.field("STRING", "key", word + "3", "visibleInUserCenter", false, "visibleInAdminConsole", false);
            fields("keyword", word)
                    .succeeds()
                    .data("count", equalTo(object("all", 3, "userVisible", 1, "adminVisible", 2)))
                    .data("list", hasSize(3));
        }

        @Test
        @Inferred(why = "without a type there would be no way to list all fields")
        @KnownDifference(why = "The OpenAPI document requires dataType; the fake does not.")
        void of_all_types_unless_said_otherwise() {
            String word = unique("word");
            String text = given.field("STRING", "key", word + "1");
            String number = given.field("NUMBER", "key", word + "2");
            fields("keyword", word).succeeds().data("list.key", hasItems(text, number));
        }

        @Test
        @Documented(source = "openapi list-custom-fields.dataType")
        void of_one_type() {
            String word = unique("word");
            String text = given.field("STRING", "key", word + "1");
            String number = given.field("NUMBER", "key", word + "2");
            fields("keyword", word, "dataType", "NUMBER")
                    .succeeds()
                    .data("list.key", hasItem(number))
                    .data("list.key", not(hasItem(text)))
                    .data("list.dataType.unique()", contains("NUMBER"));
        }

        @Test
        @Inferred(why = "the operation has the names of older SDKs: SELECT for ENUM")
        void of_choices_under_their_older_name() {
            String word = unique("word");
            String choice =
                    given.field("ENUM", "key", word + "1", "options", list(object("value", "pku", "label", "北京大学")));
            String text = given.field("STRING", "key", word + "2");
            fields("keyword", word, "dataType", "SELECT")
                    .succeeds()
                    .data("list.key", hasItem(choice))
                    .data("list.key", not(hasItem(text)))
                    .data("list.dataType.unique()", contains("ENUM"));
        }

        @Test
        @Inferred(why = "OBJECT is a type that fields no longer have")
        void of_a_type_that_no_field_has_as_none() {
            String key = given.field("STRING");
            fields("keyword", key, "dataType", "OBJECT")
                    .succeeds()
                    .data("list", empty())
                    .data("count.all", equalTo(0));
        }

        @Test
        @Documented(source = "openapi list-custom-fields.userVisible and adminVisible")
        void by_who_sees_them() {
            String word = unique("word");
            given.field("STRING", "key", word + "1");
            given.field("STRING", "key", word + "2", "visibleInUserCenter", false);
            given.field("STRING", "key", word + "3", "visibleInAdminConsole", false);
            fields("keyword", word, "userVisible", true)
                    .succeeds()
                    .data("list.key", contains(word + "1", word + "3"))
                    .data("count.all", equalTo(2));
            fields("keyword", word, "userVisible", false).data("list.key", contains(word + "2"));
            fields("keyword", word, "adminVisible", true).data("list.key", contains(word + "1", word + "2"));
            fields("keyword", word, "adminVisible", false).data("list.key", contains(word + "3"));
        }

        @Test
        @Inferred(why = "a keyword is looked for in what people see: key and label")
        void by_a_part_of_key_or_label() {
            String label = unique("label");
            String key = given.field("STRING", "label", "The " + label);
            given.field("STRING");
            fields("keyword", key).succeeds().data("list.key", contains(key));
            fields("keyword", label.toUpperCase(Locale.ROOT)).succeeds().data("list.key", contains(key));
        }

        @Test
        @Inferred(why = "as get-custom-fields answers them: in the order of their creation, never built-in ones")
        void in_the_order_of_their_creation() {
            String word = unique("nickname");
            given.field("STRING", "key", word + "b");
            given.field("STRING", "key", word + "a");
            fields("keyword", word).succeeds().data("list.key", contains(word + "b", word + "a"));
            fields("keyword", "nickname").succeeds().data("list.key", not(hasItem("nickname")));
        }
    }

    @Nested
    class a_page {
        @Test
        @Documented(
                source = "openapi list-custom-fields.page and limit; tag on paging: ten items unless said otherwise")
        @Inferred(aspect = DATA, why = "that the counts are those of all pages is a guess")
        void holds_ten_fields_and_the_counts_of_all() {
            String word = unique("word");
            for (int count = 10; count < 21; count++) {
                given.field("STRING", "key", word + count);
            }
            fields("keyword", word).succeeds().data("list", hasSize(10)).data("count.all", equalTo(11));
            fields("keyword", word, "page", 2)
                    .succeeds()
                    .data("list.key", contains(word + "20"))
                    .data("count.all", equalTo(11));
            fields("keyword", word, "page", 2, "limit", 3)
                    .data("list.key", contains(word + "13", word + "14", word + "15"));
        }

        @Test
        @Inferred(why = "seen of list-users, list-roles, list-groups, list-organizations and others")
        void holds_fifty_fields_at_most() {
            fields("limit", 50).succeeds();
            fields("limit", 51).isRefusedWith(400);
            fields("page", 0).isRefusedWith(400);
        }
    }

    @Test
    @Documented(source = "openapi list-custom-fields.targetType: of users, departments or roles")
    void the_kind_of_target_may_be_another() {
        String word = unique("word");
        String key = given.fieldOf("DEPARTMENT", "STRING", "key", word + "1");
        String ofUsers = given.field("STRING", "key", word + "2");
        get(OPERATION, "targetType", "DEPARTMENT", "keyword", word)
                .succeeds()
                .data("list.key", hasItem(key))
                .data("list.key", not(hasItem(ofUsers)));
    }

    @Test
    @Documented(source = "openapi list-custom-fields.targetType: groups are not supported by this operation")
    @Inferred(aspect = STATUS_CODE, why = "class of error: well-formed and not supported")
    void groups_are_refused() {
        get(OPERATION, "targetType", "GROUP").isRefusedWith(422).data("", nullValue());
    }

    @Test
    @FakeOnly(why = "the real service acts on them; the fake says that it does not")
    void accessControl_and_lang_are_reported_as_not_acted_on() {
        fields("accessControl", true, "lang", "en-US").succeeds();
        tellsTheTest(Finding.Kind.NOT_ACTED_ON, Finding.Kind.NOT_ACTED_ON);
    }

    @Test
    @Documented(source = "openapi list-custom-fields: targetType is required, and an enumeration as dataType is")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    void what_is_no_kind_of_target_and_no_type_is_refused() {
        get(OPERATION).isRefusedWith(400).data("", nullValue());
        get(OPERATION, "targetType", "PERSON").isRefusedWith(400);
        fields("dataType", "TEXT").isRefusedWith(400);
    }

    @Test
    @Inferred(why = "the request names a tenant, so definitions are kept by tenant")
    void the_fields_of_a_tenant_are_not_the_pools() {
        String tenant = given.tenant();
        String ofThePool = given.field("STRING");
        String ofTheTenant = unique("field");
        post(
                        "set-custom-fields",
                        object("tenantId", tenant, "list", list(object("targetType", "USER", "key", ofTheTenant))))
                .succeeds();
        fields("tenantId", tenant)
                .succeeds()
                .data("list.key", contains(ofTheTenant))
                .data("count.all", equalTo(1));
        fields("keyword", ofThePool).data("list.key", hasItem(ofThePool));
        fields("keyword", ofTheTenant).data("list.key", not(hasItem(ofTheTenant)));
        fields("tenantId", "000000000000000000000000").isRefusedWith(404);
    }
}
