package io.github.genauthfake.contract.behaviour.departments;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Organizations are created. */
@Operation("create-organization")
class CreateOrganizationBehaviours extends Behaviours {
    private static final String OPERATION = "create-organization";

    private Map<String, Object> organization(String code) {
        return object("organizationCode", code, "organizationName", unique("name"));
    }

    @Test
    @Documented(source = "openapi OrganizationDto, required")
    void answers_the_organization_with_its_root() {
        String code = unique("org");
        post(OPERATION, with(organization(code), "metadata", object()))
                .succeeds()
                .data("organizationCode", equalTo(code))
                .data("departmentId", matchesPattern("[0-9a-f]{24}"))
                .data("hasChildren", equalTo(false))
                .data("membersCount", equalTo(0))
                .data("isVirtualNode", equalTo(false));
    }

    @Test
    @Seen(source = "node and csharp leave metadata out")
    @KnownDifference(why = "The OpenAPI document requires metadata; the provider's tests leave it out and succeed.")
    void needs_no_metadata() {
        post(OPERATION, organization(unique("org"))).succeeds();
    }

    @Test
    @Seen(source = "node createOrganization.spec.ts:49,84")
    @Seen(aspect = WORDING, source = "node createOrganization.spec.ts:49,84")
    void refuses_a_code_with_characters_of_other_kinds() {
        for (String code : List.of("额！ ", " ")) {
            in(CHINESE, OPERATION)
                    .post(organization(code))
                    .isRefusedWith(400)
                    .says("invalid organization code: " + code);
        }
    }

    @Test
    @Seen(source = "node createOrganization.spec.ts, surprising as it is")
    @FreshPoolOnly(why = "nobody knows how an organization without a code is deleted")
    void accepts_an_empty_code() {
        post(OPERATION, organization("")).succeeds();
    }

    @Test
    @Seen(source = "node createOrganization.spec.ts")
    void refuses_a_code_of_more_than_64_characters() {
        post(OPERATION, organization("a".repeat(65))).isRefusedWith(400);
    }

    @Test
    @Inferred(why = "class of error: a conflict with what is there")
    void refuses_a_code_that_is_taken() {
        post(OPERATION, organization(given.organization())).isRefusedWith(409);
    }
}
