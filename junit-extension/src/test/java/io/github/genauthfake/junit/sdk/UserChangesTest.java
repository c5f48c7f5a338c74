package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.UpdateUserOptionsDto;
import cn.authing.sdk.java.dto.UpdateUserReqDto;
import cn.authing.sdk.java.dto.UserDto;
import cn.authing.sdk.java.dto.UserFieldDecryptReqDto;
import cn.authing.sdk.java.dto.UserFieldDecryptReqItemDto;
import cn.authing.sdk.java.dto.UserFieldDecryptRespDto;
import cn.authing.sdk.java.dto.UserFieldDecryptRespItemDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserChangesTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.USER, "school", DataType.STRING)
                    .customField(TargetType.USER, "level", DataType.NUMBER)
                    .customField(TargetType.USER, "secret", DataType.STRING, Seed.FieldSeed::encrypted)
                    .user(
                            "alice",
                            user -> user.name("Alice")
                                    .email("alice@example.com")
                                    .customData("school", "MIT")
                                    .customData("secret", "the plain text"))
                    .user("bob")
                    .build())
            .build();

    private final UserPool pool;
    private final ManagementClient client;
    private final String alice;

    UserChangesTest(UserPool pool, ManagementClient client) {
        this.pool = pool;
        this.client = client;
        this.alice = new Company(client).userId("alice");
    }

    @Test
    void a_change_is_answered_and_the_rest_stays() {
        pool.clock().freeze();
        pool.clock().advance(Duration.ofMinutes(1));
        UpdateUserReqDto change = change(alice);
        change.setNickname("Al");
        change.setPhone("13800000001");
        change.setPhoneCountryCode("+86");
        change.setExternalId("hr-1");
        change.setGender(UpdateUserReqDto.Gender.F);
        change.setStatus(UpdateUserReqDto.Status.SUSPENDED);
        change.setCustomData(Map.of("level", 3));

        UserSingleRespDto answer = client.updateUser(change);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        UserDto changed = answer.getData();
        assertThat(changed.getUserId()).isEqualTo(alice);
        assertThat(changed.getNickname()).isEqualTo("Al");
        assertThat(changed.getPhone()).isEqualTo("13800000001");
        assertThat(changed.getPhoneCountryCode()).isEqualTo("+86");
        assertThat(changed.getExternalId()).isEqualTo("hr-1");
        assertThat(changed.getGender()).isEqualTo(UserDto.Gender.F);
        assertThat(changed.getStatus()).isEqualTo(UserDto.Status.SUSPENDED);
        assertThat(changed.getStatusChangedAt()).isEqualTo(changed.getUpdatedAt());
        assertThat(changed.getUpdatedAt()).isGreaterThan(changed.getCreatedAt());
        assertThat(changed.getName()).isEqualTo("Alice");
        assertThat(changed.getEmail()).isEqualTo("alice@example.com");
        assertThat(changed.getCustomData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .contains(entry("school", "MIT"), entry("level", 3));
        assertThat(read()).usingRecursiveComparison().isEqualTo(changed);
    }

    @Test
    void a_user_can_be_named_by_its_username() {
        UpdateUserOptionsDto options = new UpdateUserOptionsDto();
        options.setUserIdType(UpdateUserOptionsDto.UserIdType.USERNAME);
        options.setResetPasswordOnNextLogin(true);
        UpdateUserReqDto change = change("alice");
        change.setUsername("alicia");
        change.setOptions(options);

        UserDto changed = client.updateUser(change).getData();

        assertThat(changed.getUserId()).isEqualTo(alice);
        assertThat(changed.getUsername()).isEqualTo("alicia");
        assertThat(changed.getResetPasswordOnNextLogin()).isTrue();
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        UpdateUserReqDto change = change(alice);
        change.setNickname("Al");
        change.setUsername("bob");

        UserSingleRespDto refused = client.updateUser(change);

        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(refused.getMessage()).contains("bob");
        assertThat(refused.getData()).isNull();
        assertThat(read().getNickname()).isNull();
    }

    @Test
    void a_user_that_is_not_there_is_not_found() {
        UserSingleRespDto refused = client.updateUser(change("65a0c0ffee0000000000ffff"));
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getApiCode()).isEqualTo(2004);
    }

    /** Not even inside a map: the SDK leaves nulls out everywhere. */
    @Test
    void a_null_never_leaves_the_sdk_so_that_nothing_can_be_cleared_through_it() {
        Map<String, Object> noSchool = new HashMap<>();
        noSchool.put("school", null);
        UpdateUserReqDto change = change(alice);
        change.setName(null);
        change.setEmail(null);
        change.setCustomData(noSchool);

        assertThat(client.updateUser(change).getStatusCode()).isEqualTo(200);

        assertThat(pool.requests().get(pool.requests().size() - 1).parameters())
                .isEqualTo("{\"userId\":\"" + alice + "\",\"customData\":{}}");
        UserDto user = read();
        assertThat(user.getName()).isEqualTo("Alice");
        assertThat(user.getEmail()).isEqualTo("alice@example.com");
        assertThat(user.getCustomData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("school", "MIT");
    }

    @Test
    void an_encrypted_value_is_opened_with_the_private_key_of_the_pool() {
        String cipherText = cipherText();
        assertThat(cipherText).isNotBlank().doesNotContain("plain");

        UserFieldDecryptRespDto answer = decrypt(pool.fieldPrivateKey(), cipherText);

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData())
                .hasSize(1)
                .first()
                .returns(alice, UserFieldDecryptRespItemDto::getUserId)
                .returns("secret", UserFieldDecryptRespItemDto::getFieldName)
                .returns("the plain text", UserFieldDecryptRespItemDto::getDecryptedContent);
    }

    @Test
    void a_wrong_key_and_a_text_that_is_no_cipher_text_open_nothing() {
        for (UserFieldDecryptRespDto refused :
                List.of(decrypt("another key", cipherText()), decrypt(pool.fieldPrivateKey(), "no cipher text"))) {
            assertThat(refused.getStatusCode()).isEqualTo(400);
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.getData()).isNull();
        }
    }

    private UserFieldDecryptRespDto decrypt(String privateKey, String cipherText) {
        UserFieldDecryptReqItemDto field = new UserFieldDecryptReqItemDto();
        field.setUserId(alice);
        field.setFieldName("secret");
        field.setEncryptedContent(cipherText);
        UserFieldDecryptReqDto request = new UserFieldDecryptReqDto();
        request.setPrivateKey(privateKey);
        request.setData(List.of(field));
        return client.userFieldDecrypt(request);
    }

    private String cipherText() {
        return (String) ((Map<?, ?>) read().getCustomData()).get("secret");
    }

    private UserDto read() {
        GetUserDto query = new GetUserDto();
        query.setUserId(alice);
        query.setWithCustomData(true);
        return client.getUser(query).getData();
    }

    private static UpdateUserReqDto change(String userId) {
        UpdateUserReqDto change = new UpdateUserReqDto();
        change.setUserId(userId);
        return change;
    }
}
