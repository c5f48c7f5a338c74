package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.DATA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** Several organizations are read at once. */
@Operation("get-organization-batch")
class OrganizationBatchBehaviours extends Behaviours {
    private static final String OPERATION = "get-organization-batch";

    @Test
    @Seen(source = "csharp OrganizationsManagementTest.cs")
    @Inferred(aspect = DATA, why = "the order is not documented; what is asked for twice is one organization")
    void answers_them_in_the_order_of_the_request_each_once() {
        String one = given.organization();
        String other = given.organization();
        get(OPERATION, "organizationCodeList", list(other, one, other))
                .succeeds()
                .data("organizationCode", contains(other, one));
    }

    @Test
    @Documented(source = "openapi get-organization-batch.withCustomData")
    void answers_custom_data_of_the_root_when_asked_for() {
        String motto = given.fieldOf("DEPARTMENT", "STRING");
        String organization = given.organization();
        given.valueOf("DEPARTMENT", given.rootOf(organization), motto, "ship it");
        get(OPERATION, "organizationCodeList", list(organization)).dataHasNot("[0]", "customData");
        get(OPERATION, "organizationCodeList", list(organization), "withCustomData", true)
                .data("[0].customData", equalTo(object(motto, "ship it")));
    }

    @Test
    @Inferred(why = "class of error: not found; whether it is passed over instead is not known")
    void does_not_find_one_that_does_not_exist() {
        get(OPERATION, "organizationCodeList", list(given.organization(), unique("org")))
                .isRefusedWith(404);
    }

    @Test
    @Inferred(why = "the tenant that a request names is the one whose organizations count")
    void does_not_find_one_of_the_pool_for_a_tenant() {
        get(OPERATION, "organizationCodeList", list(given.organization()), "tenantId", given.tenant())
                .isRefusedWith(404);
    }
}
