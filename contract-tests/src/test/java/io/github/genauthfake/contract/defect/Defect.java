package io.github.genauthfake.contract.defect;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.defect.AlteringProxy.Call;
import io.github.genauthfake.contract.defect.AlteringProxy.Reply;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Things that a server may get wrong, each with the behaviour that has to notice. To add one is to add a constant. */
enum Defect {
    SUCCESSES_HAVE_A_MESSAGE(
            "protocol.EnvelopeBehaviours$a_success#has_the_empty_message",
            answers(reply -> replaced(reply, "\"message\":\"\"", "\"message\":\"Success\""))),
    SUCCESSES_HAVE_A_REQUEST_ID(
            "protocol.EnvelopeBehaviours$a_success#has_no_requestId",
            answers(reply -> replaced(reply, "^\\{\"statusCode\":200,", "{\"statusCode\":200,\"requestId\":\"1\","))),
    FAILURES_COME_AS_HTTP_STATUS(
            "protocol.EnvelopeBehaviours$a_failure#travels_over_HTTP_200",
            answers(reply -> reply.isSuccess() ? reply : reply.withHttpStatus(statusCode(reply)))),
    REQUEST_IDS_ARE_LOST(
            "protocol.EnvelopeBehaviours$any_answer#has_the_header_x_request_id",
            answers(reply -> reply.withoutHeader("x-request-id"))),
    LANGUAGES_ARE_OVERLOOKED(
            "protocol.LanguageBehaviours#en_US_gives_english", calls(call -> call.withoutHeader("x-authing-lang"))),
    UNKNOWN_PATHS_ARE_HTTP_200(
            "protocol.UnknownOperationBehaviours$a_path_that_the_API_does_not_have"
                    + "#is_HTTP_404_in_the_form_of_every_answer",
            answers(reply -> reply.withHttpStatus(200))),
    TRUTHS_MAY_BE_TEXTS(
            "protocol.BodyBehaviours$a_property_that#has_another_type_than_declared_is_refused",
            calls(call -> call.withBody(call.body().replaceAll("\"(true|false)\"", "$1")))),
    API_CODES_ARE_LOST(
            "token.AuthenticationBehaviours$not_logged_in#is_who_has_a_token_that_is_none",
            answers(reply -> replaced(reply, "\"apiCode\":\\d+,", ""))),
    FOREIGN_TOKENS_ARE_ACCEPTED(
            "token.AuthenticationBehaviours$not_logged_in#is_who_has_a_token_that_somebody_else_signed",
            acceptingForeignTokens()),
    DEFAULTS_ARE_FORGOTTEN(
            "customfields.SetCustomFieldsBehaviours$a_key_that_is_new#takes_the_defaults_for_what_is_left_out",
            answers(reply -> replaced(reply, "\"visibleInUserCenter\":true", "\"visibleInUserCenter\":false"))),
    VALUES_ARE_NOT_STORED(
            "customfields.SetCustomDataBehaviours$a_value_is_set#on_a_user_by_its_id_as_in_the_sample",
            (call, fake) -> call.operation().equals("set-custom-data")
                    ? fake.apply(call.withBody(call.body().replaceAll("\"value\":\"pku\"", "\"value\":null")))
                    : fake.apply(call)),
    HALF_A_LIST_IS_APPLIED(
            "customfields.CustomDataListBehaviours$nothing_is_set#when_one_field_is_not_defined", itemByItem()),
    NUMBERS_BECOME_TEXTS(
            "customfields.CustomValueBehaviours$a_NUMBER#is_a_number",
            answers(reply -> replaced(reply, "(_field_\\d+\":)(-?[0-9.]+)", "$1\"$2\""))),
    UNIQUENESS_IS_FORGOTTEN(
            "customfields.UniqueValueBehaviours#a_value_that_another_target_holds_is_refused",
            calls(call -> call.withBody(call.body().replace("\"isUnique\":true", "\"isUnique\":false")))),
    ENCRYPTION_IS_FORGOTTEN(
            "customfields.EncryptedValueBehaviours#an_encrypted_value_is_answered_as_cipher_text",
            calls(call -> call.withBody(call.body().replace("\"encrypted\":true", "\"encrypted\":false")))),
    TENANTS_ARE_OVERLOOKED(
            "customfields.TenantDataBehaviours#a_value_of_a_tenant_is_not_the_pools",
            calls(call -> call.withBody(call.body()
                            .replaceAll(",?\"tenantId\":\"[^\"]*\"", "")
                            .replace("{,", "{"))
                    .withQuery(call.query() == null ? null : call.query().replaceAll("&?tenantId=[^&]*", "")))),
    NULLS_ARE_LEFT_OUT(
            "users.CreateUserBehaviours$the_answer#has_null_for_what_is_not_set_and_leaves_nothing_out",
            answers(reply -> replaced(reply, "\"\\w+\":null,", ""))),
    LEADERS_ARE_FORGOTTEN(
            "departments.SetUserDepartmentsBehaviours$departments_are_set#as_in_the_sample",
            calls(call -> call.withBody(call.body().replace("\"isLeader\":true", "\"isLeader\":false")))),
    WORDINGS_ARE_CUT(
            "departments.SetUserDepartmentsBehaviours$a_department_that_does_not_exist#is_not_found_and_named",
            answers(reply -> replaced(reply, "departmentId: [^\"]*\"", "departmentId\""))),
    LIMITS_ARE_OVERLOOKED(
            "departments.GetUserDepartmentsBehaviours$a_page#holds_fifty_items_at_most",
            calls(call ->
                    call.withQuery(call.query() == null ? null : call.query().replaceAll("&?limit=[^&]*", "")))),
    BRACKETS_ARE_NOT_UNDERSTOOD(
            "users.GetUserBatchBehaviours$the_list_arrives#as_a_parameter_with_brackets",
            queries(query -> query.replaceAll("(%5B%5D|\\[\\])=", "_="))),
    COMMAS_ARE_NOT_UNDERSTOOD(
            "users.GetUserBatchBehaviours$the_list_arrives#as_one_text_with_commas",
            queries(query -> query.replaceAll("userIds=([^&]*)(,|%2C)[^&]*", "userIds=$1"))),
    NULLS_OF_UPDATES_ARE_OVERLOOKED(
            "users.UpdateUserBehaviours$a_null#clears_a_property_of_the_profile",
            calls(call -> call.withBody(call.body().replaceAll(",\"\\w+\":null", "")))),
    NULLS_OF_CUSTOM_DATA_ARE_OVERLOOKED(
            "users.UpdateUserNamesBehaviours$custom_data#lose_a_value_that_is_null",
            bodies("update-user", body -> body.replaceAll("\"customData\":\\{[^}]*:null\\}", "\"customData\":{}"))),
    HALF_A_BATCH_IS_CREATED("users.CreateUsersBatchBehaviours$nobody_is_created#when_one_name_is_taken", userByUser()),
    LISTS_BEGIN_WITH_THE_OLDEST(
            "access.ListRolesBehaviours#answers_the_newest_first_page_by_page",
            answers(Defect::withTheFirstTwoSwapped)),
    COUNTS_ARE_THOSE_OF_THE_PAGE(
            "access.ListRolesBehaviours#answers_ten_roles_unless_said_otherwise",
            answers(reply -> replaced(reply, "\"totalCount\":11", "\"totalCount\":10"))),
    SENTENCES_ARE_THE_USUAL_ONES(
            "users.SearchUsersBehaviours$a_page#holds_fifty_users_at_most",
            answers(reply -> replaced(reply, "limit must less than 50", "limit must not be greater than 50"))),
    VALUES_SURVIVE_THEIR_TARGET(
            "access.DeleteGroupsBatchBehaviours#takes_custom_data_along",
            (call, fake) -> call.operation().equals("delete-groups-batch") ? success() : fake.apply(call)),
    NAMESPACES_ARE_OVERLOOKED(
            "access.GetRoleBehaviours#tells_roles_of_the_same_code_apart_by_their_namespaces",
            queries(query -> query.replaceAll("&?namespace=[^&]*", ""))),
    MISSING_GROUPS_CANNOT_BE_DELETED(
            "access.DeleteGroupsBatchBehaviours#passes_over_a_code_that_no_group_has",
            (call, fake) -> call.operation().equals("delete-groups-batch")
                    ? fake.apply(call.withBody("{\"codeList\":[]}"))
                    : fake.apply(call)),
    MEMBERS_REPLACE_DEPARTMENTS(
            "departments.AddDepartmentMembersBehaviours$users_join#beside_the_departments_they_are_in",
            (call, fake) -> call.operation().equals("add-department-members")
                    ? fake.apply(call.at("/api/v3/set-user-departments")
                            .withBody(call.body()
                                    .replaceAll(
                                            ".*\"departmentId\":(\"\\w+\").*\"userIds\":\\[(\"\\w+\")\\].*",
                                            "{\"userId\":$2,\"departments\":[{\"departmentId\":$1}]}")))
                    : fake.apply(call)),
    REPLAYS_ARE_ACCEPTED(
            "token.WrongSignatureBehaviours$a_signature_is_refused#for_a_nonce_that_was_used_before",
            succeedingInsteadOf("\"apiCode\":1306")),
    SIGNATURES_ARE_NOT_CHECKED(
            "token.WrongSignatureBehaviours$a_signature_is_wrong#of_another_body",
            succeedingInsteadOf("\"apiCode\":1300")),
    THROTTLING_IS_A_BUSINESS_ERROR(
            "protocol.ThrottlingBehaviours$a_request_that_is_throttled"
                    + "#is_refused_with_HTTP_429_and_told_when_to_come_back",
            answers(reply -> reply.withHttpStatus(200)));

