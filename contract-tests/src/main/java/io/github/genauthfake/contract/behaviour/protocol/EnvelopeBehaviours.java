package io.github.genauthfake.contract.behaviour.protocol;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The form that every answer has. */
@Operation(Operation.EVERY)
class EnvelopeBehaviours extends Behaviours {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NOBODY = "000000000000000000000000";

    @Nested
    class a_success {
        @Test
        @Documented(source = "openapi RespDto: statusCode and message always, requestId and apiCode with failures")
        void holds_statusCode_message_and_data_and_nothing_else() {
            get("get-user-base-fields").succeeds().envelopeHolds(containsInAnyOrder("statusCode", "message", "data"));
        }

        @Test
        @Documented(source = "openapi RespDto.requestId: returned when the request fails")
        @KnownDifference(
                why = "The samples of the method pages show a requestId on success; the OpenAPI document says it "
                        + "comes with failures.")
        void has_no_requestId() {
            get("get-user-base-fields").succeeds().requestId(nullValue());
        }

        @Test
        @Seen(source = "node setUserDepartments.spec.ts:52")
        @Seen(aspect = WORDING, source = "node setUserDepartments.spec.ts:53, and 43 assertions like it")
        @KnownDifference(
                why = "The samples of the method pages show the message \"Success\"; the provider's tests, which "
                        + "ran against the service, expect the empty text.")
        void has_the_empty_message() {
            String user = given.user();
            String department = given.department();
            in(CHINESE, "set-user-departments")
                    .post(object("userId", user, "departments", list(object("departmentId", department))))
                    .succeeds()
                    .says("");
        }
    }

    @Nested
    class a_failure {
        @Test
        @Seen(source = "node createUser.spec.ts:147: read from a call that throws on any other HTTP status than 2xx")
        void travels_over_HTTP_200() {
            post("create-user", object()).isRefusedWith(400);
        }

        @Test
        @Documented(source = "error codes, sample of a failure")
        void holds_statusCode_apiCode_message_and_requestId_and_no_data() {
            get("get-user", "userId", NOBODY)
                    .isRefusedWith(404)
                    .envelopeHolds(containsInAnyOrder("statusCode", "apiCode", "message", "requestId"));
        }

        @Test
        @Documented(source = "openapi RespDto.apiCode: only for failures that have a business meaning")
        @Inferred(aspect = API_CODE, why = "none of the provider's tests saw an apiCode with a refused argument")
        void has_no_apiCode_where_the_request_itself_was_wrong() {
            post("create-user", object()).isRefusedWith(400).hasNoApiCode();
        }

        @Test
        @Documented(source = "openapi RespDto.requestId, example")
        void has_a_UUID_as_its_requestId() {
            get("get-user", "userId", NOBODY).isRefusedWith(404).requestId(matchesPattern(UUID));
        }
    }

    @Nested
    class any_answer {
        @Test
        @Inferred(why = "a client of the provider reads this header")
        void has_the_header_x_request_id() {
            get("get-user-base-fields").succeeds().header("x-request-id", matchesPattern(UUID));
            get("get-user", "userId", NOBODY).isRefusedWith(404).header("x-request-id", matchesPattern(UUID));
        }

        @Test
        @Inferred(why = "the Java SDK asks for text/html first and then reads JSON")
        void is_JSON_whatever_the_request_accepts() {
            genauth.request("get-user-base-fields")
                    .header("accept", "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2")
                    .get()
                    .succeeds()
                    .isJson();
        }
    }
}
