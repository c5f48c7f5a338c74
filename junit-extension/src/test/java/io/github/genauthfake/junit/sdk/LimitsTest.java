package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateRoleDto;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.CustomFieldI18n;
import cn.authing.sdk.java.dto.GetRoleDto;
import cn.authing.sdk.java.dto.GetUserBatchDto;
import cn.authing.sdk.java.dto.LangObject;
import cn.authing.sdk.java.dto.LangUnit;
import cn.authing.sdk.java.dto.ListRolesDto;
import cn.authing.sdk.java.dto.ListUsersDto;
import cn.authing.sdk.java.dto.MakeRequestReqDto;
import cn.authing.sdk.java.dto.SetCustomDataDto;
import cn.authing.sdk.java.dto.SetCustomDataReqDto;
import cn.authing.sdk.java.dto.SetUserBaseFieldDto;
import cn.authing.sdk.java.dto.SetUserBaseFieldsReqDto;
import cn.authing.sdk.java.dto.UpdateUserReqDto;
import cn.authing.sdk.java.dto.UserDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Finding;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.junit.GenAuthVerdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What cannot be said or read through the types of the SDK 3.1.9, beside the losses of {@link EveryOperationTest}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("listens to what the SDK prints")
class LimitsTest {
    private static final String ALICE = "65f000000000000000000001";

    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(TargetType.USER, "school", DataType.STRING)
                    .user(
                            "alice",
                            user -> user.property("id", ALICE).name("Alice").customData("school", "MIT"))
                    .user("Smith,John")
                    .role("admin")
                    .build())
            .build();

    private final UserPool pool;
    private final ManagementClient client;

    LimitsTest(UserPool pool, ManagementClient client) {
        this.pool = pool;
        this.client = client;
    }

    /** The SDK holds the documented epoch milliseconds in an int, where no moment after January 1970 fits. */
    @Test
    void the_answer_with_a_role_that_ends_is_lost_and_so_is_a_whole_list_with_one() {
        CreateRoleDto guest = new CreateRoleDto();
        guest.setCode("guest");
        guest.setDisableTime("1735689600000");
        assertThat(LostAnswer.of(() -> client.createRole(guest))).contains("(1735689600000) out of range of int");
        assertThat(client.createRole(guest).getStatusCode())
                .as("the role is there")
                .isEqualTo(409);

        GetRoleDto query = new GetRoleDto();
        query.setCode("guest");
        assertThat(LostAnswer.of(() -> client.getRole(query))).contains("out of range of int", "disableTime");
        assertThat(LostAnswer.of(() -> client.listRoles(new ListRolesDto()))).contains("out of range of int");
    }

    /** Not even inside a map: the SDK leaves nulls out everywhere. */
    @Test
    void null_is_not_sent_so_that_nothing_can_be_cleared() {
        Map<String, Object> noSchool = new HashMap<>();
        noSchool.put("school", null);
        UpdateUserReqDto change = new UpdateUserReqDto();
        change.setUserId(ALICE);
        change.setName(null);
        change.setCustomData(noSchool);
        assertThat(client.updateUser(change).getData().getName()).isEqualTo("Alice");
        assertThat(latest().parameters()).isEqualTo("{\"userId\":\"" + ALICE + "\",\"customData\":{}}");

        SetCustomDataDto none = new SetCustomDataDto();
        none.setKey("school");
        none.setValue(null);
        SetCustomDataReqDto clearing = new SetCustomDataReqDto();
        clearing.setTargetType(SetCustomDataReqDto.TargetType.USER);
        clearing.setTargetIdentifier(ALICE);
        clearing.setList(List.of(none));
        assertThat(client.setCustomData(clearing).getStatusCode()).isEqualTo(400);
    }

    /** The SDK holds these moments in an int, where seconds fit and milliseconds do not. */
    @Test
    void moments_in_queries_are_given_in_seconds() {
        pool.clock().freezeAt(Instant.parse("2037-01-01T00:00:00Z"));
        UpdateUserReqDto change = new UpdateUserReqDto();
        change.setUserId(ALICE);
        change.setNickname("Al");
        client.updateUser(change);
        int moment = (int) pool.clock().now().getEpochSecond();
        pool.clock().advance(Duration.ofSeconds(10));
        assertThat(changedSince(moment)).containsExactly("alice");
        assertThat(changedSince(moment + 1)).isEmpty();
    }

    /** The SDK calls it deprecated; the API has it. */
    @SuppressWarnings("deprecation")
    private List<String> changedSince(int moment) {
        ListUsersDto query = new ListUsersDto();
        query.setUpdatedAtStart(moment);
        return client.listUsersLegacy(query).getData().getList().stream()
                .map(UserDto::getUsername)
                .toList();
    }

    @Test
    void a_list_in_a_query_is_one_text_so_that_a_name_with_a_comma_is_two() {
        GetUserBatchDto query = new GetUserBatchDto();
        query.setUserIdType("username");
        query.setUserIds("Smith,John");
        assertThat(client.getUserBatch(query).getData()).isEmpty();

        CreateUserReqDto smith = new CreateUserReqDto();
        smith.setUsername("Smith,John");
        client.createUser(smith);
        query.setUserIds(URLEncoder.encode("[\"Smith,John\"]", StandardCharsets.UTF_8));
        assertThat(client.getUserBatch(query).getData())
                .extracting(UserDto::getUsername)
                .containsExactly("Smith,John");
    }

    @Test
    @GenAuthVerdict(tolerates = Finding.Kind.UNKNOWN_PROPERTY)
    void translations_are_sent_with_quotes_in_their_names_and_the_journal_tells() {
        LangUnit english = new LangUnit();
        english.setEnabled(true);
        english.setValue("Employer");
        LangObject label = new LangObject();
        label.setEnUS(english);
        CustomFieldI18n i18n = new CustomFieldI18n();
        i18n.setLabel(label);
        SetUserBaseFieldDto company = new SetUserBaseFieldDto();
        company.setKey("company");
        company.setI18n(i18n);
        SetUserBaseFieldsReqDto request = new SetUserBaseFieldsReqDto();
        request.setList(List.of(company));

        assertThat(client.setUserBaseFields(request).getStatusCode()).isEqualTo(200);

        assertThat(latest().findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.UNKNOWN_PROPERTY)
                .singleElement()
                .extracting(Finding::message, InstanceOfAssertFactories.STRING)
                .contains("the Java SDK's LangObject", "Did you mean `en-US`?");
    }

    @Test
    void what_is_lost_can_be_had_through_a_request_without_types() {
        MakeRequestReqDto request = new MakeRequestReqDto();
        request.setMethod("GET");
        request.setUrl("/api/v3/list-custom-fields");
        request.setData(Map.of("targetType", "USER"));
        assertThat(client.makeRequest(request))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .extractingByKey("data", InstanceOfAssertFactories.MAP)
                .contains(entry("count", Map.of("all", 1, "userVisible", 1, "adminVisible", 1)));
    }

    private RecordedRequest latest() {
        return pool.requests().get(pool.requests().size() - 1);
    }
}
