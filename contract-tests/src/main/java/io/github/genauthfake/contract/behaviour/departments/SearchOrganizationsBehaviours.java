package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static io.github.genauthfake.contract.mark.Aspect.STATUS_CODE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Organizations are searched. */
@Operation("search-organizations")
class SearchOrganizationsBehaviours extends Behaviours {
    private static final String OPERATION = "search-organizations";

    private String named(String name) {
        String code = unique("org");
        post("create-organization", object("organizationCode", code, "organizationName", name))
                .succeeds();
        return code;
    }

    @Test
    @Seen(source = "node searchOrganizations.spec.ts: by the whole name")
    @Documented(aspect = DATA, source = "openapi search-organizations.keywords: the name for instance")
    void finds_an_organization_by_its_name() {
        String name = unique("name");
        String code = named(name);
        get(OPERATION, "keywords", name)
                .succeeds()
                .data("totalCount", greaterThanOrEqualTo(1))
                .data("list.organizationCode", contains(code));
    }

    @Test
    @Inferred(why = "a search by keywords looks for parts of texts")
    void finds_an_organization_by_a_part_of_its_name_or_code() {
        String name = unique("name");
        String code = named("The " + name + " Company");
        get(OPERATION, "keywords", name.toUpperCase(Locale.ROOT))
                .succeeds()
                .data("list.organizationCode", contains(code));
        get(OPERATION, "keywords", code).succeeds().data("list.organizationCode", contains(code));
    }

    @Test
    @Inferred(why = "the order is not documented; seen is that groups come newest first")
    void answers_the_newest_first_page_by_page() {
        String name = unique("name");
        String first = named(name + "1");
        String second = named(name + "2");
        String third = named(name + "3");
        get(OPERATION, "keywords", name, "limit", 2)
                .succeeds()
                .data("totalCount", equalTo(3))
                .data("list.organizationCode", contains(third, second));
        get(OPERATION, "keywords", name, "limit", 2, "page", 2)
                .succeeds()
                .data("totalCount", equalTo(3))
                .data("list.organizationCode", contains(first));
    }

    @Test
    @Inferred(why = "class of error: a refused argument; seen is that it does not succeed")
    void refuses_empty_keywords() {
        get(OPERATION, "keywords", "").isRefusedWith(400);
    }

    @Test
    @Documented(source = "openapi search-organizations.keywords, required")
    @Inferred(aspect = STATUS_CODE, why = "class of error: a refused argument")
    void refuses_to_search_for_nothing() {
        get(OPERATION).isRefusedWith(400).data("", nullValue());
    }

    @Test
    @Inferred(
            why =
                    "class of error: a refused argument; seen is that a page of -1 and a limit of -1 or 10000 do not succeed")
    void answers_fifty_at_most() {
        get(OPERATION, "keywords", "x", "limit", 50).succeeds();
        get(OPERATION, "keywords", "x", "limit", 51).isRefusedWith(400);
        get(OPERATION, "keywords", "x", "limit", 0).isRefusedWith(400);
        get(OPERATION, "keywords", "x", "page", -1).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "seen of other lists: an empty page has a count and an empty list")
    void answers_an_empty_page_where_nothing_matches() {
        get(OPERATION, "keywords", unique("nothing"))
                .succeeds()
                .data("", equalTo(object("totalCount", 0, "list", list())));
    }

    @Test
    @Documented(source = "openapi search-organizations.tenantId and withCustomData")
    void answers_those_of_a_tenant_with_their_custom_data() {
        String tenant = given.tenant();
        String name = unique("name");
        String its = unique("org");
        named(name);
        post("create-organization", object("organizationCode", its, "organizationName", name, "tenantId", tenant))
                .succeeds();
        get(OPERATION, "keywords", name, "tenantId", tenant, "withCustomData", true)
                .succeeds()
                .data("list.organizationCode", contains(its))
                .data("list[0].customData", equalTo(object()));
    }
}