    /** What stands between suite and fake; {@code fake} sends a request on. */
    @FunctionalInterface
    interface Passage {
        Reply pass(Call call, Function<Call, Reply> fake);
    }

    private final String noticedBy;
    private final Passage passage;

    Defect(String noticedBy, Passage passage) {
        this.noticedBy = noticedBy;
        this.passage = passage;
    }

    Passage passage() {
        return passage;
    }

    /** The class of the behaviour that has to notice. */
    String behaviourClass() {
        return "io.github.genauthfake.contract.behaviour." + noticedBy.substring(0, noticedBy.indexOf('#'));
    }

    /** The behaviour that has to notice. */
    String behaviour() {
        return noticedBy.substring(noticedBy.indexOf('#') + 1);
    }

    private static Passage answers(UnaryOperator<Reply> alteration) {
        return (call, fake) -> alteration.apply(fake.apply(call));
    }

    private static Passage calls(UnaryOperator<Call> alteration) {
        return (call, fake) -> fake.apply(alteration.apply(call));
    }

    private static Passage queries(UnaryOperator<String> alteration) {
        return calls(call -> call.withQuery(call.query() == null ? null : alteration.apply(call.query())));
    }

    private static Passage bodies(String operation, UnaryOperator<String> alteration) {
        return calls(call -> call.operation().equals(operation) ? call.withBody(alteration.apply(call.body())) : call);
    }

