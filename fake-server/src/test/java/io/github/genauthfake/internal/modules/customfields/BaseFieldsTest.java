package io.github.genauthfake.internal.modules.customfields;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BaseFieldsTest {
    private final BaseFields fields = BaseFields.ofANewPool();

    private List<String> where(java.util.function.Predicate<BaseField> condition) {
        return fields.all().stream().filter(condition).map(BaseField::key).toList();
    }

    @Test
    void a_new_pool_has_the_fields_of_the_user_object_in_a_fixed_order() {
        assertThat(where(field -> true))
                .containsExactly(
                        "username email phone externalId name nickname photo gender birthdate country province city"
                                .concat(" region address streetAddress formatted postalCode company givenName")
                                .concat(" familyName middleName profile preferredUsername website zoneinfo")
                                .concat(" locale identityNumber")
                                .split(" "));
    }

    @Test
    void names_are_unique_and_not_for_users_to_change() {
        assertThat(where(BaseField::isUnique)).containsExactly("username", "email", "phone", "externalId");
        assertThat(where(field -> !field.userEditable())).containsExactly("username", "email", "phone", "externalId");
    }

    @Test
    void all_are_texts_but_gender_and_birthdate() {
        assertThat(where(field -> field.dataType() != DataType.STRING)).containsExactly("gender", "birthdate");
        assertThat(fields.find("gender").orElseThrow().options())
                .extracting(FieldOption::value)
                .containsExactly("M", "F", "U");
        assertThat(fields.find("birthdate").orElseThrow().dataType()).isEqualTo(DataType.DATETIME);
    }

    @Test
    void all_are_visible_in_the_console_but_the_given_name() {
        assertThat(where(field -> !field.visibleInAdminConsole())).containsExactly("givenName");
        assertThat(where(field -> !field.visibleInUserCenter())).isEmpty();
    }

    @Test
    void labels_are_Chinese_with_translations_beside_them() {
        assertThat(fields.all()).allSatisfy(field -> {
            assertThat(field.label()).isNotBlank();
            assertThat(field.i18n()).extractingByKey("label").isInstanceOf(Map.class);
            Map<?, ?> labels = (Map<?, ?>) field.i18n().get("label");
            assertThat(labels.get("zh-CN").toString()).contains(field.label());
            assertThat(labels.get("en-US")).isNotNull();
        });
    }

    @Test
    void a_change_makes_another_value_and_null_leaves_everything() {
        BaseField email = fields.find("email").orElseThrow();
        assertThat(email.with(null, null, null, null, null, null)).isEqualTo(email);
        BaseFields changed = fields.with(email.with("E-Mail", null, null, null, null, null));
        assertThat(changed).isNotEqualTo(fields);
        assertThat(fields.find("email").orElseThrow().label()).isEqualTo("邮箱");
        assertThat(changed.with(email)).isEqualTo(fields).hasSameHashCodeAs(fields);
    }
}
