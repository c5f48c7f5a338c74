package io.github.genauthfake.internal.directory;

import io.github.genauthfake.internal.directory.access.Assignments;
import io.github.genauthfake.internal.directory.access.Groups;
import io.github.genauthfake.internal.directory.access.Roles;
import io.github.genauthfake.internal.directory.access.Tenants;
import io.github.genauthfake.internal.directory.field.BaseFields;
import io.github.genauthfake.internal.directory.field.CustomData;
import io.github.genauthfake.internal.directory.field.FieldDefinitions;
import io.github.genauthfake.internal.directory.organization.Departments;
import io.github.genauthfake.internal.directory.organization.Memberships;
import io.github.genauthfake.internal.directory.organization.Organizations;
import io.github.genauthfake.internal.directory.user.Users;

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