    private static Passage succeedingInsteadOf(String refusal) {
        return answers(reply -> reply.body().contains(refusal) ? success() : reply);
    }

    private static Reply success() {
        return new Reply(
                200,
                Map.of("content-type", "application/json"),
                "{\"statusCode\":200,\"message\":\"\",\"data\":{\"success\":true}}");
    }

    private static Passage acceptingForeignTokens() {
        AtomicReference<String> latest = new AtomicReference<>();
        return (call, fake) -> {
            Reply reply = fake.apply(call);
            if (call.operation().equals("get-management-token")) {
                latest.set(new JsonPath(reply.body()).get("data.access_token"));
            }
            return reply.body().contains("\"apiCode\":2020")
                    ? fake.apply(call.withHeader("authorization", latest.get()))
                    : reply;
        };
    }

    private static Passage itemByItem() {
        return (call, fake) -> {
            if (!call.operation().equals("set-custom-data")) {
                return fake.apply(call);
            }
            Map<String, Object> body = new JsonPath(call.body()).getMap("$");
            Reply reply = null;
            for (Object item : (List<?>) body.get("list")) {
                reply = fake.apply(call.withBody(Json.write(Json.with(body, "list", List.of(item)))));
                if (!reply.isSuccess()) {
                    return reply;
                }
            }
            return reply;
        };
    }

    private static Passage userByUser() {
        return (call, fake) -> {
            if (!call.operation().equals("create-users-batch")) {
                return fake.apply(call);
            }
            Reply reply = null;
            for (Object user : new JsonPath(call.body()).getList("list")) {
                reply = fake.apply(call.withBody(Json.write(Json.object("list", List.of(user)))));
                if (!reply.isSuccess()) {
                    return reply;
                }
            }
            return reply;
        };
    }

    private static Reply withTheFirstTwoSwapped(Reply reply) {
        return replaced(reply, "\"list\":\\[(\\{[^{}]*\\}),(\\{[^{}]*\\})", "\"list\":[$2,$1");
    }

    private static Reply replaced(Reply reply, String pattern, String replacement) {
        return reply.withBody(reply.body().replaceAll(pattern, replacement));
    }

    private static int statusCode(Reply reply) {
        return new JsonPath(reply.body()).getInt("statusCode");
    }
}
