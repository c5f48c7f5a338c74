package io.github.genauthfake.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Operations of the live API of 2026, of which the fake knows no more than the name. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsByNameAloneTest {
    @Test
    void are_answered_as_not_implemented_and_never_as_unknown_paths() {
        try (FakeGenAuth genauth = FakeGenAuth.start()) {
            UserPool pool = genauth.createPool();
            Api api = Api.of(pool);
            assertThat(Contract.get().operations())
                    .filteredOn(operation -> !operation.documented() && !operation.implemented())
                    .hasSizeGreaterThan(100)
                    .allSatisfy(operation -> assertNotImplemented(send(api, operation), operation.name()));
        }
    }

    @Test
    void one_of_the_document_that_is_refused_says_why() {
        try (FakeGenAuth genauth = FakeGenAuth.start()) {
            Api api = Api.of(genauth.createPool());
            assertThat(Contract.get().operations())
                    .filteredOn(operation -> operation.documented() && !operation.implemented())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(operation -> assertThat(send(api, operation).message())
                            .contains(operation.refusal().orElseThrow()));
        }
    }

    private static Reply send(Api api, OperationContract operation) {
        HttpRequest.Builder request = api.request(operation.path()).header("content-type", "application/json");
        return Api.send(
                operation.asksByQuery()
                        ? request.method(operation.method(), BodyPublishers.noBody())
                        : request.method(operation.method(), BodyPublishers.ofString("{}")));
    }

    private static void assertNotImplemented(Reply reply, String name) {
        assertThat(reply.httpStatus()).isEqualTo(200);
        assertThat(reply.statusCode()).isEqualTo(501);
        assertThat(reply.message()).contains(name);
    }
}
