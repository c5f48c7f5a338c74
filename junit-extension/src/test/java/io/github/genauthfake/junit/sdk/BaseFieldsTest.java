package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CustomFieldDto;
import cn.authing.sdk.java.dto.CustomFieldI18n;
import cn.authing.sdk.java.dto.CustomFieldListRespDto;
import cn.authing.sdk.java.dto.LangObject;
import cn.authing.sdk.java.dto.LangUnit;
import cn.authing.sdk.java.dto.SetUserBaseFieldDto;
import cn.authing.sdk.java.dto.SetUserBaseFieldsReqDto;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.junit.GenAuthVerdict;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BaseFieldsTest {
    private final ManagementClient client;

    BaseFieldsTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void the_built_in_fields_bind_with_their_types() {
        CustomFieldListRespDto answer = client.getUserBaseFields();

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getData())
                .hasSizeGreaterThan(20)
                .allMatch(field -> field.getTargetType() == CustomFieldDto.TargetType.USER)
                .allMatch(field -> field.getDataType() != null)
                .allMatch(field -> field.getCreatedAt() == null);
        assertThat(base("username").getIsUnique()).isTrue();
        assertThat(base("gender").getDataType()).isEqualTo(CustomFieldDto.DataType.ENUM);
        assertThat(base("gender").getOptions()).extracting("value").contains("M", "F", "U");
        assertThat(base("birthdate").getDataType()).isEqualTo(CustomFieldDto.DataType.DATETIME);
    }

    @Test
    void a_change_is_answered_and_shows_in_the_next_list() {
        SetUserBaseFieldDto change = change("company");
        change.setLabel("Employer");
        change.setDescription("Who pays");
        change.setUserEditable(false);
        change.setVisibleInAdminConsole(false);
        change.setVisibleInUserCenter(false);

        CustomFieldListRespDto answer = set(change);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData()).extracting(CustomFieldDto::getKey).containsExactly("company");
        assertThat(base("company").getLabel()).isEqualTo("Employer");
        assertThat(base("company").getDescription()).isEqualTo("Who pays");
        assertThat(base("company").getUserEditable()).isFalse();
        assertThat(base("company").getVisibleInAdminConsole()).isFalse();
        assertThat(base("company").getVisibleInUserCenter()).isFalse();
    }

    @Test
    void an_unknown_key_refuses_the_whole_request() {
        SetUserBaseFieldDto company = change("company");
        company.setLabel("Employer");

        CustomFieldListRespDto refused = set(company, change("shoeSize"));

        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getData()).isNull();
        assertThat(base("company").getLabel()).isNotEqualTo("Employer");
    }

    @Test
    @GenAuthVerdict(tolerates = Finding.Kind.UNKNOWN_PROPERTY)
    void translations_are_lost_on_the_way_as_the_sdk_sends_quotes_in_their_names_and_the_journal_tells(UserPool pool) {
        LangUnit english = new LangUnit();
        english.setEnabled(true);
        english.setValue("Employer");
        LangObject label = new LangObject();
        label.setEnUS(english);
        CustomFieldI18n i18n = new CustomFieldI18n();
        i18n.setLabel(label);
        SetUserBaseFieldDto change = change("company");
        change.setI18n(i18n);

        CustomFieldListRespDto answer = set(change);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(latest(pool).findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.UNKNOWN_PROPERTY)
                .extracting(Finding::message)
                .hasSize(1)
                .allMatch(message -> message.contains("the Java SDK's LangObject"))
                .allMatch(message -> message.contains("Did you mean `en-US`?"));
    }

    private CustomFieldListRespDto set(SetUserBaseFieldDto... changes) {
        SetUserBaseFieldsReqDto request = new SetUserBaseFieldsReqDto();
        request.setList(List.of(changes));
        return client.setUserBaseFields(request);
    }

    private CustomFieldDto base(String key) {
        return client.getUserBaseFields().getData().stream()
                .filter(field -> field.getKey().equals(key))
                .findAny()
                .orElseThrow();
    }

    private static SetUserBaseFieldDto change(String key) {
        SetUserBaseFieldDto change = new SetUserBaseFieldDto();
        change.setKey(key);
        return change;
    }

    private static RecordedRequest latest(UserPool pool) {
        return pool.requests().get(pool.requests().size() - 1);
    }
}
