package io.github.genauthfake.contract.behaviour.applications;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.kind.TestedKinds.APPLICATION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** ASA accounts of applications. */
class AsaAccountBehaviours extends AsaAccounts {
    /** An account is created. */
    @Nested
    @Operation("create-asa-account")
    class CreateAsaAccount {
        @Test
        @Documented(source = "openapi AsaAccountDto")
        void answers_what_was_sent_with_an_id() {
            String app = given.one(APPLICATION);
            Map<String, Object> info = object("account", "a", "deep", object("b", 1));
            String id = post("create-asa-account", object("appId", app, "accountInfo", info))
                    .succeeds()
                    .data("appId", equalTo(app))
                    .data("accountInfo.deep.b", equalTo(1))
                    .read("accountId");
            account(app, id).succeeds().data("accountInfo.account", equalTo("a"));
        }

        @Test
        @Inferred(why = "class of error: not found, or a refused argument")
        void needs_an_application_and_an_object() {
            String app = given.one(APPLICATION);
            post("create-asa-account", object("appId", UNKNOWN, "accountInfo", object()))
                    .isRefusedWith(404);
            post("create-asa-account", object("appId", app, "accountInfo", "text"))
                    .isRefusedWith(400);
            post("create-asa-account", object("appId", app)).isRefusedWith(400);
            get(LIST, "appId", app).succeeds().data("totalCount", equalTo(0));
        }
    }

    /** Accounts are created. */
    @Nested
    @Operation("create-asa-accounts-batch")
    class CreateAsaAccountsBatch {
        private Answer create(String app, Object... accounts) {
            return post("create-asa-accounts-batch", object("appId", app, "list", list(accounts)));
        }

        @Test
        @Documented(source = "openapi CreateAsaAccountsBatchDto")
        void creates_all_of_the_list() {
            String app = given.one(APPLICATION);
            create(app, object("accountInfo", object("account", "a")), object("accountInfo", object("account", "b")))
                    .succeeds()
                    .data("success", equalTo(true));
            get(LIST, "appId", app).succeeds().data("list.accountInfo.account", containsInAnyOrder("a", "b"));
        }

        @Test
        @Inferred(why = "class of error: not found, or a refused argument")
        void creates_none_when_one_is_refused() {
            String app = given.one(APPLICATION);
            create(app, object("accountInfo", object()), object("accountInfo", 1))
                    .isRefusedWith(400);
            create(app).isRefusedWith(400);
            create(UNKNOWN, object("accountInfo", object())).isRefusedWith(404);
            get(LIST, "appId", app).succeeds().data("totalCount", equalTo(0));
        }
    }

    /** An account is changed. */
    @Nested
    @Operation("update-asa-account")
    class UpdateAsaAccount {
        @Test
        @Inferred(why = "the information of an account is one value")
        void replaces_the_information_as_a_whole() {
            String app = given.one(APPLICATION);
            String id = account(app);
            post("update-asa-account", of(app, id, "accountInfo", object("token", "t")))
                    .succeeds()
                    .data("accountId", equalTo(id))
                    .data("accountInfo", equalTo(object("token", "t")));
            account(app, id).succeeds().data("accountInfo", equalTo(object("token", "t")));
        }

        @Test
        @Inferred(why = PAIR)
        void does_not_find_an_account_of_another_application() {
            String app = given.one(APPLICATION);
            String id = account(app);
            post("update-asa-account", of(given.one(APPLICATION), id, "accountInfo", object()))
                    .isRefusedWith(404);
            account(app, id).succeeds().data("accountInfo.password", equalTo("123456"));
        }
    }

    /** An account is read. */
    @Nested
    @Operation(GET)
    class GetAsaAccount {
        @Test
        @Inferred(why = PAIR)
        void does_not_find_an_account_of_another_application() {
            String app = given.one(APPLICATION);
            String id = account(app);
            account(app, id).succeeds().data("accountId", equalTo(id));
            account(given.one(APPLICATION), id).isRefusedWith(404);
            account(app, UNKNOWN).isRefusedWith(404);
        }

        @Test
        @Inferred(why = "an account belongs to its application")
        void does_not_find_what_went_with_its_application() {
            String app = given.one(APPLICATION);
            String id = account(app);
            post("delete-application", object("appId", app)).succeeds();
        }
    }

    /** Accounts are read. */
    @Nested
    @Operation("get-asa-accounts-batch")
    class GetAsaAccountsBatch {
        @Test
        @Inferred(why = "as the other batches that read")
        void answers_those_of_the_application_in_the_order_of_the_request() {
            String app = given.one(APPLICATION);
            String first = account(app);
            String second = account(app);
            String foreign = account(given.one(APPLICATION));
            post(
                            "get-asa-accounts-batch",
                            object("appId", app, "accountIds", list(second, UNKNOWN, foreign, first, second)))
                    .succeeds()
                    .data("accountId", contains(second, first));
        }
    }

    /** The accounts of an application are listed. */
    @Nested
    @Operation(LIST)
    class ListAsaAccounts {
        @Test
        @Inferred(why = "lists begin with what is newest")
        void answers_those_of_the_application_the_newest_first() {
            String app = given.one(APPLICATION);
            String first = account(app);
            String second = account(app);
            account(given.one(APPLICATION));
            get(LIST, "appId", app).succeeds().data("list.accountId", contains(second, first));
            get(LIST, "appId", app, "limit", 1)
                    .succeeds()
                    .data("totalCount", equalTo(2))
                    .data("list.accountId", contains(second));
            get(LIST, "appId", app, "limit", 1, "page", 2).succeeds().data("list.accountId", contains(first));
        }
    }

    /** An account is deleted. */
    @Nested
    @Operation("delete-asa-account")
    class DeleteAsaAccount {
        @Test
        @Documented(source = "openapi delete-asa-account")
        void takes_it_from_whom_it_was_assigned_to() {
            String app = given.one(APPLICATION);
            String id = account(app);
            String user = given.user();
            assign(app, id, "USER", user).succeeds();
            post("delete-asa-account", of(app, id)).succeeds().data("success", equalTo(true));
            account(app, id).isRefusedWith(404);
            isNotAssigned(app, "USER", user);
        }

        @Test
        @Inferred(why = PAIR)
        void does_not_find_an_account_of_another_application() {
            String app = given.one(APPLICATION);
            String id = account(app);
            post("delete-asa-account", of(given.one(APPLICATION), id)).isRefusedWith(404);
            post("delete-asa-account", of(app, UNKNOWN)).isRefusedWith(404);
            account(app, id).succeeds();
        }
    }

    /** Accounts are deleted. */
    @Nested
    @Operation("delete-asa-accounts-batch")
    class DeleteAsaAccountsBatch {
        @Test
        @Inferred(why = "as the other batches that delete")
        void passes_over_what_is_not_there() {
            String app = given.one(APPLICATION);
            String id = account(app);
            String other = given.one(APPLICATION);
            String foreign = account(other);
            post("delete-asa-accounts-batch", object("appId", app, "accountIds", list(UNKNOWN, foreign, id)))
                    .succeeds()
                    .data("success", equalTo(true));
            account(app, id).isRefusedWith(404);
            account(other, foreign).succeeds();
        }
    }
}
