package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.GetUserDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import io.github.genauthfake.junit.GenAuthVerdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK 3.1.9 does not escape what it puts into an address. The fake repairs nothing, as the real service cannot. */
@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnescapedParametersTest {
    private final UserPool pool;
    private final ManagementClient client;

    UnescapedParametersTest(UserPool pool, ManagementClient client) {
        this.pool = pool;
        this.client = client;
    }

    @ParameterizedTest
    @CsvSource({"a+b, a b", "a&b, a", "a#b, a"})
    @GenAuthVerdict(tolerates = Finding.Kind.UNKNOWN_PROPERTY)
    void a_name_with_a_special_character_arrives_as_another_one(String username, String arriving) {
        create(username);

        assertThat(get(username).getStatusCode()).isEqualTo(404);
        assertThat(latest().parameters()).contains("\"userId\":\"" + arriving + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b", "a&b", "a#b", "a%b", "a b", "王小明"})
    void a_name_that_the_caller_escapes_arrives_whole(String username) {
        create(username);
        UserSingleRespDto answer = get(URLEncoder.encode(username, StandardCharsets.UTF_8));
        assertThat(answer.getStatusCode()).as(answer.getMessage()).isEqualTo(200);
        assertThat(answer.getData().getUsername()).isEqualTo(username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "alice@example.com", "王小明"})
    void other_names_arrive_whole_as_they_are(String username) {
        create(username);
        assertThat(get(username).getData().getUsername()).isEqualTo(username);
    }

    private void create(String username) {
        CreateUserReqDto user = new CreateUserReqDto();
        user.setUsername(username);
        assertThat(client.createUser(user).getStatusCode()).isEqualTo(200);
    }

    private UserSingleRespDto get(String username) {
        GetUserDto query = new GetUserDto();
        query.setUserIdType("username");
        query.setUserId(username);
        return client.getUser(query);
    }

    private RecordedRequest latest() {
        return pool.requests().get(pool.requests().size() - 1);
    }
}
