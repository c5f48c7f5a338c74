package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.client.Json.without;
import static io.github.genauthfake.contract.mark.Aspect.API_CODE;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.kind.TestedKinds;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Posts are created, found, changed and removed. */
class PostBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";

    private Map<String, Object> example(Object... others) {
        return with(TestedKinds.POST.example(this::unique), others);
    }

    private String codeOf(Object... properties) {
        return given.one(TestedKinds.POST, object(properties));
    }

    private static void isNotThere(Answer answer) {
        answer.isRefusedWith(422).hasApiCode(4004);
    }

    /** Posts are created. */
    @Nested
    @Operation("create-post")
    class CreatePost {
        private static final String OPERATION = "create-post";

        @Test
        @Documented(source = "openapi PostInfoDto")
        void answers_the_new_post() {
            Map<String, Object> sent = example();
            Answer answer = post(OPERATION, sent)
                    .succeeds()
                    .data("id", matchesPattern("[0-9a-f]{24}"))
                    .data("departmentIdList", empty());
            sent.forEach((property, value) -> answer.data(property, equalTo(value)));
        }

        @Test
        @Documented(source = "openapi CreatePostDto, required")
        void needs_a_code_and_a_name() {
            post(OPERATION, without(example(), "code")).isRefusedWith(400);
            post(OPERATION, without(example(), "name")).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        void refuses_a_code_that_is_empty_or_has_other_characters() {
            post(OPERATION, example("code", "")).isRefusedWith(400);
            post(OPERATION, example("code", unique("额！"))).isRefusedWith(400);
        }

        @Test
        @Inferred(why = "class of error: a conflict with what is there")
        void refuses_a_code_of_another_post() {
            post(OPERATION, example("code", codeOf())).isRefusedWith(409);
        }

        @Test
        @Inferred(why = "declared as a text, with a list as its example")
        void takes_departments_as_a_list_and_as_a_text() {
            String department = given.department();
            for (Object departments : List.of(list(department), "[\"" + department + "\"]", department)) {
                post(OPERATION, example("departmentIdList", departments))
                        .succeeds()
                        .data("departmentIdList", contains(department));
            }
        }

        @Test
        @Inferred(why = "class of error: not found")
        void creates_none_for_a_department_that_does_not_exist() {
            Map<String, Object> sent = example("departmentIdList", list(NOBODY));
            post(OPERATION, sent).isRefusedWith(404);
            get("get-post", "code", sent.get("code")).data("", nullValue());
        }
    }

    /** A post is found. */
    @Nested
    @Operation("get-post")
    class GetPost {
        private static final String OPERATION = "get-post";

        @Test
        @Documented(source = "openapi get-post.code and PostInfoDto")
        void answers_the_post_with_its_departments() {
            String department = given.department();
            String code = codeOf("departmentIdList", list(department));
            get(OPERATION, "code", code)
                    .succeeds()
                    .data("code", equalTo(code))
                    .data("name", matchesPattern(".+"))
                    .data("description", equalTo("cooks"))
                    .data("departmentIdList", contains(department));
        }

        @Test
        @Seen(
                source = "terraform: statusCode 422 and apiCode 4004",
                aspect = {STATUS_CODE, API_CODE})
        void does_not_find_a_post_that_does_not_exist() {
            isNotThere(get(OPERATION, "code", unique("post")));
        }
    }

    /** A post is found by its id. */
    @Nested
    @Operation("get-post-by-id")
    class GetPostById {
        private static final String OPERATION = "get-post-by-id";

        @Test
        @Documented(source = "openapi PostRespDto: one post")
        void answers_the_post_of_the_first_id() {
            Answer first = post("create-post", example());
            String other = post("create-post", example()).read("id");
            post(OPERATION, object("idList", list(first.read("id"), other)))
                    .succeeds()
                    .data("code", equalTo(first.read("code")));
        }

        @Test
        @Inferred(
                why = "seen of get-post",
                aspect = {STATUS_CODE, API_CODE})
        void does_not_find_a_post_that_does_not_exist() {
            isNotThere(post(OPERATION, object("idList", list(NOBODY))));
        }

        @Test
        @Inferred(why = "class of error: a refused argument; without an id there is nothing to answer")
        void needs_an_id() {
            post(OPERATION, object()).isRefusedWith(400);
        }
    }

    /** Posts are listed. */
    @Nested
    @Operation("list-post")
    class ListPost {
        private static final String OPERATION = "list-post";

        @Test
        @Inferred(why = "the order is not documented; seen is that groups come newest first")
        void answers_the_newest_first_page_by_page() {
            String older = codeOf();
            String newer = codeOf();
            get(OPERATION, "limit", 2).succeeds().data("list.code", contains(newer, older));
            get(OPERATION, "page", 2, "limit", 1).data("list.code", contains(older));
        }

        @Test
        @Seen(source = "terraform: a keyword that no post has")
        @Documented(source = "openapi list-post.keywords", aspect = STATUS_CODE)
        void finds_by_a_part_of_code_or_name() {
            String word = unique("word");
            String code = codeOf("name", "The " + word + " House");
            codeOf();
            get(OPERATION, "keywords", word).succeeds().data("list.code", contains(code));
            get(OPERATION, "keywords", code).data("list.code", contains(code));
            get(OPERATION, "keywords", unique("nothing")).data("", equalTo(object("totalCount", 0, "list", list())));
        }

        @Test
        @Documented(source = "openapi PostItemDto and list-post.skipCount")
        void counts_users_and_departments_unless_told_to_skip_it() {
            String code = codeOf("departmentIdList", list(given.department(), given.department()));
            String id = get("get-post", "code", code).read("id");
            post("user-connection-post", object("userId", given.user(), "postId", id))
                    .succeeds();
            get(OPERATION, "keywords", code)
                    .data("list[0].userCount", equalTo(1))
                    .data("list[0].departmentCount", equalTo(2));
            get(OPERATION, "keywords", code, "skipCount", true)
                    .data("list.code", contains(code))
                    .dataHasNot("list[0]", "userCount")
                    .dataHasNot("list[0]", "departmentCount");
        }
    }

    /** A post is changed. */
    @Nested
    @Operation("update-post")
    class UpdatePost {
        private static final String OPERATION = "update-post";

        @Test
        @Inferred(why = "what is optional can be left out; seen is that other updates leave it")
        void changes_the_name_and_leaves_what_is_not_named() {
            String department = given.department();
            String code = codeOf("departmentIdList", list(department));
            post(OPERATION, object("code", code, "name", "Chef"))
                    .succeeds()
                    .data("departmentIdList", contains(department));
            get("get-post", "code", code)
                    .data("name", equalTo("Chef"))
                    .data("description", equalTo("cooks"))
                    .data("departmentIdList", contains(department));
        }

        @Test
        @Inferred(why = "a list in an update is the whole list")
        void replaces_the_departments_that_it_names() {
            String department = given.department();
            String code = codeOf("departmentIdList", list(given.department()));
            post(OPERATION, object("code", code, "name", "Chef", "departmentIdList", list(department)))
                    .succeeds();
            get("get-post", "code", code).data("departmentIdList", contains(department));
        }

        @Test
        @Inferred(
                why = "seen of get-post",
                aspect = {STATUS_CODE, API_CODE})
        void does_not_find_a_post_that_does_not_exist() {
            isNotThere(post(OPERATION, example()));
        }
    }

    /** A post is removed. */
    @Nested
    @Operation("remove-post")
    class RemovePost {
        private static final String OPERATION = "remove-post";

        @Test
        @Documented(source = "openapi CommonResponseDto has no data")
        void removes_the_post_and_answers_no_data() {
            String code = codeOf();
            post(OPERATION, object("code", code)).succeeds().data("", nullValue());
            get("list-post", "keywords", code).data("totalCount", equalTo(0));
        }

        @Test
        @Inferred(why = "nothing may refer to what is gone")
        void takes_the_post_from_its_users() {
            String code = codeOf();
            String user = given.user();
            String id = get("get-post", "code", code).read("id");
            post("user-connection-post", object("userId", user, "postId", id)).succeeds();
            post(OPERATION, object("code", code)).succeeds();
            get("get-user-posts", "userId", user).data("", empty());
        }

        @Test
        @Inferred(
                why = "seen of get-post",
                aspect = {STATUS_CODE, API_CODE})
        void does_not_find_a_post_that_does_not_exist() {
            isNotThere(post(OPERATION, object("code", unique("post"))));
        }
    }
}
