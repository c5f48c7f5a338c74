package io.github.genauthfake.contract.behaviour.protocol;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Requests for what is not there. */
@Operation(Operation.EVERY)
class UnknownOperationBehaviours extends Behaviours {
    @Nested
    class a_path_that_the_API_does_not_have {
        @Test
        @Inferred(why = "what servers of this kind do; the documentation does not speak of it")
        void is_HTTP_404_in_the_form_of_every_answer() {
            genauth.request("set-everything")
                    .post(object())
                    .isRefusedOverHttpWith(404)
                    .isJson()
                    .envelopeHolds(containsInAnyOrder("statusCode", "message", "requestId"));
        }

        @Test
        @Inferred(why = "what is not there is not there for strangers either")
        void is_HTTP_404_without_a_token_as_well() {
            genauth.request("set-everything").authorization(null).post(object()).isRefusedOverHttpWith(404);
        }

        @Test
        @Inferred(why = "the documentation has no other paths than those under /api/v3/")
        void may_be_outside_of_the_API() {
            genauth.requestFor("/").get().isRefusedOverHttpWith(404).isJson();
            genauth.requestFor("/api/v2/udfs/add")
                    .post(object())
                    .isRefusedOverHttpWith(404)
                    .isJson();
        }
    }

    @Test
    @Inferred(why = "an operation is a method and a path; the documentation does not speak of other methods")
    void the_wrong_method_is_HTTP_404() {
        genauth.request("set-custom-data").get().isRefusedOverHttpWith(404);
        genauth.request("get-custom-data").post(object()).isRefusedOverHttpWith(404);
        genauth.request("get-custom-data")
                .send("PUT")
                .isRefusedOverHttpWith(404)
                .isJson();
        genauth.request("get-custom-data")
                .send("DELETE")
                .isRefusedOverHttpWith(404)
                .isJson();
    }

    @Nested
    class an_operation_that_the_fake_does_not_implement {

        private static final String EXPORT = "metadata/export";

        @Test
        @FakeOnly(why = "the real service implements its operations")
        void is_refused_with_501_over_HTTP_200() {
            post(EXPORT, object()).isRefusedWith(501);
        }

        @Test
        @FakeOnly(why = "the real service implements its operations")
        void is_named_in_the_message() {
            in(CHINESE, "metadata/import").post(object()).isRefusedWith(501).explains("metadata-import");
        }

        @Test
        @FakeOnly(why = "the real service implements its operations")
        void is_refused_with_501_without_a_token_as_well() {
            genauth.request(EXPORT).authorization(null).post(object()).isRefusedWith(501);
        }

        @Test
        @FakeOnly(why = "the real service implements its operations")
        void is_reported_to_the_test() {
            post(EXPORT, object()).isRefusedWith(501);
            tellsTheTest(Finding.Kind.NOT_IMPLEMENTED);
        }
    }
}
