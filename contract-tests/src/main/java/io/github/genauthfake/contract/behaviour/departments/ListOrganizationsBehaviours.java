package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** Organizations are listed. */
@Operation("list-organizations")
class ListOrganizationsBehaviours extends Behaviours {
    private static final String OPERATION = "list-organizations";

    @Test
    @Seen(source = "node listOrganizations.spec.ts")
    @Documented(aspect = DATA, source = "openapi OrganizationPaginatedRespDto")
    void answers_organizations_and_how_many_there_are() {
        String code = given.organization();
        get(OPERATION)
                .succeeds()
                .data("totalCount", greaterThanOrEqualTo(1))
                .data("list.organizationCode", hasItem(code));
    }

    @Test
    @Inferred(why = "the order is not documented; seen is that groups come newest first")
    void answers_the_newest_first() {
        String older = given.organization();
        String newer = given.organization();
        get(OPERATION, "page", 1, "limit", 2).succeeds().data("list.organizationCode", contains(newer, older));
        get(OPERATION, "page", 2, "limit", 1).succeeds().data("list.organizationCode", contains(older));
    }

    @Test
    @Documented(source = "openapi, tag on paging: ten items unless said otherwise; list-organizations.fetchAll")
    void answers_ten_unless_all_are_asked_for() {
        for (int count = 0; count < 11; count++) {
            given.organization();
        }
        get(OPERATION).succeeds().data("list", hasSize(10));
        int all = get(OPERATION, "fetchAll", true).succeeds().read("totalCount");
        get(OPERATION, "fetchAll", true, "limit", 1).succeeds().data("list", hasSize(greaterThanOrEqualTo(all)));
    }

    @Test
    @Inferred(
            why =
                    "class of error: a refused argument; seen is that a page of -1 and a limit of -1 or 10000 do not succeed")
    void answers_fifty_at_most() {
        get(OPERATION, "limit", 50).succeeds();
        get(OPERATION, "limit", 51).isRefusedWith(400);
        get(OPERATION, "limit", -1).isRefusedWith(400);
        get(OPERATION, "page", 0).isRefusedWith(400);
        get(OPERATION, "page", -1, "limit", 1, "fetchAll", true).isRefusedWith(400);
    }

    @Test
    @Documented(source = "openapi list-organizations.withCustomData, false by default")
    void answers_custom_data_when_asked_for() {
        String motto = given.fieldOf("DEPARTMENT", "STRING");
        String code = given.organization();
        given.valueOf("DEPARTMENT", given.rootOf(code), motto, "ship it");
        String its = "list.find { it.organizationCode == '" + code + "' }";
        get(OPERATION).succeeds().dataHasNot(its, "customData");
        get(OPERATION, "withCustomData", true).succeeds().data(its + ".customData", equalTo(object(motto, "ship it")));
    }

    @Test
    @Documented(source = "openapi list-organizations.tenantId")
    void answers_those_of_a_tenant() {
        String tenant = given.tenant();
        String others = given.organization();
        String its = unique("org");
        post("create-organization", object("organizationCode", its, "organizationName", "Acme", "tenantId", tenant))
                .succeeds();
        get(OPERATION, "tenantId", tenant)
                .succeeds()
                .data("totalCount", equalTo(1))
                .data("list.organizationCode", contains(its))
                .data("list.organizationCode", not(hasItem(others)));
    }

    @Test
    @Inferred(why = "class of error: not found")
    void does_not_find_a_tenant_that_does_not_exist() {
        get(OPERATION, "tenantId", "000000000000000000000000").isRefusedWith(404);
    }
}
