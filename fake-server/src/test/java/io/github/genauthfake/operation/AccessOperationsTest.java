package io.github.genauthfake.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.wire.PoolTest;
import io.github.genauthfake.wire.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The operations on tenants, roles and groups over HTTP; every answer is held to the contract. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessOperationsTest extends PoolTest {
    @Nested
    class Create_tenant {
        @Test
        void answers_with_the_tenant() {
            JsonNode tenant = done(client.post("create-tenant", """
                    {"name":"north","appIds":["app"],"logo":["https://example.com/1.png","https://example.com/2.png"],
                     "description":"d","rejectHint":"no","sourceAppId":"app","enterpriseDomains":["a.com","b.com"]}"""));
            assertThat(tenant.path("tenantId").textValue()).hasSize(24);
            assertThat(tenant.path("userPoolId").textValue()).isEqualTo(pool.id());
            assertThat(tenant.path("logo").textValue()).isEqualTo("https://example.com/1.png");
            assertThat(tenant.path("enterpriseDomains")).hasSize(2);
        }

        @Test
        void needs_a_name_and_applications_and_nothing_else() {
            assertThat(done(client.post("create-tenant", "{\"name\":\"north\",\"appIds\":[]}"))
                            .path("logo")
                            .isNull())
                    .isTrue();
            assertThat(client.post("create-tenant", "{\"name\":\"north\"}").statusCode())
                    .isEqualTo(400);
            assertThat(client.post("create-tenant", "{\"appIds\":[]}").statusCode())
                    .isEqualTo(400);
        }
    }

    @Nested
    class Create_role {
        @Test
        void answers_with_the_role() {
            JsonNode role = done(client.post(
                    "create-role",
                    "{\"code\":\"admin\",\"name\":\"Admin\",\"description\":\"d\",\"disableTime\":\"1700000000000\"}"));
            assertThat(role.path("namespace").textValue()).isEqualTo("default");
            assertThat(role.path("name").textValue()).isEqualTo("Admin");
            assertThat(done(client.post("create-role", "{\"code\":\"boss\"}"))
                            .path("name")
                            .textValue())
                    .isEqualTo("boss");
        }

        @Test
        void takes_the_moment_of_its_end_as_a_text_as_a_number_and_as_null() {
            String[] moments = {"\"1700000000000\"", "1700000000000", "null", "\"\""};
            for (int number = 0; number < moments.length; number++) {
                JsonNode role = done(client.post(
                        "create-role", "{\"code\":\"role%d\",\"disableTime\":%s}".formatted(number, moments[number])));
                assertThat(role.path("disableTime").longValue()).isEqualTo(number < 2 ? 1_700_000_000_000L : 0);
            }
        }

        @Test
        void refuses_a_moment_that_is_no_number() {
            for (String moment : new String[] {"\"tomorrow\"", "1e300", "1.5", "99999999999999999999"}) {
                Reply reply = client.post("create-role", "{\"code\":\"admin\",\"disableTime\":" + moment + "}");
                assertThat(reply.statusCode()).isEqualTo(400);
                assertThat(reply.message()).contains("disableTime");
            }
        }

        @Test
        void refuses_a_code_twice() {
            client.post("create-role", "{\"code\":\"admin\"}");
            assertThat(client.post("create-role", "{\"code\":\"admin\"}").statusCode())
                    .isEqualTo(409);
        }
    }

    @Nested
    class Create_group {
        @Test
        void answers_with_the_group() {
            JsonNode group = done(client.post(
                    "create-group",
                    "{\"code\":\"developers\",\"name\":\"Developers\",\"description\":\"d\",\"type\":\"static\"}"));
            assertThat(group.path("id").textValue()).hasSize(24);
            assertThat(group.path("type").textValue()).isEqualTo("static");
        }

        @Test
        void may_leave_the_type_out() {
            assertThat(done(client.post("create-group", "{\"code\":\"a\",\"name\":\"A\",\"description\":\"d\"}"))
                            .path("type")
                            .textValue())
                    .isEqualTo("static");
        }
    }
}
