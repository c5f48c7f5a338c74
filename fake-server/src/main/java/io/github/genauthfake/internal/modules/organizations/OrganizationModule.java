package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.kind.Operation;
import java.util.List;

/** The operations on organizations and departments. */
public final class OrganizationModule {
    public static final List<Operation> OPERATIONS = List.of(
            write(
                    "create-organization",
                    OrganizationRequests.CreateOrganization.class,
                    OrganizationOperations::createOrganization),
            read(
                    "get-organization",
                    OrganizationRequests.GetOrganization.class,
                    OrganizationOperations::getOrganization),
            write(
                    "create-department",
                    OrganizationRequests.CreateDepartment.class,
                    DepartmentOperations::createDepartment),
            read("get-department", OrganizationRequests.GetDepartment.class, DepartmentOperations::getDepartment),
            read(
                    "list-department-members",
                    OrganizationRequests.ListDepartmentMembers.class,
                    DepartmentMemberOperations::listDepartmentMembers),
            write(
                    "add-department-members",
                    OrganizationRequests.ChangeDepartmentMembers.class,
                    DepartmentMemberOperations::addDepartmentMembers),
            write(
                    "remove-department-members",
                    OrganizationRequests.ChangeDepartmentMembers.class,
                    DepartmentMemberOperations::removeDepartmentMembers),
            write(
                    "update-department",
                    OrganizationRequests.UpdateDepartment.class,
                    DepartmentOperations::updateDepartment),
            write(
                    "delete-department",
                    OrganizationRequests.DeleteDepartment.class,
                    DepartmentOperations::deleteDepartment),
            read(
                    "list-children-departments",
                    OrganizationRequests.ListChildrenDepartments.class,
                    DepartmentOperations::listChildrenDepartments),
            read(
                    "list-organizations",
                    OrganizationRequests.ListOrganizations.class,
                    OrganizationOperations::listOrganizations),
            read(
                    "search-organizations",
                    OrganizationRequests.SearchOrganizations.class,
                    OrganizationOperations::searchOrganizations),
            write(
                    "delete-organization",
                    OrganizationRequests.DeleteOrganization.class,
                    OrganizationOperations::deleteOrganization),
            write(
                    "update-organization",
                    OrganizationRequests.UpdateOrganization.class,
                    OrganizationOperations::updateOrganization),
            write(
                    "update-organization-status",
                    OrganizationRequests.UpdateOrganizationStatus.class,
                    OrganizationOperations::updateOrganizationStatus),
            write(
                    "update-department-status",
                    OrganizationRequests.UpdateDepartmentStatus.class,
                    DepartmentOperations::updateDepartmentStatus),
            read(
                    "get-department-sync-relations",
                    OrganizationRequests.GetDepartmentSyncRelations.class,
                    DepartmentOperations::getDepartmentSyncRelations),
            write(
                    "delete-department-sync-relations",
                    OrganizationRequests.DeleteDepartmentSyncRelations.class,
                    DepartmentOperations::deleteDepartmentSyncRelations),
            write("create-department-tree", DepartmentTree.CreateDepartmentTree.class, DepartmentTree::create),
            read("search-departments-list", DepartmentFilter.SearchDepartmentsList.class, DepartmentFilter::search),
            read(
                    "get-organization-batch",
                    OrganizationRequests.GetOrganizations.class,
                    OrganizationOperations::getOrganizationBatch),
            read(
                    "get-all-departments",
                    OrganizationRequests.GetAllDepartments.class,
                    DepartmentOperations::getAllDepartments),
            read(
                    "get-department-by-id",
                    OrganizationRequests.GetDepartmentById.class,
                    DepartmentOperations::getDepartmentById),
            read(
                    "get-parent-department",
                    OrganizationRequests.GetParentDepartment.class,
                    DepartmentOperations::getParentDepartment),
            read(
                    "search-departments",
                    OrganizationRequests.SearchDepartments.class,
                    DepartmentOperations::searchDepartments),
            read(
                    "is-user-in-department",
                    OrganizationRequests.IsUserInDepartment.class,
                    DepartmentMemberOperations::isUserInDepartment),
            read(
                    "list-department-member-ids",
                    OrganizationRequests.ListDepartmentMemberIds.class,
                    DepartmentMemberOperations::listDepartmentMemberIds),
            read(
                    "search-department-members",
                    OrganizationRequests.SearchDepartmentMembers.class,
                    DepartmentMemberOperations::searchDepartmentMembers));

    private OrganizationModule() {}
}
