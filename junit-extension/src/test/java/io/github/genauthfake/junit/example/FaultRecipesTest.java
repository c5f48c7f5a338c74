package io.github.genauthfake.junit.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.GetImportTemplateDto;
import cn.authing.sdk.java.dto.ListUsersRequestDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The recipes of docs/faults.md. */
@GenAuthTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultRecipesTest {
    /** The code under test: tries once more when it is told to come back. */
    private static final class Registration {
        private final ManagementClient genauth;

        Registration(ManagementClient genauth) {
            this.genauth = genauth;
        }

        UserSingleRespDto register(String username) {
            CreateUserReqDto user = new CreateUserReqDto();
            user.setUsername(username);
            try {
                return genauth.createUser(user);
            } catch (RuntimeException failure) {
                if (!String.valueOf(failure.getMessage()).contains("\"statusCode\":429")) {
                    throw failure;
                }
                return genauth.createUser(user);
            }
        }
    }

    @Test
    void throttled_once(UserPool pool, ManagementClient genauth) {
        Registration registration = new Registration(genauth);
        // tag::retry[]
        pool.faults().on("create-user").next(Fault.throttled(Duration.ofSeconds(1)));

        assertThat(registration.register("alice").getStatusCode()).isEqualTo(200); // the code under test

        assertThat(pool.requests())
                .extracting(RecordedRequest::operation, RecordedRequest::statusCode)
                .containsExactly(
                        tuple("get-management-token", 200), tuple("create-user", 429), tuple("create-user", 200));
        // end::retry[]
    }

    @Test
    void struck_by_its_parameters(UserPool pool, ManagementClient genauth) {
        Registration registration = new Registration(genauth);
        // tag::condition[]
        pool.faults().on("create-user").with("{\"username\":\"bob\"}").next(Fault.error(403, "locked"));

        assertThat(registration.register("alice").getStatusCode()).isEqualTo(200); // the code under test
        assertThat(registration.register("bob").getStatusCode()).isEqualTo(403);
        // end::condition[]
    }

    @Test
    void answered_by_the_test(UserPool pool, ManagementClient genauth) {
        // tag::answer[]
        pool.answers()
                .on("metadata-get-import-template")
                .always("{\"statusCode\":200,\"data\":{\"rowId\":\"7\",\"cellList\":[]}}");

        assertThat(genauth.getImportTemplate(new GetImportTemplateDto())
                        .getData()
                        .getRowId())
                .isEqualTo("7");
        // end::answer[]
    }

    @Test
    void held(UserPool pool, ManagementClient genauth) throws Exception {
        Registration registration = new Registration(genauth);
        // tag::hold[]
        ArmedFault fault = pool.faults().on("create-user").next(Fault.hold());
        CompletableFuture<UserSingleRespDto> alice =
                CompletableFuture.supplyAsync(() -> registration.register("alice")); // the code under test

        fault.awaitStrikes(1, Duration.ofSeconds(10)); // the call is here and waits
        assertThat(genauth.listUsers(new ListUsersRequestDto()).getData().getTotalCount())
                .isZero();

        fault.disarm(); // now it is served
        assertThat(alice.get(10, TimeUnit.SECONDS).getStatusCode()).isEqualTo(200);
        // end::hold[]
    }
}
