package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Creating, finding, listing and changing users, and opening what is encrypted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserNeighboursTest {
    private final Api api = new Api();

    @BeforeEach
    void freezeTheClock() {
        api.server().pool().clock().freeze();
    }

    private JsonNode alice() {
        return api.get("get-user", "userId", "alice", "userIdType", "username", "withCustomData", "true");
    }

    private void update(String body) {
        api.post("update-user", "{'userId':'alice','options':{'userIdType':'username'}," + body + "}");
    }

    private String refusedUpdate(int statusCode, String body) {
        return api.refused(
                statusCode, "update-user", "{'userId':'alice','options':{'userIdType':'username'}," + body + "}");
    }

    @Nested
    class A_batch {
        @Test
        void creates_all_in_the_order_of_the_request() {
            JsonNode users = api.post("create-users-batch", "{'list':[{'username':'b'},{'email':'A@x.org'}]}");
            assertThat(Api.texts(users, "username")).containsExactly("b", "null");
            assertThat(users.path(1).path("email").asText()).isEqualTo("a@x.org");
        }

        @Test
        void creates_none_when_one_is_refused() {
            api.user("taken");
            assertThat(api.refused(409, "create-users-batch", "{'list':[{'username':'new'},{'username':'taken'}]}"))
                    .contains("taken");
            assertThat(api.refused(409, "create-users-batch", "{'list':[{'username':'x'},{'username':'x'}]}"))
                    .contains("x");
            assertThat(api.refused(404, "create-users-batch", "{'list':[{'username':'y','departmentIds':['no']}]}"))
                    .contains("no");
        }

        @Test
        void has_its_options_for_all() {
            api.organization("acme");
            api.department("acme", "root", "Dev");
            api.post(
                    "create-users-batch",
                    "{'list':[{'username':'a','departmentIds':['Dev']},{'username':'b'}],"
                            + "'options':{'departmentIdType':'code','resetPasswordOnFirstLogin':true}}");
            JsonNode a = api.get("get-user", "userId", "a", "userIdType", "username", "withDepartmentIds", "true");
            assertThat(a.path("departmentIds")).hasSize(1);
            assertThat(a.path("resetPasswordOnNextLogin").asBoolean()).isTrue();
        }

        @Test
        void is_found_in_the_order_of_the_request_whatever_the_dress_of_the_list() {
            String a = api.user("a");
            String b = api.user("b");
            assertThat(Api.texts(api.get("get-user-batch", "userIds", b + "," + a), "userId"))
                    .containsExactly(b, a);
            assertThat(Api.texts(api.get("get-user-batch", "userIds[]", "a", "userIdType", "username"), "userId"))
                    .containsExactly(a);
            assertThat(api.refusedGet(404, "get-user-batch", "userIds", a + ",nosuch"))
                    .isEqualTo("User not exists.");
        }
    }

    @Nested
    class Lists {
        @BeforeEach
        void createThree() {
            for (String name : List.of("anna", "bert", "cleo")) {
                api.post("create-user", "{'username':'%s','nickname':'Nick %s'}", name, name);
                api.server().pool().clock().advance(Duration.ofSeconds(10));
            }
        }

        @Test
        void are_newest_first_and_come_in_pages() {
            JsonNode first = api.get("list-users", "limit", "2");
            assertThat(first.path("totalCount").asInt()).isEqualTo(3);
            assertThat(Api.texts(first, "username")).containsExactly("cleo", "bert");
            assertThat(Api.texts(api.get("list-users", "limit", "2", "page", "2"), "username"))
                    .containsExactly("anna");
            assertThat(Api.texts(api.get("list-users", "page", "2147483647"), "username"))
                    .isEmpty();
        }

        @Test
        void refuse_pages_of_more_than_fifty() {
            assertThat(api.refusedGet(400, "list-users", "limit", "51")).isEqualTo("limit must less than 50");
            assertThat(api.refusedGet(400, "list-users", "page", "0")).isNotBlank();
        }

        @Test
        void are_filtered_by_status_and_by_the_moment_of_the_last_change() {
            api.post("update-user", "{'userId':'bert','status':'Suspended','options':{'userIdType':'username'}}");
            assertThat(Api.texts(api.get("list-users", "status", "Suspended"), "username"))
                    .containsExactly("bert");
            long now = api.server().pool().clock().now().toEpochMilli();
            assertThat(Api.texts(api.get("list-users", "updatedAtStart", String.valueOf(now - 10_000)), "username"))
                    .containsExactly("cleo", "bert");
            assertThat(Api.texts(api.get("list-users", "updatedAtEnd", String.valueOf(now - 20_000)), "username"))
                    .containsExactly("anna");
        }

        @Test
        void are_searched_by_keywords_whatever_their_case() {
            JsonNode found = api.post("list-users", "{'keywords':'NICK b'}");
            assertThat(Api.texts(found, "username")).containsExactly("bert");
            assertThat(Api.texts(
                            api.post("list-users", "{'keywords':'nick','options':{'fuzzySearchOn':['username']}}"),
                            "username"))
                    .isEmpty();
        }

        @Test
        void are_sorted_as_the_request_says() {
            String body = "{'options':{'sort':[{'field':'status','order':'desc'},{'field':'username','order':'%s'}]}}";
            assertThat(Api.texts(api.post("list-users", body, "asc"), "username"))
                    .containsExactly("anna", "bert", "cleo");
            assertThat(Api.texts(api.post("list-users", body, "desc"), "username"))
                    .containsExactly("cleo", "bert", "anna");
            assertThat(Api.texts(
                            api.post("list-users", "{'options':{'sort':[{'field':'email','order':'asc'}]}}"),
                            "username"))
                    .containsExactly("cleo", "bert", "anna");
        }

        @Test
        void say_that_advanced_filters_are_not_acted_on() {
            api.post("list-users", "{'advancedFilter':[{'field':'status','operator':'EQUAL','value':'x'}]}");
            assertThat(api.server().pool().journal().requests())
                    .last()
                    .satisfies(request -> assertThat(request.findings()).isNotEmpty());
        }
    }

    @Nested
    class An_update {
        @BeforeEach
        void createAlice() {
            api.post(
                    "create-user",
                    "{'username':'alice','email':'a@x.org','phone':'1','phoneCountryCode':'+86','externalId':'crm',"
                            + "'name':'Alice','nickname':'Al','gender':'F'}");
            api.server().pool().clock().advance(Duration.ofSeconds(10));
        }

        @Test
        void leaves_what_is_absent_and_clears_what_is_null() {
            update("'name':null");
            assertThat(alice().path("name").isNull()).isTrue();
            assertThat(alice().path("nickname").asText()).isEqualTo("Al");
            assertThat(alice().path("email").asText()).isEqualTo("a@x.org");
        }

        @Test
        void with_null_leaves_what_always_has_a_value() {
            update("'gender':null,'status':null,'emailVerified':null,'password':null,'customData':null");
            assertThat(alice().path("gender").asText()).isEqualTo("F");
            assertThat(alice().path("status").asText()).isEqualTo("Activated");
            assertThat(alice().path("emailVerified").isBoolean()).isTrue();
        }

        @Test
        void frees_the_names_that_it_clears_or_changes() {
            update("'email':null,'externalId':'','phone':'2'");
            api.post("create-user", "{'username':'bob','email':'A@X.org','externalId':'crm','phone':'1'}");
            assertThat(alice().path("externalId").isNull()).isTrue();
        }

        @Test
        void clears_the_country_code_with_the_phone() {
            update("'phone':null");
            assertThat(alice().path("phoneCountryCode").isNull()).isTrue();
        }

        @Test
        void refuses_a_country_code_without_a_phone() {
            update("'phone':null");
            assertThat(refusedUpdate(400, "'phoneCountryCode':'+1'")).isEqualTo("phone cannot be empty");
        }

        @Test
        void refuses_a_country_code_for_the_phone_that_it_clears() {
            assertThat(refusedUpdate(400, "'phone':null,'phoneCountryCode':'+1'"))
                    .isEqualTo("phone cannot be empty");
        }

        @Test
        void refuses_to_clear_the_last_name() {
            update("'email':null,'phone':null");
            assertThat(refusedUpdate(400, "'username':null")).contains("username, phone, email");
        }

        @Test
        void refuses_names_of_others_and_takes_ones_own() {
            api.post("create-user", "{'username':'bob','email':'b@x.org','phone':'7','externalId':'b'}");
            for (String taken : List.of("'username':'bob'", "'email':'B@x.org'", "'phone':'7'", "'externalId':'b'")) {
                refusedUpdate(409, taken);
            }
            update("'username':'alice','email':'A@X.ORG','phone':'1','externalId':'crm'");
        }

        @Test
        void moves_updatedAt_and_on_a_change_of_the_status_the_moment_of_that() {
            update("'status':'Activated'");
            assertThat(alice().path("statusChangedAt").isNull()).isTrue();
            update("'status':'Suspended'");
            assertThat(alice().path("statusChangedAt"))
                    .isEqualTo(alice().path("updatedAt"))
                    .isNotEqualTo(alice().path("createdAt"));
        }

        @Test
        void merges_custom_data_and_clears_a_value_that_is_null() {
            api.field("USER", "badge", ",'isUnique':true");
            api.field("USER", "size", "");
            update("'customData':{'badge':'1','size':'L'}");
            update("'customData':{'badge':null}");
            assertThat(alice().path("customData")).hasToString("{\"size\":\"L\"}");
            api.post("create-user", "{'username':'bob','customData':{'badge':'1'}}");
            refusedUpdate(409, "'customData':{'badge':'1'}");
            refusedUpdate(404, "'name':'changed','customData':{'nosuch':'1'}");
        }

        @Test
        void keeps_departments_and_ids() {
            api.organization("acme");
            String dev = api.department("acme", "root", "Dev");
            String id = alice().path("userId").asText();
            api.post("set-user-departments", "{'userId':'%s','departments':[{'departmentId':'%s'}]}", id, dev);
            update("'username':'alicia'");
            assertThat(api.get("get-user", "userId", id)
                            .path("mainDepartmentId")
                            .asText())
                    .isEqualTo(dev);
            api.refused(404, "update-user", "{'userId':'alice','options':{'userIdType':'username'}}");
        }
    }

    @Nested
    class Decryption {
        private String cipherText() {
            api.field("USER", "salary", ",'encrypted':true,'dataType':'NUMBER'");
            JsonNode user = api.post("create-user", "{'username':'alice','customData':{'salary':100}}");
            return user.path("customData").path("salary").asText();
        }

        private String body(String key, String text) {
            return "{'privateKey':'" + key + "','data':[{'userId':'u','fieldName':'salary','encryptedContent':'" + text
                    + "'}]}";
        }

        @Test
        void opens_a_value_with_the_key_of_the_pool() {
            String key = api.server().pool().cipher().privateKey();
            String text = cipherText();
            assertThat(text).isNotEqualTo("100");
            assertThat(api.post("users/field/decrypt", body(key, text)))
                    .hasToString("[{\"userId\":\"u\",\"fieldName\":\"salary\",\"decryptedContent\":\"100\"}]");
        }

        @Test
        void refuses_another_key_and_what_is_no_cipher_text() {
            String key = api.server().pool().cipher().privateKey();
            String text = cipherText();
            assertThat(api.refused(400, "users/field/decrypt", body("other", text)))
                    .isNotBlank();
            for (String broken : List.of("AAAA", "%%", "100", text.substring(4), "x" + text.substring(1))) {
                assertThat(api.refused(
                                400, "users/field/decrypt", body(key, broken).replace("%", "%%")))
                        .isNotBlank();
            }
        }
    }
}
