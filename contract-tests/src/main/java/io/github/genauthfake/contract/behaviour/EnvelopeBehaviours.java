package io.github.genauthfake.contract.behaviour;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.github.genauthfake.contract.mark.Documented;
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
            get("get-user-base-fields")
                    .succeeds()
                    .envelopeHolds(containsInAnyOrder("statusCode", "message", "data"))
                    .isJson();
        }

        @Test
        @Seen(source = "node setUserDepartments.spec.ts:52")
        @Seen(aspect = WORDING, source = "node setUserDepartments.spec.ts:53, and 43 like it")
        @KnownDifference(
                why = "The samples of the method pages show the message \"Success\"; the provider's tests, which "
                        + "run against the service, expect the empty text.")
        void has_the_empty_message() {
            String user = given.user();
            String department = given.department();
            in(CHINESE, "set-user-departments")
                    .post(object("userId", user, "departments", list(object("departmentId", department))))
                    .succeeds()
                    .says("");
        }

        @Test
        @Documented(source = "openapi RespDto.requestId: returned when the request fails")
        @KnownDifference(
                why = "The samples of the method pages show a requestId on success; the OpenAPI document says it "
                        + "comes with failures.")
        void has_no_requestId() {
            get("get-user-base-fields").succeeds().envelopeHolds(containsInAnyOrder("statusCode", "message", "data"));
        }
    }
}
