package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is meant, and how many departments a request may hold. */
@Operation("set-user-departments")
class SetUserDepartmentsRequestBehaviours extends Behaviours {
    private static final String OPERATION = "set-user-departments";

    private Map<String, Object> request(String user) {
        return object("userId", user, "departments", list(object("departmentId", given.department())));
    }

    private void reaches(String user, String type, String name) {
        Map<String, Object> request = request(name);
        post(OPERATION, with(request, "options", object("userIdType", type))).succeeds();
        get("get-user-departments", "userId", user).data("list.departmentId", equalTo(departmentsIn(request)));
    }

    private static List<Object> departmentsIn(Map<String, Object> request) {
        return ((List<?>) request.get("departments"))
                .stream()
                        .map(place -> (Object) ((Map<?, ?>) place).get("departmentId"))
                        .toList();
    }

    @Nested
    class the_user_is_named {
        @Test
        @Documented(source = "openapi SetUserDepartmentsOptionsDto.userIdType, default")
        void by_its_id_unless_said_otherwise() {
            String user = given.user();
            post(OPERATION, request(user)).succeeds();
            reaches(user, "user_id", user);
        }

        @Test
        @Documented(source = "openapi SetUserDepartmentsOptionsDto.userIdType")
        void by_its_username() {
            String username = unique("user");
            reaches(given.user("username", username), "username", username);
        }

        @Test
        @Documented(source = "openapi SetUserDepartmentsOptionsDto.userIdType")
        @Inferred(aspect = STATUS_CODE, why = "case is overlooked as in get-user, where it was seen")
        void by_its_email_whatever_the_case() {
            String email = unique("user") + "@example.com";
            String user = given.user("email", email);
            reaches(user, "email", email);
            reaches(user, "email", email.toUpperCase(java.util.Locale.ROOT));
        }

        @Test
        @Documented(source = "openapi SetUserDepartmentsOptionsDto.userIdType")
        void by_its_phone() {
            String phone = genauth.uniquePhone();
            reaches(given.user("username", unique("user"), "phone", phone), "phone", phone);
        }

        @Test
        @Documented(source = "openapi SetUserDepartmentsOptionsDto.userIdType")
        void by_its_id_in_another_system() {
            String externalId = unique("external");
            reaches(given.user("username", unique("user"), "externalId", externalId), "external_id", externalId);
        }

        @Test
        @Documented(source = "openapi SetUserDepartmentsOptionsDto.userIdType, as in get-user.userIdType")
        void by_an_identity_or_a_sync_relation() {
            String there = unique("ou");
            Object identity = object(
                    "extIdpId",
                    "62f20932716fbcc10d966ee5",
                    "provider",
                    "lark",
                    "type",
                    "open_id",
                    "userIdInIdp",
                    there,
                    "userInfoInIdp",
                    object(),
                    "originConnIds",
                    list("62f20932716fbcc10d966ee6"));
            String user = given.user("username", unique("user"), "identities", list(identity));
            reaches(user, "identity", "62f20932716fbcc10d966ee5:" + there);
            reaches(user, "sync_relation", "lark:" + there);
        }

        @Test
        @Inferred(why = "the form of the name is a guess, which is reported to the test")
        void by_the_value_of_a_unique_custom_field() {
            String code = given.field("STRING", "isUnique", true);
            String user = given.user();
            given.value(user, code, "A1");
            reaches(user, "custom_field", code + ":A1");
        }

        @Test
        @Documented(source = "openapi SetUserDepartmentsOptionsDto.userIdType, an enumeration")
        void but_not_by_a_type_that_is_none() {
            post(OPERATION, with(request(given.user()), "options", object("userIdType", "nickname")))
                    .isRefusedWith(400);
        }
    }

    @Nested
    class a_user {
        @Test
        @Inferred(why = "class of error: not found; the code is that of other operations on users")
        @Inferred(aspect = API_CODE, why = "2004 is documented as the code for a user that does not exist")
        void that_does_not_exist_is_not_found() {
            post(OPERATION, request("000000000000000000000000"))
                    .isRefusedWith(404)
                    .hasApiCode(2004);
        }

        @Test
        @Inferred(why = "the empty id is refused by get-user, where it was seen")
        void with_an_empty_id_is_refused() {
            post(OPERATION, request("")).isRefusedWith(400);
        }

        @Test
        @Documented(source = "openapi SetUserDepartmentsDto, required")
        void has_to_be_named() {
            post(OPERATION, without(request("nobody"), "userId")).isRefusedWith(400);
        }
    }

    @Nested
    class the_list_of_departments {
        @Test
        @Documented(source = "openapi SetUserDepartmentDto, required and types")
        void needs_an_id_and_real_truths_in_every_item() {
            String user = given.user();
            post(OPERATION, object("userId", user, "departments", list(object("isLeader", true))))
                    .isRefusedWith(400);
            Object place = object("departmentId", given.department(), "isLeader", "true");
            post(OPERATION, object("userId", user, "departments", list(place))).isRefusedWith(400);
        }
    }
}
