package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateIdentityDto;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.DeleteUsersBatchDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.IdentityDto;
import cn.authing.sdk.java.dto.IsSuccessRespDto;
import cn.authing.sdk.java.dto.UserDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.junit.GenAuthExtension;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsersTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.USER, "school", DataType.STRING)
                    .department("acme/Engineering")
                    .user("bob", user -> user.department("acme/Engineering"))
                    .build())
            .build();

    private final ManagementClient client;

    UsersTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void a_new_user_is_answered_with_what_was_sent() {
        UserDto created = created(alice());

        assertThat(created.getUserId()).hasSize(24);
        assertThat(created.getUsername()).isEqualTo("alice");
        assertThat(created.getEmail()).isEqualTo("alice@example.com");
        assertThat(created.getPhone()).isEqualTo("13800000001");
        assertThat(created.getPhoneCountryCode()).isEqualTo("+86");
        assertThat(created.getExternalId()).isEqualTo("hr-1");
        assertThat(created.getName()).isEqualTo("Alice");
        assertThat(created.getGender()).isEqualTo(UserDto.Gender.F);
        assertThat(created.getStatus()).isEqualTo(UserDto.Status.ACTIVATED);
        assertThat(created.getWorkStatus()).isEqualTo(UserDto.WorkStatus.ACTIVE);
        assertThat(created.getUserSourceType()).isEqualTo(UserDto.UserSourceType.ADMIN_CREATED);
        assertThat(created.getEmailVerified()).isTrue();
        assertThat(created.getLoginsCount()).isZero();
        assertThat(created.getLastLogin()).isNull();
        assertThat(created.getCreatedAt()).isEqualTo(created.getUpdatedAt()).endsWith("Z");
        assertThat(created.getCustomData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(entry("school", "MIT"));
    }

    @Test
    void a_user_is_read_with_as_much_as_is_asked_for() {
        String id = created(alice()).getUserId();
        GetUserDto request = new GetUserDto();
        request.setUserId(id);
        request.setWithCustomData(true);
        request.setWithIdentities(true);
        request.setWithDepartmentIds(true);

        UserDto user = client.getUser(request).getData();

        assertThat(user.getUserId()).isEqualTo(id);
        assertThat(user.getDepartmentIds()).isEmpty();
        assertThat(user.getIdentities())
                .hasSize(1)
                .first()
                .returns(IdentityDto.Provider.WECHAT, IdentityDto::getProvider)
                .returns("openid", IdentityDto::getType)
                .returns("wx-1", IdentityDto::getUserIdInIdp)
                .returns("idp-1", IdentityDto::getExtIdpId)
                .returns(Map.of("nickname", "Al"), IdentityDto::getUserInfoInIdp)
                .returns(List.of("idp-1"), IdentityDto::getOriginConnIds);
        assertThat(user.getCustomData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(entry("school", "MIT"));
    }

    @ParameterizedTest
    @CsvSource({
        "username, alice",
        "email, ALICE@example.com",
        "phone, 13800000001",
        "external_id, hr-1",
    })
    void a_user_is_found_by_each_of_its_names(String userIdType, String userId) {
        UserDto created = created(alice());
        UserSingleRespDto answer = get(userIdType, userId);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getUserId()).isEqualTo(created.getUserId());
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        created(alice());
        CreateUserReqDto again = new CreateUserReqDto();
        again.setUsername("other");
        again.setEmail("Alice@Example.com");

        UserSingleRespDto refused = client.createUser(again);

        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(refused.getData()).isNull();
        assertThat(get("username", "other").getStatusCode()).isEqualTo(404);
    }

    @Test
    void a_user_without_any_name_is_refused() {
        UserSingleRespDto refused = client.createUser(new CreateUserReqDto());
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).isEqualTo("Must contain one of the following fields: username, phone, email");
    }

    @Test
    void users_are_deleted_with_all_that_hangs_on_them() {
        String alice = created(alice()).getUserId();
        String bob = get("username", "bob").getData().getUserId();
        DeleteUsersBatchDto request = new DeleteUsersBatchDto();
        request.setUserIds(List.of(alice, bob));

        IsSuccessRespDto answer = client.deleteUsersBatch(request);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getSuccess()).isTrue();
        assertThat(get("username", "alice").getStatusCode()).isEqualTo(404);
        assertThat(get("username", "bob").getStatusCode()).isEqualTo(404);
        assertThat(client.createUser(alice()).getStatusCode()).isEqualTo(200);
    }

    private UserDto created(CreateUserReqDto request) {
        UserSingleRespDto answer = client.createUser(request);
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        return answer.getData();
    }

    private UserSingleRespDto get(String userIdType, String userId) {
        GetUserDto request = new GetUserDto();
        request.setUserIdType(userIdType);
        request.setUserId(userId);
        return client.getUser(request);
    }

    private static CreateUserReqDto alice() {
        CreateIdentityDto identity = new CreateIdentityDto();
        identity.setExtIdpId("idp-1");
        identity.setProvider(CreateIdentityDto.Provider.WECHAT);
        identity.setType("openid");
        identity.setUserIdInIdp("wx-1");
        identity.setUserInfoInIdp(Map.of("nickname", "Al"));
        identity.setOriginConnIds(List.of("idp-1"));
        CreateUserReqDto user = new CreateUserReqDto();
        user.setUsername("alice");
        user.setEmail("alice@example.com");
        user.setEmailVerified(true);
        user.setPhone("13800000001");
        user.setPhoneCountryCode("+86");
        user.setExternalId("hr-1");
        user.setName("Alice");
        user.setGender(CreateUserReqDto.Gender.F);
        user.setIdentities(List.of(identity));
        user.setCustomData(Map.of("school", "MIT"));
        return user;
    }
}
