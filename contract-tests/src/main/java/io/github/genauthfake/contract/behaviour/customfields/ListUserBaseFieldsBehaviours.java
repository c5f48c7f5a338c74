package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built-in user fields are listed and counted. */
@Operation("list-user-base-fields")
class ListUserBaseFieldsBehaviours extends Behaviours {
    private static final String OPERATION = "list-user-base-fields";

    private Answer fields(Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        System.arraycopy(new Object[] {"targetType", "USER"}, 0, all, 0, 2);
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return get(OPERATION, all);
    }

    @Test
    @Documented(source = "openapi list-user-base-fields: count with all, userVisible and adminVisible, and list")
    void answers_counts_and_fields() {
        int all = get("get-user-base-fields").<List<?>>read("").size();
        fields("limit", 50)
                .succeeds()
                .data("count.all", equalTo(all))
                .data("list", hasSize(all))
                .dataHas("count", "userVisible")
                .dataHas("count", "adminVisible");
    }

    @Test
    @Inferred(why = "two operations that read the same fields give them in the same order")
    void answers_the_fields_of_get_user_base_fields() {
        Object keys = get("get-user-base-fields").read("key");
        fields("limit", 50).succeeds().data("list.key", equalTo(keys));
    }

    @Test
    @Documented(source = "openapi, tag on paging: ten items unless said otherwise")
    void answers_ten_fields_unless_said_otherwise() {
        List<String> keys = fields("limit", 50).succeeds().read("list.key");
        fields().succeeds().data("list.key", equalTo(keys.subList(0, 10))).data("count.all", equalTo(keys.size()));
        fields("page", 2, "limit", 5).succeeds().data("list.key", equalTo(keys.subList(5, 10)));
    }

    @Test
    @Documented(source = "openapi list-user-base-fields.dataType")
    void answers_the_fields_of_one_type() {
        fields("dataType", "DATETIME").succeeds().data("list.key", hasItem("birthdate"));
        fields("limit", 50, "dataType", "STRING")
                .succeeds()
                .data("list.key", hasItem("nickname"))
                .data("list.key", not(hasItem("birthdate")));
    }

    @Test
    @Inferred(why = "the operation has the names of older SDKs: SELECT for ENUM")
    void answers_choices_under_their_older_name() {
        fields("dataType", "SELECT").succeeds().data("list.key", contains("gender"));
    }

    @Test
    @Documented(source = "openapi list-user-base-fields.adminVisible")
    @Inferred(aspect = DATA, why = "a sample of V2 has the given name as the one that the console hides")
    @FreshPoolOnly(why = "in a pool that is used, the settings may have been changed")
    void answers_the_fields_that_the_console_hides() {
        fields("adminVisible", false)
                .succeeds()
                .data("list.key", hasItem("givenName"))
                .data("list.key", not(hasItem("username")));
        fields("adminVisible", true, "limit", 50)
                .succeeds()
                .data("list.key", hasItem("username"))
                .data("list.key", not(hasItem("givenName")));
    }

    @Test
    @Inferred(why = "what set-user-base-fields changes shows wherever fields are read")
    void answers_fields_as_they_were_set() {
        String label = unique("label");
        post(
                        "set-user-base-fields",
                        object("list", list(object("key", "city", "label", label, "visibleInUserCenter", false))))
                .succeeds();
        fields("keyword", label).succeeds().data("list.key", contains("city"));
        fields("userVisible", false, "limit", 50).data("list.key", hasItem("city"));
    }

    @Test
    @Documented(source = "openapi list-user-base-fields.targetType: groups are not supported by this operation")
    @Inferred(aspect = STATUS_CODE, why = "class of error: well-formed and not supported")
    void refuses_groups() {
        get(OPERATION, "targetType", "GROUP").isRefusedWith(422).data("", nullValue());
    }

    @Test
    @FakeOnly(why = "the real service acts on them; the fake says that it does not")
    void reports_accessControl_and_lang_as_not_acted_on() {
        fields("accessControl", true, "lang", "en-US").succeeds();
        tellsTheTest(Finding.Kind.NOT_ACTED_ON, Finding.Kind.NOT_ACTED_ON);
    }

    @Test
    @Inferred(why = "only users have built-in fields")
    void answers_no_fields_of_departments_and_roles() {
        get(OPERATION, "targetType", "DEPARTMENT")
                .succeeds()
                .data("list", empty())
                .data("count.all", equalTo(0));
        get(OPERATION, "targetType", "ROLE").succeeds().data("list", empty());
    }

    @Test
    @Inferred(why = "seen of list-users, list-roles, list-groups, list-organizations and others")
    void answers_fifty_fields_at_most() {
        fields("limit", 51).isRefusedWith(400);
        fields("limit", 0).isRefusedWith(400);
        fields("page", 0).isRefusedWith(400);
    }

    @Test
    @Documented(source = "openapi list-user-base-fields: targetType is required, and an enumeration as dataType is")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    void refuses_what_is_no_kind_of_target_and_no_type() {
        get(OPERATION).isRefusedWith(400).data("", nullValue());
        get(OPERATION, "targetType", "PERSON").isRefusedWith(400);
        fields("dataType", "TEXT").isRefusedWith(400);
    }
}
