package io.github.genauthfake.contract.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.running.RunningBehaviour;
import io.github.genauthfake.contract.service.TestedPool;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** In a pool that stays, a behaviour takes away what it made, the latest first. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TidinessTest {
    private final FakeGenAuth fake = FakeGenAuth.start();
    private final UserPool pool = fake.createPool();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    @FakeOnly(why = "stands for a behaviour")
    void what_was_made_is_deleted_and_what_was_changed_is_put_back(TestInfo test) {
        GenAuth genauth =
                new GenAuth(lasting(), new RunningBehaviour(test.getTestMethod().orElseThrow()));
        String organization = genauth.unique("org");
        genauth.require(
                "create-organization", Json.object("organizationCode", organization, "organizationName", "Acme"));
        genauth.require(
                "create-department",
                Json.object("organizationCode", organization, "name", "R&D", "parentDepartmentId", "root"));
        genauth.require("create-user", Json.object("username", genauth.unique("user")));
        genauth.require(
                "create-users-batch",
                Json.object(
                        "list",
                        Json.list(
                                Json.object("username", genauth.unique("user")),
                                Json.object("username", genauth.unique("user")))));
        genauth.require("create-namespace", Json.object("code", genauth.unique("space")));
        genauth.require("create-role", Json.object("code", genauth.unique("role")));
        genauth.require(
                "create-group", Json.object("code", genauth.unique("group"), "name", "Group", "description", ""));
        genauth.require("create-tenant", Json.object("name", genauth.unique("tenant"), "appIds", Json.list("app")));
        genauth.require(
                "set-custom-fields",
                Json.object("list", Json.list(Json.object("targetType", "USER", "key", genauth.unique("field")))));
        genauth.require(
                "set-user-base-fields", Json.object("list", Json.list(Json.object("key", "city", "label", "changed"))));
        int before = pool.requests().size();

        genauth.cleanUp();

        List<RecordedRequest> cleaning =
                pool.requests().subList(before, pool.requests().size());
        assertThat(cleaning)
                .extracting(RecordedRequest::operation)
                .containsExactly(
                        "set-user-base-fields",
                        "delete-custom-fields",
                        "delete-tenant",
                        "delete-groups-batch",
                        "delete-roles-batch",
                        "delete-namespace",
                        "delete-users-batch",
                        "delete-users-batch",
                        "delete-department",
                        "delete-organization");
        List<String> labels = genauth.request("get-user-base-fields").get().read("label");
        assertThat(labels).contains("城市").doesNotContain("changed");
    }

    private TestedPool lasting() {
        return new TestedPool() {
            @Override
            public URI baseUrl() {
                return pool.baseUrl();
            }

            @Override
            public String accessKeyId() {
                return pool.accessKeyId();
            }

            @Override
            public String accessKeySecret() {
                return pool.accessKeySecret();
            }

            @Override
            public String userPoolId() {
                return pool.id();
            }

            @Override
            public boolean isDisposable() {
                return false;
            }

            @Override
            public Optional<UserPool> fake() {
                return Optional.empty();
            }

            @Override
            public void close() {}
        };
    }
}
