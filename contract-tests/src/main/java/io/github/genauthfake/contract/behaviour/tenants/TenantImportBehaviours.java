package io.github.genauthfake.contract.behaviour.tenants;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Imports of tenants, and messages about them. */
class TenantImportBehaviours extends Behaviours {
    /** A table is imported. */
    @Nested
    @Operation("import-tenant")
    class ImportTenant {
        @Test
        @Documented(source = "openapi ImportTenantDataDto")
        @FreshPoolOnly(why = "imports stay for ever")
        @KnownDifference(why = "the fake reads no table")
        void answers_success() {
            post("import-tenant", object("excelUrl", "/tables/tenants.xlsx"))
                    .succeeds()
                    .data("", equalTo(object("success", true)));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_the_place_of_the_table() {
            post("import-tenant", object()).isRefusedWith(400);
            post("import-tenant", object("excelUrl", "")).isRefusedWith(400);
        }
    }

    /** Imports are listed. */
    @Nested
    @Operation("import-tenant-history")
    class ImportTenantHistory {
        @Test
        @Inferred(why = "what an import is in the answer is not documented; the newest first, as in other lists")
        @FreshPoolOnly(why = "imports stay for ever")
        void answers_imports_the_newest_first() {
            post("import-tenant", object("excelUrl", "/older.xlsx")).succeeds();
            post("import-tenant", object("excelUrl", "/newer.xlsx")).succeeds();
            get("import-tenant-history", "page", "1", "limit", "1")
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.excelUrl", contains("/newer.xlsx"))
                    .data("list[0].total", equalTo(0));
            get("import-tenant-history").data("list.excelUrl", contains("/newer.xlsx", "/older.xlsx"));
            get("import-tenant-history", "page", "x").isRefusedWith(400);
        }
    }

    /** Who is to be told of an import is listed. */
    @Nested
    @Operation("import-tenant-notify-user")
    class ImportTenantNotifyUser {
        private static final String OPERATION = "import-tenant-notify-user";

        @Test
        @FakeOnly(why = "only seeds say who is to be told")
        void answers_the_administrators_of_the_import() {
            genauth.fake().seed(Seed.parse("""
                tenantImports:
                  - {excelUrl: /a.xlsx, admins: [{adminName: Ann, userName: ann, email: ann@example.com}, {userName: bo}]}
                """, "a.yaml"));
            int id = get("import-tenant-history").read("list[0].importId");
            get(OPERATION, "importId", id, "limit", 1)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.userName", contains("ann"));
        }

        @Test
        @Inferred(why = "no error is documented")
        void answers_an_empty_page_for_an_import_that_does_not_exist() {
            get(OPERATION, "importId", "999999999").succeeds().data("list", empty());
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void needs_the_number_of_an_import() {
            get(OPERATION).isRefusedWith(400);
            get(OPERATION, "importId", "x").isRefusedWith(400);
        }
    }

    private static Map<String, Object> addressee() {
        return object(
                "adminName",
                "Ann",
                "userName",
                "bo",
                "identifier",
                "bo",
                "tenantId",
                "65f000000000000000000001",
                "tenantName",
                "Shop");
    }

    private static Map<String, Object> message(Object... users) {
        return object("users", list(users), "importId", 1, "adminName", "Ann");
    }

    private void isSent(String operation, Map<String, Object> user) {
        post(operation, message(user)).succeeds().data("", equalTo(object("success", true)));
        user.keySet()
                .forEach(property ->
                        post(operation, message(without(user, property))).isRefusedWith(400));
        post(operation, message()).isRefusedWith(400);
        post(operation, message(Stream.generate(() -> user).limit(51).toArray()))
                .isRefusedWith(400);
        post(operation, without(message(user), "importId")).isRefusedWith(400);
    }

    /** E-mails are sent. */
    @Nested
    @Operation("send-email-batch")
    class SendEmailBatch {
        @Test
        @Inferred(why = "documented is the success; classes of errors: refused arguments")
        @FreshPoolOnly(why = "the service would send e-mails")
        @KnownDifference(why = "declared without an envelope, which all answers have; the fake sends nothing")
        void needs_all_of_every_addressee() {
            isSent("send-email-batch", with(addressee(), "email", "bo@example.com"));
            post("send-email-batch", message(with(addressee(), "email", "nobody")))
                    .isRefusedWith(400);
        }
    }

    /** Text messages are sent. */
    @Nested
    @Operation("send-sms-batch")
    class SendSmsBatch {
        @Test
        @Inferred(why = "documented is the success; classes of errors: refused arguments")
        @FreshPoolOnly(why = "the service would send messages")
        @KnownDifference(why = "the fake sends nothing")
        void needs_all_of_every_addressee() {
            isSent("send-sms-batch", with(addressee(), "phone", "13800138000", "phoneCountryCode", "+86"));
        }
    }
}
