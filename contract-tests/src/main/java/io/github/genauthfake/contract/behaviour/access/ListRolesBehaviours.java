package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** The roles of a namespace are listed. */
@Operation("list-roles")
class ListRolesBehaviours extends Behaviours {
    private static final String OPERATION = "list-roles";

    @Test
    @Seen(source = "node listRoles.spec.ts")
    @Documented(aspect = DATA, source = "openapi list-roles.namespace, default unless said otherwise")
    void answers_the_roles_of_a_namespace() {
        String namespace = given.namespace();
        String elsewhere = given.role();
        String role = given.roleIn(namespace);
        get(OPERATION, "namespace", namespace)
                .succeeds()
                .data("totalCount", equalTo(1))
                .data("list.code", contains(role));
        get(OPERATION).succeeds().data("list.code", hasItem(elsewhere)).data("list.code", not(hasItem(role)));
    }

    @Test
    @Inferred(why = "the order is not documented; seen is that groups come newest first")
    void answers_the_newest_first_page_by_page() {
        String namespace = given.namespace();
        String first = given.roleIn(namespace);
        String second = given.roleIn(namespace);
        String third = given.roleIn(namespace);
        get(OPERATION, "namespace", namespace, "limit", 2)
                .succeeds()
                .data("totalCount", equalTo(3))
                .data("list.code", contains(third, second));
        get(OPERATION, "namespace", namespace, "limit", 2, "page", 2).succeeds().data("list.code", contains(first));
        get(OPERATION, "namespace", namespace, "limit", 2, "page", 3)
                .succeeds()
                .data("totalCount", equalTo(3))
                .data("list", empty());
    }

    @Test
    @Documented(source = "openapi, tag on paging: ten items unless said otherwise")
    void answers_ten_roles_unless_said_otherwise() {
        String namespace = given.namespace();
        for (int count = 0; count < 11; count++) {
            given.roleIn(namespace);
        }
        get(OPERATION, "namespace", namespace)
                .succeeds()
                .data("totalCount", equalTo(11))
                .data("list", hasSize(10));
    }

    @Test
    @Documented(source = "openapi list-roles.keywords: code and name, fuzzy")
    void finds_roles_by_a_part_of_code_or_name() {
        String namespace = given.namespace();
        String byCode = given.roleIn(namespace);
        String byName = given.roleIn(namespace, "name", "Regional Manager");
        get(OPERATION, "namespace", namespace, "keywords", byCode)
                .succeeds()
                .data("totalCount", equalTo(1))
                .data("list.code", contains(byCode));
        get(OPERATION, "namespace", namespace, "keywords", "nal Man").data("list.code", contains(byName));
        get(OPERATION, "namespace", namespace, "keywords", unique("nothing")).data("totalCount", equalTo(0));
    }

    @Test
    @Inferred(why = "class of error: not found; seen is that it does not succeed")
    @Seen(aspect = WORDING, source = "node listRoles.spec.ts: error namespace")
    void does_not_find_a_namespace_that_does_not_exist() {
        in(CHINESE, OPERATION)
                .get("namespace", unique("space"))
                .isRefusedWith(404)
                .saysSomethingWith("权限组不存在");
    }

    @Test
    @Inferred(
            why =
                    "class of error: a refused argument; seen is that a page of -1 and a limit of -1 or 10000 do not succeed")
    void answers_fifty_roles_at_most() {
        get(OPERATION, "limit", 50).succeeds();
        get(OPERATION, "limit", 51).isRefusedWith(400);
        get(OPERATION, "limit", 10000).isRefusedWith(400);
        get(OPERATION, "limit", -1).isRefusedWith(400);
        get(OPERATION, "page", -1).isRefusedWith(400);
        get(OPERATION, "page", 0).isRefusedWith(400);
    }
}
