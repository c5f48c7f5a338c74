package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Test;

/** Namespaces are listed. */
@Operation("list-namespaces")
class ListNamespacesBehaviours extends Behaviours {
    private static final String OPERATION = "list-namespaces";

    @Test
    @Documented(source = "openapi NamespacesListRespDto, required")
    void answers_what_every_namespace_has() {
        String code = unique("space");
        post("create-namespace", object("code", code, "name", "Space", "description", "roomy"))
                .succeeds();
        get(OPERATION, "keywords", code)
                .succeeds()
                .data("totalCount", equalTo(1))
                .data("list[0]", equalTo(object("code", code, "name", "Space", "description", "roomy", "status", 1)));
    }

    @Test
    @Inferred(why = "the order is not documented; seen is that groups come newest first")
    void answers_the_newest_first_page_by_page() {
        String first = given.namespace();
        String second = given.namespace();
        get(OPERATION, "limit", 2).succeeds().data("list.code", contains(second, first));
        get(OPERATION, "limit", 1, "page", 2).succeeds().data("list.code", contains(first));
    }

    @Test
    @Inferred(why = "the namespace default is there in each pool and is one like others")
    void answers_the_one_that_is_always_there() {
        get(OPERATION, "keywords", "default").succeeds().data("list.code", hasItem("default"));
    }

    @Test
    @Documented(source = "openapi list-namespaces.keywords: the code")
    void finds_namespaces_by_their_codes_only() {
        String name = unique("name");
        post("create-namespace", object("code", unique("space"), "name", name)).succeeds();
        get(OPERATION, "keywords", name).succeeds().data("", equalTo(object("totalCount", 0, "list", list())));
    }

    @Test
    @Inferred(why = "seen of list-users, list-roles, list-groups, list-organizations and others")
    void answers_fifty_namespaces_at_most() {
        get(OPERATION, "limit", 50).succeeds();
        get(OPERATION, "limit", 51).isRefusedWith(400);
        get(OPERATION, "page", 0).isRefusedWith(400);
    }
}
