package io.github.genauthfake.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.Snapshot;
import io.github.genauthfake.wire.PoolTest;
import io.github.genauthfake.wire.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The operations on users over HTTP; every answer is held to the contract. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserOperationsTest extends PoolTest {
    private String userId(String properties) {
        return done(client.post("create-user", properties)).path("userId").textValue();
    }

    @Nested
    class Create_user {
        @Test
        void answers_with_everything_that_was_sent() {
            client.post(
                    "set-custom-fields",
                    "{\"list\":[{\"targetType\":\"USER\",\"key\":\"school\"},"
                            + "{\"targetType\":\"USER\",\"key\":\"card\",\"encrypted\":true}]}");
            JsonNode user = done(client.post("create-user", """
                    {"status":"Suspended","email":"Alice@Example.com","phone":"13800000000","phoneCountryCode":"+86",
                     "username":"alice","externalId":"crm-1","name":"Alice","nickname":"Al","photo":"https://a.b/c.png",
                     "gender":"F","emailVerified":true,"phoneVerified":true,"birthdate":"2000-01-31","country":"FR",
                     "province":"p","city":"c","address":"a","streetAddress":"s","postalCode":"1","company":"Acme",
                     "browser":"b","device":"d","givenName":"g","familyName":"f","middleName":"m","profile":"p",
                     "preferredUsername":"pu","website":"w","zoneinfo":"z","locale":"fr","formatted":"fo","region":"r",
                     "identityNumber":"42","password":"geheim","customData":{"school":"MIT","card":"4711"},
                     "identities":[{"extIdpId":"i","provider":"wechat","type":"openid","userIdInIdp":"1",
                       "userInfoInIdp":{"a":{"b":1}},"originConnIds":["c"]}],
                     "options":{"resetPasswordOnFirstLogin":true}}"""));
            assertThat(user.path("email").textValue()).isEqualTo("alice@example.com");
            assertThat(user.path("status").textValue()).isEqualTo("Suspended");
            assertThat(user.path("gender").textValue()).isEqualTo("F");
            assertThat(user.path("emailVerified").booleanValue()).isTrue();
            assertThat(user.path("identityNumber").textValue()).isEqualTo("42");
            assertThat(user.path("phoneCountryCode").textValue()).isEqualTo("+86");
            assertThat(user.path("resetPasswordOnNextLogin").booleanValue()).isTrue();
            assertThat(user.path("passwordLastSetAt").textValue()).isNotNull();
            assertThat(user.path("customData").path("school").textValue()).isEqualTo("MIT");
            assertThat(user.path("customData").path("card").textValue()).isNotEqualTo("4711");
            assertThat(user.toString()).doesNotContain("geheim");
        }

        @Test
        void fills_what_was_left_out() {
            JsonNode user = done(client.post("create-user", "{\"username\":\"alice\"}"));
            assertThat(user.path("status").textValue()).isEqualTo("Activated");
            assertThat(user.path("gender").textValue()).isEqualTo("U");
            assertThat(user.path("photo").textValue()).startsWith("https://");
            assertThat(user.path("email").isNull()).isTrue();
            assertThat(user.path("passwordLastSetAt").isNull()).isTrue();
            assertThat(user.has("customData")).isFalse();
            assertThat(user.has("identities")).isFalse();
            assertThat(user.has("departmentIds")).isFalse();
        }

        @Test
        void takes_null_for_absent() {
            JsonNode user = done(client.post("create-user", """
                    {"username":"alice","email":null,"status":null,"gender":null,"photo":null,"customData":null,
                     "identities":null,"departmentIds":null,"options":null,"emailVerified":null}"""));
            assertThat(user.path("status").textValue()).isEqualTo("Activated");
            assertThat(user.path("gender").textValue()).isEqualTo("U");
            assertThat(user.path("emailVerified").booleanValue()).isFalse();
        }

        @Test
        void names_departments_as_its_options_say() {
            client.post("create-organization", "{\"organizationCode\":\"acme\",\"organizationName\":\"Acme\"}");
            JsonNode department = done(client.post(
                    "create-department",
                    "{\"organizationCode\":\"acme\",\"name\":\"Sales\",\"parentDepartmentId\":\"root\","
                            + "\"code\":\"sales\",\"openDepartmentId\":\"ou-1\"}"));
            String id = department.path("departmentId").textValue();
            String[][] names = {{"department_id", id}, {"open_department_id", "ou-1"}, {"code", "sales"}};
            for (String[] name : names) {
                JsonNode user = done(client.post(
                        "create-user",
                        "{\"username\":\"%s\",\"departmentIds\":[\"%s\"],\"options\":{\"departmentIdType\":\"%s\"}}"
                                .formatted(name[0], name[1], name[0])));
                assertThat(user.path("mainDepartmentId").textValue()).isEqualTo(id);
            }
            assertThat(client.post("create-user", "{\"username\":\"x\",\"departmentIds\":[\"nosuch\"]}")
                            .statusCode())
                    .isEqualTo(404);
        }

        @Test
        void tells_when_it_guesses_what_a_name_of_a_department_means() {
            for (String type : new String[] {"sync_relation", "custom_field"}) {
                Reply reply = client.post(
                        "create-user",
                        "{\"username\":\"a\",\"departmentIds\":[\"x:y\"],\"options\":{\"departmentIdType\":\"%s\"}}"
                                .formatted(type));
                assertThat(reply.statusCode()).isEqualTo(404);
                assertThat(pool.requests())
                        .last()
                        .satisfies(request -> assertThat(request.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(finding.message()).contains(type)));
            }
        }

        @Test
        void that_is_refused_leaves_no_trace() {
            Snapshot before = pool.snapshot();
            assertThat(client.post("create-user", "{\"username\":\"alice\",\"customData\":{\"nosuch\":1}}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(pool.snapshot()).isEqualTo(before);
        }
    }

    @Nested
    class Get_user {
        @Test
        void holds_more_only_when_it_is_asked_for() {
            String id = userId("{\"username\":\"alice\"}");
            JsonNode plain = done(client.get("get-user?userId=" + id));
            assertThat(plain.has("customData") || plain.has("identities") || plain.has("departmentIds"))
                    .isFalse();
            JsonNode full = done(client.get(
                    "get-user?userId=" + id + "&withCustomData=true&withIdentities=TRUE&withDepartmentIds=True"));
            assertThat(full.path("customData").isObject()).isTrue();
            assertThat(full.path("identities").isArray()).isTrue();
            assertThat(full.path("departmentIds").isArray()).isTrue();
        }
    }

    @Nested
    class Delete_users_batch {
        @Test
        void deletes_all_or_none() {
            String alice = userId("{\"username\":\"alice\"}");
            String bob = userId("{\"username\":\"bob\"}");
            assertThat(client.post("delete-users-batch", "{\"userIds\":[\"%s\",\"nobody\"]}".formatted(alice))
                            .statusCode())
                    .isEqualTo(404);
            done(client.get("get-user?userId=" + alice));
            assertThat(done(client.post("delete-users-batch", "{\"userIds\":[\"%s\",\"%s\"]}".formatted(alice, bob)))
                            .path("success")
                            .booleanValue())
                    .isTrue();
            assertThat(client.get("get-user?userId=" + bob).statusCode()).isEqualTo(404);
        }

        @Test
        void names_users_as_its_options_say() {
            userId("{\"username\":\"alice\"}");
            done(client.post(
                    "delete-users-batch", "{\"userIds\":[\"alice\"],\"options\":{\"userIdType\":\"username\"}}"));
        }
    }
}
