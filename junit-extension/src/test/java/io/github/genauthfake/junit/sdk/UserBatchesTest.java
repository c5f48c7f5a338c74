package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateUserBatchReqDto;
import cn.authing.sdk.java.dto.CreateUserInfoDto;
import cn.authing.sdk.java.dto.CreateUserOptionsDto;
import cn.authing.sdk.java.dto.GetUserBatchDto;
import cn.authing.sdk.java.dto.UserDto;
import cn.authing.sdk.java.dto.UserListRespDto;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserBatchesTest {
    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.USER, "school", DataType.STRING)
                    .user("zoe")
                    .build())
            .build();

    private final ManagementClient client;

    UserBatchesTest(ManagementClient client) {
        this.client = client;
    }

    @Test
    void new_users_are_answered_in_the_order_of_the_request() {
        CreateUserInfoDto alice = user("alice");
        alice.setEmail("Alice@Example.com");
        alice.setGender(CreateUserInfoDto.Gender.F);
        alice.setStatus(CreateUserInfoDto.Status.DEACTIVATED);
        alice.setCustomData(Map.of("school", "MIT"));
        CreateUserOptionsDto options = new CreateUserOptionsDto();
        options.setResetPasswordOnFirstLogin(true);

        UserListRespDto answer = create(options, alice, user("bob"));

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData()).extracting(UserDto::getUsername).containsExactly("alice", "bob");
        assertThat(answer.getData()).allMatch(UserDto::getResetPasswordOnNextLogin);
        UserDto created = answer.getData().get(0);
        assertThat(created.getUserId()).hasSize(24);
        assertThat(created.getEmail()).isEqualTo("alice@example.com");
        assertThat(created.getGender()).isEqualTo(UserDto.Gender.F);
        assertThat(created.getStatus()).isEqualTo(UserDto.Status.DEACTIVATED);
        assertThat(created.getCustomData())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsExactly(entry("school", "MIT"));
    }

    @Test
    void one_name_that_is_taken_refuses_the_whole_batch() {
        UserListRespDto refused = create(null, user("alice"), user("zoe"));
        assertThat(refused.getStatusCode()).isEqualTo(409);
        assertThat(refused.getMessage()).contains("zoe");
        assertThat(refused.getData()).isNull();
        assertThat(get("alice").getStatusCode()).isEqualTo(404);
    }

    @Test
    void an_empty_batch_is_refused() {
        UserListRespDto refused = create(null);
        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getMessage()).contains("list");
    }

    /** The SDK has one text for all the names. */
    @Test
    void users_are_read_in_the_order_of_their_names_between_commas() {
        create(null, user("alice"), user("bob"));

        UserListRespDto answer = get("bob,zoe,alice");

        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData()).extracting(UserDto::getUsername).containsExactly("bob", "zoe", "alice");
        assertThat(answer.getData())
                .allMatch(user -> user.getDepartmentIds().isEmpty())
                .allMatch(user -> user.getIdentities().isEmpty())
                .allMatch(user -> user.getCustomData() != null);
        assertThat(get("zoe").getData()).hasSize(1);
    }

    @Test
    void a_name_with_a_comma_in_it_is_read_as_two() {
        create(null, user("Smith,John"));
        assertThat(get("Smith,John").getStatusCode()).isEqualTo(404);
    }

    @Test
    void one_that_is_not_there_refuses_the_whole_list() {
        UserListRespDto refused = get("zoe,nobody");
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getApiCode()).isEqualTo(2004);
        assertThat(refused.getData()).isNull();
    }

    private UserListRespDto create(CreateUserOptionsDto options, CreateUserInfoDto... users) {
        CreateUserBatchReqDto request = new CreateUserBatchReqDto();
        request.setList(List.of(users));
        request.setOptions(options);
        return client.createUsersBatch(request);
    }

    private UserListRespDto get(String usernames) {
        GetUserBatchDto query = new GetUserBatchDto();
        query.setUserIds(usernames);
        query.setUserIdType("username");
        query.setWithCustomData(true);
        query.setWithIdentities(true);
        query.setWithDepartmentIds(true);
        return client.getUserBatch(query);
    }

    private static CreateUserInfoDto user(String username) {
        CreateUserInfoDto user = new CreateUserInfoDto();
        user.setUsername(username);
        return user;
    }
}
