package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateGroupReqDto;
import cn.authing.sdk.java.dto.CreateRoleDto;
import cn.authing.sdk.java.dto.GetCustomDataDto;
import cn.authing.sdk.java.dto.GetCustomDataRespDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.SetCustomDataDto;
import cn.authing.sdk.java.dto.SetCustomDataReqDto;
import cn.authing.sdk.java.dto.SetCustomDataReqDto.TargetType;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.junit.GenAuthExtension;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomDataTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH =
            GenAuthExtension.builder().seed(fieldsOfEveryTarget()).build();

    private final ManagementClient client;
    private final Company company;

    CustomDataTest(ManagementClient client) {
        this.client = client;
        this.company = new Company(client);
    }

    private static Seed fieldsOfEveryTarget() {
        Seed.Builder seed = Seed.builder();
        for (io.github.genauthfake.TargetType target : io.github.genauthfake.TargetType.values()) {
            seed.customField(target, "note", DataType.STRING)
                    .customField(target, "level", DataType.NUMBER)
                    .customField(target, "active", DataType.BOOLEAN)
                    .customField(target, "since", DataType.DATETIME)
                    .customField(target, "colour", DataType.ENUM, field -> field.options("red", "blue"))
                    .customField(target, "badge", DataType.STRING, Seed.FieldSeed::unique)
                    .customField(target, "secret", DataType.STRING, Seed.FieldSeed::encrypted);
        }
        return seed.build();
    }

    @ParameterizedTest
    @EnumSource(TargetType.class)
    void values_of_every_type_are_set_and_read_back_for_every_target(TargetType targetType) {
        String target = newTarget(targetType, "one");

        IsSuccessRespDto answer = set(
                targetType,
                target,
                value("note", "hello"),
                value("level", "18"),
                value("active", "true"),
                value("since", "2024-05-06T07:08:09.010Z"),
                value("colour", "blue"));

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        assertThatDataOf(targetType, target)
                .containsExactly(
                        entry("note", "hello"),
                        entry("level", 18),
                        entry("active", true),
                        entry("since", "2024-05-06T07:08:09.010Z"),
                        entry("colour", "blue"));
    }

    @ParameterizedTest
    @EnumSource(TargetType.class)
    void a_unique_value_belongs_to_one_target(TargetType targetType) {
        String one = newTarget(targetType, "one");
        String other = newTarget(targetType, "other");
        set(targetType, one, value("badge", "A-1"));

        IsSuccessRespDto refused = set(targetType, other, value("note", "hello"), value("badge", "A-1"));

        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(refused.getData()).isNull();
        assertThatDataOf(targetType, other).isEmpty();
        assertThat(set(targetType, one, value("badge", "A-1")).getStatusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TargetType.class)
    void an_encrypted_value_is_answered_as_cipher_text(TargetType targetType) {
        String target = newTarget(targetType, "one");

        assertThat(set(targetType, target, value("secret", "plain")).getStatusCode())
                .isEqualTo(200);

        assertThatDataOf(targetType, target)
                .hasEntrySatisfying(
                        "secret",
                        cipherText ->
                                assertThat((String) cipherText).isNotBlank().doesNotContain("plain"));
    }

    @Test
    void an_undefined_key_refuses_the_whole_request() {
        String target = newTarget(TargetType.USER, "one");

        IsSuccessRespDto refused = set(TargetType.USER, target, value("note", "hello"), value("shoeSize", "44"));

        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThatDataOf(TargetType.USER, target).isEmpty();
    }

    @Test
    void a_value_of_another_type_is_refused() {
        String target = newTarget(TargetType.USER, "one");
        assertThat(set(TargetType.USER, target, value("level", "tall")).getStatusCode())
                .isEqualTo(400);
        assertThat(set(TargetType.USER, target, value("colour", "green")).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void a_null_never_leaves_the_sdk_so_that_a_value_cannot_be_cleared_through_it() {
        String target = newTarget(TargetType.USER, "one");
        set(TargetType.USER, target, value("note", "hello"));

        assertThat(set(TargetType.USER, target, value("note", null)).getStatusCode())
                .isEqualTo(400);
        assertThatDataOf(TargetType.USER, target).containsExactly(entry("note", "hello"));
    }

    @Test
    void a_role_without_its_namespace_is_refused() {
        newTarget(TargetType.ROLE, "one");
        SetCustomDataReqDto request = new SetCustomDataReqDto();
        request.setTargetType(TargetType.ROLE);
        request.setTargetIdentifier("one");
        request.setList(List.of(value("note", "hello")));
        assertThat(client.setCustomData(request).getStatusCode()).isEqualTo(400);
    }

    private String newTarget(TargetType targetType, String name) {
        switch (targetType) {
            case USER -> {
                return company.user(name).getUserId();
            }
            case DEPARTMENT -> {
                return company.department(company.organization(name), name).getDepartmentId();
            }
            case ROLE -> {
                CreateRoleDto role = new CreateRoleDto();
                role.setCode(name);
                return client.createRole(role).getData().getCode();
            }
            default -> {
                CreateGroupReqDto group = new CreateGroupReqDto();
                group.setCode(name);
                group.setName(name);
                group.setType("static");
                group.setDescription(name);
                return client.createGroup(group).getData().getCode();
            }
        }
    }

    private IsSuccessRespDto set(TargetType targetType, String target, SetCustomDataDto... values) {
        SetCustomDataReqDto request = new SetCustomDataReqDto();
        request.setTargetType(targetType);
        request.setTargetIdentifier(target);
        request.setNamespace(targetType == TargetType.ROLE ? "default" : null);
        request.setList(List.of(values));
        return client.setCustomData(request);
    }

    private MapAssert<Object, Object> assertThatDataOf(TargetType targetType, String target) {
        GetCustomDataDto request = new GetCustomDataDto();
        request.setTargetType(targetType.name());
        request.setTargetIdentifier(target);
        request.setNamespace(targetType == TargetType.ROLE ? "default" : null);
        GetCustomDataRespDto answer = client.getCustomData(request);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData()).isInstanceOf(Map.class);
        return assertThat(answer.getData()).asInstanceOf(InstanceOfAssertFactories.MAP);
    }

    private static SetCustomDataDto value(String key, String text) {
        SetCustomDataDto value = new SetCustomDataDto();
        value.setKey(key);
        value.setValue(text);
        return value;
    }
}
