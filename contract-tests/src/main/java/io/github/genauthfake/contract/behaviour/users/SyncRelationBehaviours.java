package io.github.genauthfake.contract.behaviour.users;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.Seed;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What users were synchronized with in other directories. */
class SyncRelationBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String GET = "get-user-sync-relations";
    private static final String DELETE = "delete-user-sync-relations";
    private static final String SEED = "only a seed makes such a relation";

    private void seed() {
        genauth.fake().seed(Seed.parse("""
            users:
              alice:
                syncRelations:
                  - {provider: lark, userIdInIdp: ou_1, userInfoInIdp: {name: Alice}}
                  - {provider: scim, userIdInIdp: s:1}
            """, "the seed"));
    }

    private Answer relations() {
        return get(GET, "userId", "alice", "userIdType", "username");
    }

    private Answer delete(String provider) {
        return post(DELETE, object("userId", "alice", "userIdType", "username", "provider", provider));
    }

    @Nested
    @Operation(GET)
    class get_user_sync_relations {
        @Test
        @FakeOnly(why = SEED)
        void answers_the_relations_in_the_order_of_creation() {
            seed();
            relations()
                    .succeeds()
                    .data(
                            "",
                            contains(
                                    object(
                                            "provider",
                                            "lark",
                                            "userIdInIdp",
                                            "ou_1",
                                            "userInfoInIdp",
                                            object("name", "Alice")),
                                    object("provider", "scim", "userIdInIdp", "s:1", "userInfoInIdp", object())));
        }

        @Test
        @FakeOnly(why = SEED)
        void lets_the_user_be_found_by_a_relation() {
            seed();
            get("get-user", "userId", "scim:s:1", "userIdType", "sync_relation")
                    .succeeds()
                    .data("username", equalTo("alice"));
            get("get-user", "userId", "lark:s:1", "userIdType", "sync_relation").isRefusedWith(404);
        }

        @Test
        @Inferred(why = "nothing to list is an empty list")
        void answers_an_empty_list_for_a_user_without_relations() {
            get(GET, "userId", given.user()).succeeds().data("", empty());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            get(GET, "userId", NOBODY).isRefusedWith(404);
        }
    }

    @Nested
    @Operation(DELETE)
    class delete_user_sync_relations {
        @Test
        @FakeOnly(why = SEED)
        void deletes_the_relations_of_the_provider_alone() {
            seed();
            delete("lark").succeeds().data("", equalTo(object("success", true)));
            relations().data("provider", contains("scim"));
        }

        @Test
        @Inferred(why = "what is wanted is there already")
        void succeeds_where_there_are_none() {
            post(DELETE, object("userId", given.user(), "provider", "lark")).succeeds();
        }

        @Test
        @Documented(source = "openapi DeleteUserSyncRelationReqDto, required")
        void needs_a_provider() {
            post(DELETE, object("userId", given.user())).isRefusedWith(400);
            post(DELETE, object("userId", given.user(), "provider", "")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            post(DELETE, object("userId", NOBODY, "provider", "lark")).isRefusedWith(404);
        }
    }
}
