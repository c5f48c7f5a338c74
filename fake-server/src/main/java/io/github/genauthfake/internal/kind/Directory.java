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

/**
 * The whole state of a user pool. Immutable: to keep it is to have a snapshot, to use it elsewhere is to have a fork.
 *
 * @param lastSequence the number of the newest object; ids and the order of creation come from it
 */
public record Directory(
        Users users,
        Organizations organizations,
        Departments departments,
        Memberships memberships,
        Roles roles,
        Groups groups,
        Assignments roleAssignments,
        Assignments groupMembers,
        Tenants tenants,
        FieldDefinitions customFields,
        BaseFields baseFields,
        CustomData customData,
        long lastSequence)
        implements DirectoryView {

    private static final Directory EMPTY = new Directory(
            Users.NONE,
            Organizations.NONE,
            Departments.NONE,
            Memberships.NONE,
            Roles.ofANewPool(),
            Groups.NONE,
            Assignments.NONE,
            Assignments.NONE,
            Tenants.NONE,
            FieldDefinitions.NONE,
            BaseFields.ofANewPool(),
            CustomData.NONE,
            0);

    /** The state of a pool in which nothing was done yet. */
    public static Directory empty() {
        return EMPTY;
    }
}
