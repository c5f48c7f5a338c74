package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Users have posts. */
class PostsOfUsersBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";
    private static final String SET = "set-user-posts";
    private static final String CONNECT = "user-connection-post";

    private String post() {
        return genauth.require("create-post", TestedKinds.POST.example(this::unique))
                .read("id");
    }

    private Answer set(String user, Object... posts) {
        return post(SET, object("userId", user, "postIds", list(posts)));
    }

    private Answer connect(String user, String post) {
        return post(CONNECT, object("userId", user, "postId", post));
    }

    private Answer posts(String user) {
        return get("get-user-posts", "userId", user);
    }

    /** The posts of a user are set. */
    @Nested
    @Operation(SET)
    class SetUserPosts {
        @Test
        @Documented(source = "openapi set-user-posts: the posts of the user become those of the list")
        void replaces_the_posts_of_the_user() {
            String user = given.user();
            String kept = post();
            String added = post();
            set(user, post(), kept).succeeds();
            set(user, kept, added).succeeds().data("", nullValue());
            posts(user).data("id", contains(kept, added));
            get("get-user", "userId", user).data("postIdList", contains(kept, added));
        }

        @Test
        @Inferred(why = "a list in a request is the whole list")
        void takes_all_posts_away_with_an_empty_list() {
            String user = given.user();
            set(user, post()).succeeds();
            set(user).succeeds();
            posts(user).data("", empty());
        }

        @Test
        @Inferred(why = "seen is that a post that does not exist is read so; of users, a class of error")
        void refuses_a_user_or_a_post_that_does_not_exist() {
            String user = given.user();
            String post = post();
            set(user, post, NOBODY).isRefusedWith(422);
            posts(user).data("", empty());
            set(NOBODY, post).isRefusedWith(404);
        }
    }

    /** A user is given a post. */
    @Nested
    @Operation(CONNECT)
    class UserConnectionPost {
        @Test
        @Documented(source = "openapi user-connection-post")
        void adds_a_post_to_those_of_the_user() {
            String user = given.user();
            String first = post();
            String second = post();
            connect(user, first).succeeds().data("", nullValue());
            connect(user, second).succeeds();
            posts(user).data("id", contains(first, second));
        }

        @Test
        @Inferred(why = "it is so already")
        void gives_a_post_once_only() {
            String user = given.user();
            String post = post();
            connect(user, post).succeeds();
            connect(user, post).succeeds();
            posts(user).data("id", contains(post));
        }

        @Test
        @Inferred(why = "seen is that a post that does not exist is read so; of users, a class of error")
        void refuses_a_user_or_a_post_that_does_not_exist() {
            connect(given.user(), NOBODY).isRefusedWith(422);
            connect(NOBODY, post()).isRefusedWith(404);
        }
    }

    /** The posts of a user are listed. */
    @Nested
    @Operation("get-user-posts")
    class GetUserPosts {
        @Test
        @Documented(source = "openapi PostListRespDto")
        void answers_the_posts_of_the_user() {
            String user = given.user();
            String post = post();
            connect(user, post).succeeds();
            posts(user).succeeds().data("id", contains(post)).data("description", contains("cooks"));
            posts(given.user()).succeeds().data("", empty());
        }

        @Test
        @Inferred(why = "class of error: not found")
        void does_not_find_a_user_that_does_not_exist() {
            posts(NOBODY).isRefusedWith(404);
        }
    }

    /** One post of a user is answered. */
    @Nested
    @Operation("get-user-post")
    class GetUserPost {
        @Test
        @Inferred(why = "one post is documented, and not which")
        void answers_the_oldest_post_of_the_user() {
            String user = given.user();
            String oldest = post();
            set(user, oldest, post()).succeeds();
            get("get-user-post", "userId", user).succeeds().data("id", equalTo(oldest));
        }

        @Test
        @Inferred(why = "there is nothing to answer")
        void answers_null_without_a_post() {
            get("get-user-post", "userId", given.user()).succeeds().data("", nullValue());
        }
    }
}
