package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.TokenMatchers.claim;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Access keys beside the pool's own. */
class AccessKeyBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String CREATE = "create-access-key";
    private static final String UPDATE = "update-access-key";
    private static final String DELETE = "delete-access-key";

    private Answer create(String user) {
        return post(CREATE, object("type", "userpool", "userId", user));
    }

    private String keyOf(String user) {
        return create(user).succeeds().read("[0].accessKeyId");
    }

    private Answer login(Answer created) {
        return genauth.request("get-management-token")
                .authorization(null)
                .post(object(
                        "accessKeyId", created.read("[0].accessKeyId"),
                        "accessKeySecret", created.read("[0].accessKeySecret")));
    }

    private Answer enable(Object key, boolean enable) {
        return post(UPDATE, object("accessKeyId", key, "enable", enable));
    }

    private Answer delete(Object key) {
        return post(DELETE, object("accessKeyId", key));
    }

    /** Access keys are created. */
    @Nested
    @Operation(CREATE)
    class CreateAccessKey {
        @Test
        @Documented(source = "openapi CreateAccessKeyRespDto, in a list")
        void answers_the_new_key_in_a_list() {
            String user = given.user();
            create(user)
                    .succeeds()
                    .data("[0].accessKeyId", matchesPattern("[0-9a-f]{24}"))
                    .data("[0].accessKeySecret", matchesPattern("[0-9a-f]{32}"))
                    .data("[0].userId", equalTo(user))
                    .data("[0].userPoolId", equalTo(genauth.userPoolId()))
                    .data("[0].status", equalTo("activated"))
                    .data("[0].enable", equalTo(true))
                    .data("[0].lastDate", nullValue());
        }

        @Test
        @Inferred(why = "the older manual says that collaborators call the management API with their own keys")
        void makes_a_key_that_opens_the_pool() {
            Answer created = create(given.user());
            login(created)
                    .succeeds()
                    .data("access_token", claim("access_key_id", equalTo(created.read("[0].accessKeyId"))))
                    .data("access_token", claim("scoped_userpool_id", equalTo(genauth.userPoolId())));
        }

        @Test
        @Documented(source = "openapi CreateAccessKeyDto, required")
        void needs_a_type() {
            post(CREATE, object("userId", given.user())).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            create(NOBODY).isRefusedWith(404);
        }
    }

    /** An access key is read. */
    @Nested
    @Operation("get-access-key")
    class GetAccessKey {
        private static final String OPERATION = "get-access-key";

        @Test
        @Inferred(why = "the time of the last use is what lastDate can mean")
        void answers_when_the_key_was_used_last() {
            String user = given.user();
            Answer created = create(user);
            login(created);
            get(OPERATION, "userId", user, "accessKeyId", created.read("[0].accessKeyId"))
                    .succeeds()
                    .data("[0].accessKeyId", equalTo(created.read("[0].accessKeyId")))
                    .data("[0].lastDate", notNullValue());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_the_key_of_another_user() {
            get(OPERATION, "userId", given.user(), "accessKeyId", keyOf(given.user()))
                    .isRefusedWith(404);
        }
    }

    /** Access keys are listed. */
    @Nested
    @Operation("list-access-key")
    class ListAccessKey {
        private static final String OPERATION = "list-access-key";

        @Test
        @Inferred(why = "the order is not documented; other lists come newest first")
        void answers_the_keys_of_a_user_the_newest_first() {
            String user = given.user();
            String older = keyOf(user);
            String newer = keyOf(user);
            keyOf(given.user());
            get(OPERATION, "userId", user).succeeds().data("accessKeyId", contains(newer, older));
        }

        @Test
        @Documented(source = "openapi list-access-key.status and type")
        void answers_keys_by_their_status_and_type() {
            String user = given.user();
            String revoked = keyOf(user);
            String activated = keyOf(user);
            enable(revoked, false).succeeds();
            get(OPERATION, "userId", user, "status", "revoked").succeeds().data("accessKeyId", contains(revoked));
            get(OPERATION, "userId", user, "status", "activated").data("accessKeyId", contains(activated));
            get(OPERATION, "userId", user, "type", "tenant").data("", empty());
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_a_status_that_is_none() {
            get(OPERATION, "status", "lost").isRefusedWith(400);
        }
    }

    /** An access key is revoked and activated. */
    @Nested
    @Operation(UPDATE)
    class UpdateAccessKey {
        @Test
        @Documented(source = "openapi UpdateAccessKeyDto.enable")
        void changes_the_status() {
            String user = given.user();
            String key = keyOf(user);
            enable(key, false).succeeds().data("", equalTo(object("success", true)));
            get("list-access-key", "userId", user)
                    .data("status", contains("revoked"))
                    .data("enable", contains(false));
        }

        @Test
        @Inferred(why = "a revoked key is as good as none")
        void shuts_the_pool_to_a_revoked_key_until_it_is_activated() {
            Answer created = create(given.user());
            String key = created.read("[0].accessKeyId");
            enable(key, false).succeeds();
            login(created).isRefusedWith(401);
            enable(key, true).succeeds();
            login(created).succeeds();
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_key_that_does_not_exist() {
            enable(NOBODY, true).isRefusedWith(404);
        }
    }

    /** An access key is deleted. */
    @Nested
    @Operation(DELETE)
    class DeleteAccessKey {
        @Test
        @Documented(source = "openapi CommonResponseDto has no data")
        void answers_no_data() {
            delete(keyOf(given.user())).succeeds().data("", nullValue());
        }

        @Test
        @Inferred(why = "what is gone opens nothing")
        void shuts_the_pool_to_the_key() {
            String user = given.user();
            Answer created = create(user);
            delete(created.read("[0].accessKeyId")).succeeds();
            login(created).isRefusedWith(401);
            get("list-access-key", "userId", user).data("", empty());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_key_that_does_not_exist() {
            delete(NOBODY).isRefusedWith(404);
        }
    }
}
