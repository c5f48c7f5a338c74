package io.github.genauthfake.contract.behaviour.customfields;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built-in user fields are read. */
@Operation("get-user-base-fields")
class GetUserBaseFieldsBehaviours extends Behaviours {
    private static final String SETTINGS = "in a pool that is used, the settings may have been changed";

    private static final List<String> KEYS = List.of(
            "username",
            "email",
            "phone",
            "externalId",
            "name",
            "nickname",
            "photo",
            "gender",
            "birthdate",
            "country",
            "province",
            "city",
            "region",
            "address",
            "streetAddress",
            "formatted",
            "postalCode",
            "company",
            "givenName",
            "familyName",
            "middleName",
            "profile",
            "preferredUsername",
            "website",
            "zoneinfo",
            "locale",
            "identityNumber");

    private Answer fields() {
        return get("get-user-base-fields").succeeds();
    }

    private static String the(String key, String property) {
        return "find { it.key == '" + key + "' }." + property;
    }

    @Test
    @Seen(source = "csharp CustomFieldsManagementTest.cs: data is a list")
    void answers_a_list() {
        fields().data("", instanceOf(List.class)).data("", not(empty()));
    }

    @Test
    @Inferred(why = "the properties of the user object that people fill in; the exact list is not known")
    void answers_the_profile_of_users() {
        fields().data("key", equalTo(KEYS));
    }

    @Test
    @Documented(source = "openapi CustomFieldDto.createdAt: built-in fields have none")
    void answers_no_moment_of_creation() {
        fields().data("createdAt.findAll { it != null }", empty());
    }

    @Test
    @Documented(source = "openapi CustomFieldDto: required properties; built-in fields belong to users")
    void answers_fields_of_users() {
        fields().data("targetType.unique()", contains("USER"));
    }

    @Test
    @Documented(source = "user profile: username, email, phone and the id in other systems are unique")
    void answers_what_is_unique() {
        fields().data("findAll { it.isUnique }.key", containsInAnyOrder("username", "email", "phone", "externalId"));
    }

    @Test
    @Documented(source = "user profile: gender is M, F or U")
    @Inferred(aspect = DATA, why = "gender and birth date are the two that are no plain texts")
    void answers_texts_save_for_gender_and_birthdate() {
        fields().data("findAll { it.dataType != 'STRING' }.key", containsInAnyOrder("gender", "birthdate"))
                .data(the("gender", "dataType"), equalTo("ENUM"))
                .data(the("gender", "options.value"), contains("M", "F", "U"))
                .data(the("birthdate", "dataType"), equalTo("DATETIME"));
    }

    @Test
    @Seen(source = "apifox api-9797839, a sample of V2: given names are hidden, names are shown")
    @FreshPoolOnly(why = SETTINGS)
    void answers_that_the_console_hides_given_names() {
        fields().data(the("givenName", "visibleInAdminConsole"), equalTo(false))
                .data(the("name", "visibleInAdminConsole"), equalTo(true));
    }

    @Test
    @Inferred(why = "the default for all fields is to be shown")
    @FreshPoolOnly(why = SETTINGS)
    void answers_that_the_console_shows_all_others() {
        fields().data("findAll { !it.visibleInAdminConsole }.key", contains("givenName"));
    }

    @Test
    @Documented(source = "openapi CustomFieldDto.userEditable: e-mail and phone change by verification only")
    @FreshPoolOnly(why = SETTINGS)
    void answers_that_users_cannot_edit_what_is_verified() {
        fields().data(the("email", "userEditable"), equalTo(false))
                .data(the("phone", "userEditable"), equalTo(false))
                .data(the("username", "userEditable"), equalTo(false));
    }

    @Test
    @Inferred(why = "people fill in their own profile")
    @FreshPoolOnly(why = SETTINGS)
    void answers_that_users_can_edit_their_profile() {
        fields().data(the("nickname", "userEditable"), equalTo(true))
                .data(the("website", "userEditable"), equalTo(true));
    }

    @Test
    @Inferred(why = "a sample of V2 has the labels 姓名, Name and 用户名; the others follow them")
    @FreshPoolOnly(why = SETTINGS)
    void answers_labels_in_chinese_and_english() {
        fields().data(the("name", "label"), equalTo("姓名"))
                .data(the("username", "label"), equalTo("用户名"))
                .data(the("username", "i18n.label"), hasEntry("en-US", object("enabled", false, "value", "Username")));
    }
}
