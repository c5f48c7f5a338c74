package io.github.genauthfake.assertj;

import io.github.genauthfake.state.OrganizationState;

/** Assertions on an organization. For members and custom data, see the department whose path is the organization's code. */
public class OrganizationAssert extends AbstractGenAuthAssert<OrganizationAssert, OrganizationState> {
    /** Asserts on an organization that was taken out of a state; {@link GenAuthAssertions} leads here. */
    public OrganizationAssert(OrganizationState actual) {
        super(actual, OrganizationAssert.class);
    }

    /** The organization has this name. */
    public OrganizationAssert hasName(String name) {
        return checkValue("name", name, OrganizationState::name);
    }

    /** The organization has this description; {@code null} for none. */
    public OrganizationAssert hasDescription(String description) {
        return checkValue("description", description, OrganizationState::description);
    }

    /** The organization belongs to the tenant with this name; {@code null} for the pool itself. */
    public OrganizationAssert hasTenant(String name) {
        return checkValue("tenant", name, OrganizationState::tenant);
    }

    @Override
    String nameOf(OrganizationState organization) {
        return "organization " + organization.code();
    }
}
