package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.modules.Assignments;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.Roles;
import io.github.genauthfake.internal.modules.Tenants;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations;
import io.github.genauthfake.internal.modules.users.Users;

/** What can be read of a pool's state, published or in the making. */
public interface DirectoryView {
    Users users();

    Organizations organizations();

    Departments departments();

    Memberships memberships();

    Roles roles();

    Groups groups();

    /** Who has which role. */
    Assignments roleAssignments();

    /** Who is in which group. */
    Assignments groupMembers();

    Tenants tenants();

    FieldDefinitions customFields();

    BaseFields baseFields();

    CustomData customData();
}
