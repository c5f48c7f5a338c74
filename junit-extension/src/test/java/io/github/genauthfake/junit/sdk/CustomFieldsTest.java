package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CustomFieldDto;
import cn.authing.sdk.java.dto.CustomFieldListRespDto;
import cn.authing.sdk.java.dto.CustomFieldSelectOption;
import cn.authing.sdk.java.dto.GetCustomFieldsDto;
import cn.authing.sdk.java.dto.SetCustomFieldDto;
import cn.authing.sdk.java.dto.SetCustomFieldDto.DataType;
import cn.authing.sdk.java.dto.SetCustomFieldDto.TargetType;
import cn.authing.sdk.java.dto.SetCustomFieldsReqDto;
import io.github.genauthfake.junit.GenAuthTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomFieldsTest {
    private final ManagementClient client;

    CustomFieldsTest(ManagementClient client) {
        this.client = client;
    }

    @ParameterizedTest
    @EnumSource(TargetType.class)
    void a_field_can_be_defined_for_every_target_type(TargetType targetType) {
        SetCustomFieldDto field = field(targetType, "school", DataType.STRING);
        field.setLabel("School");
        field.setDescription("Where they learned");
        field.setIsUnique(true);
        field.setEncrypted(true);
        field.setUserEditable(true);
        field.setVisibleInAdminConsole(false);
        field.setVisibleInUserCenter(false);

        CustomFieldDto defined = onlyOne(set(field));

        assertThat(defined.getTargetType()).hasToString(targetType.name());
        assertThat(defined.getKey()).isEqualTo("school");
        assertThat(defined.getDataType()).isEqualTo(CustomFieldDto.DataType.STRING);
        assertThat(defined.getLabel()).isEqualTo("School");
        assertThat(defined.getDescription()).isEqualTo("Where they learned");
        assertThat(defined.getIsUnique()).isTrue();
        assertThat(defined.getEncrypted()).isTrue();
        assertThat(defined.getUserEditable()).isTrue();
        assertThat(defined.getVisibleInAdminConsole()).isFalse();
        assertThat(defined.getVisibleInUserCenter()).isFalse();
        assertThat(defined.getCreatedAt()).endsWith("Z");
    }

    @ParameterizedTest
    @EnumSource(DataType.class)
    void a_field_can_be_of_every_data_type(DataType dataType) {
        SetCustomFieldDto field = field(TargetType.USER, "subject", dataType);
        field.setOptions(dataType == DataType.ENUM ? List.of(option("red", "Red"), option("blue", "Blue")) : null);

        CustomFieldDto defined = onlyOne(set(field));

        assertThat(defined.getDataType()).hasToString(dataType.name());
        assertThat(defined.getLabel()).isEqualTo("subject");
        assertThat(defined.getIsUnique()).isFalse();
        assertThat(defined.getEncrypted()).isFalse();
        if (dataType == DataType.ENUM) {
            assertThat(defined.getOptions())
                    .extracting(CustomFieldSelectOption::getValue, CustomFieldSelectOption::getLabel)
                    .containsExactly(tuple("red", "Red"), tuple("blue", "Blue"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TargetType.class,
            names = {"USER", "ROLE", "DEPARTMENT"})
    void definitions_are_listed_by_target_type_in_the_order_of_their_making(TargetType targetType) {
        set(field(targetType, "one", DataType.STRING), field(targetType, "two", DataType.NUMBER));
        for (TargetType each : TargetType.values()) {
            set(field(each, "three", DataType.BOOLEAN));
        }

        CustomFieldListRespDto answer = get(targetType);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getData()).extracting(CustomFieldDto::getKey).containsExactly("one", "two", "three");
        assertThat(answer.getData())
                .extracting(CustomFieldDto::getTargetType)
                .allMatch(listed -> targetType.name().equals(listed.name()));
    }

    @Test
    void definitions_of_groups_cannot_be_listed() {
        set(field(TargetType.GROUP, "budget", DataType.NUMBER));

        CustomFieldListRespDto answer = get(TargetType.GROUP);

        assertThat(answer.getStatusCode()).isEqualTo(422);
        assertThat(answer.getMessage()).isNotBlank();
        assertThat(answer.getData()).isNull();
    }

    @Test
    void a_second_request_changes_the_definition_and_leaves_the_rest_of_it() {
        SetCustomFieldDto first = field(TargetType.USER, "school", DataType.STRING);
        first.setDescription("Where they learned");
        set(first);

        CustomFieldDto changed = onlyOne(set(labelled(field(TargetType.USER, "school", null), "University")));

        assertThat(changed.getLabel()).isEqualTo("University");
        assertThat(changed.getDescription()).isEqualTo("Where they learned");
        assertThat(get(TargetType.USER).getData()).hasSize(1);
    }

    @Test
    void a_data_type_that_changes_refuses_the_whole_request() {
        set(field(TargetType.USER, "school", DataType.STRING));

        CustomFieldListRespDto refused =
                set(field(TargetType.USER, "age", DataType.NUMBER), field(TargetType.USER, "school", DataType.NUMBER));

        assertThat(refused.getStatusCode()).isEqualTo(422);
        assertThat(get(TargetType.USER).getData())
                .extracting(CustomFieldDto::getKey)
                .containsExactly("school");
    }

    private CustomFieldListRespDto set(SetCustomFieldDto... fields) {
        SetCustomFieldsReqDto request = new SetCustomFieldsReqDto();
        request.setList(List.of(fields));
        return client.setCustomFields(request);
    }

    private CustomFieldListRespDto get(TargetType targetType) {
        GetCustomFieldsDto request = new GetCustomFieldsDto();
        request.setTargetType(targetType.name());
        return client.getCustomFields(request);
    }

    private static CustomFieldDto onlyOne(CustomFieldListRespDto answer) {
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData()).hasSize(1);
        return answer.getData().get(0);
    }

    private static SetCustomFieldDto field(TargetType targetType, String key, DataType dataType) {
        SetCustomFieldDto field = new SetCustomFieldDto();
        field.setTargetType(targetType);
        field.setKey(key);
        field.setDataType(dataType);
        return field;
    }

    private static SetCustomFieldDto labelled(SetCustomFieldDto field, String label) {
        field.setLabel(label);
        return field;
    }

    private static CustomFieldSelectOption option(String value, String label) {
        CustomFieldSelectOption option = new CustomFieldSelectOption();
        option.setValue(value);
        option.setLabel(label);
        return option;
    }
}
