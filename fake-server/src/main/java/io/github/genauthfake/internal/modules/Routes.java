package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.Route;
import io.github.genauthfake.internal.modules.customfields.CustomFieldOperations;
import io.github.genauthfake.internal.modules.customfields.CustomFieldRequests;
import io.github.genauthfake.internal.modules.customfields.FieldListOperations;
import io.github.genauthfake.internal.modules.organizations.DepartmentMemberOperations;
import io.github.genauthfake.internal.modules.organizations.DepartmentOperations;
import io.github.genauthfake.internal.modules.organizations.OrganizationOperations;
import io.github.genauthfake.internal.modules.organizations.OrganizationRequests;
import io.github.genauthfake.internal.modules.users.UserBatchOperations;
import io.github.genauthfake.internal.modules.users.UserDepartmentOperations;
import io.github.genauthfake.internal.modules.users.UserListOperations;
import io.github.genauthfake.internal.modules.users.UserListRequests;
import io.github.genauthfake.internal.modules.users.UserOperations;
import io.github.genauthfake.internal.modules.users.UserRequests;
import java.util.List;

/**
 * The one table of the operations that the fake implements. Everything else that the API has stands in the contract only
 * and is answered as not implemented.
 */
public final class Routes {
    private static final List<Route<?>> ALL = List.of(
            new Route.Login<>("POST", "/api/v3/get-management-token", GetManagementToken.class),
            write(
                    "set-custom-fields",
                    CustomFieldRequests.SetCustomFields.class,
                    CustomFieldOperations::setCustomFields),
            read(
                    "get-custom-fields",
                    CustomFieldRequests.GetCustomFields.class,
                    CustomFieldOperations::getCustomFields),
            write("set-custom-data", CustomFieldRequests.SetCustomData.class, CustomFieldOperations::setCustomData),
            read("get-custom-data", CustomFieldRequests.GetCustomData.class, CustomFieldOperations::getCustomData),
            write(
                    "set-user-base-fields",
                    CustomFieldRequests.SetUserBaseFields.class,
                    CustomFieldOperations::setUserBaseFields),
            read(
                    "get-user-base-fields",
                    CustomFieldRequests.GetUserBaseFields.class,
                    CustomFieldOperations::getUserBaseFields),
            write(
                    "delete-custom-fields",
                    CustomFieldRequests.DeleteCustomFields.class,
                    CustomFieldOperations::deleteCustomFields),
            read("list-custom-fields", CustomFieldRequests.ListFields.class, FieldListOperations::listCustomFields),
            read(
                    "list-user-base-fields",
                    CustomFieldRequests.ListFields.class,
                    FieldListOperations::listUserBaseFields),
            write("create-user", UserRequests.CreateUser.class, UserOperations::createUser),
            read("get-user", UserRequests.GetUser.class, UserOperations::getUser),
            write("delete-users-batch", UserRequests.DeleteUsers.class, UserBatchOperations::deleteUsersBatch),
            write("create-users-batch", UserRequests.CreateUsers.class, UserBatchOperations::createUsersBatch),
            read("get-user-batch", UserRequests.GetUsers.class, UserBatchOperations::getUserBatch),
            read("list-users", UserListRequests.ListUsers.class, UserListOperations::listUsers),
            search("list-users", UserListRequests.SearchUsers.class, UserListOperations::searchUsers),
            write("update-user", UserRequests.UpdateUser.class, UserOperations::updateUser),
            search("users/field/decrypt", UserRequests.DecryptFields.class, UserOperations::decryptFields),
            write(
                    "set-user-departments",
                    UserRequests.SetUserDepartments.class,
                    UserDepartmentOperations::setUserDepartments),
            read(
                    "get-user-departments",
                    UserRequests.GetUserDepartments.class,
                    UserDepartmentOperations::getUserDepartments),
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
            read("get-role", AccessRequests.GetRole.class, RoleOperations::getRole),
            read("list-roles", AccessRequests.ListRoles.class, RoleOperations::listRoles),
            write("delete-roles-batch", AccessRequests.DeleteRoles.class, RoleOperations::deleteRolesBatch),
            read("get-group", AccessRequests.GetGroup.class, GroupOperations::getGroup),
            read("list-groups", AccessRequests.ListGroups.class, GroupOperations::listGroups),
            write("delete-groups-batch", AccessRequests.DeleteGroups.class, GroupOperations::deleteGroupsBatch),
            write("create-namespace", AccessRequests.CreateNamespace.class, NamespaceOperations::createNamespace),
            read("get-namespace", AccessRequests.GetNamespace.class, NamespaceOperations::getNamespace),
            read("list-namespaces", AccessRequests.ListNamespaces.class, NamespaceOperations::listNamespaces),
            write("delete-namespace", AccessRequests.DeleteNamespace.class, NamespaceOperations::deleteNamespace),
            write("delete-tenant", TenantOperations.DeleteTenant.class, TenantOperations::deleteTenant),
            read("get-tenant", TenantOperations.GetTenant.class, TenantOperations::getTenant),
            write("create-role", AccessRequests.CreateRole.class, RoleOperations::createRole),
            write("create-group", AccessRequests.CreateGroup.class, GroupOperations::createGroup),
            write("create-tenant", TenantOperations.CreateTenant.class, TenantOperations::createTenant));

    private Routes() {}

    /** Every implemented operation. */
    public static List<Route<?>> all() {
        return ALL;
    }

    /** The parameters of get-management-token. */
    public record GetManagementToken(String accessKeyId, String accessKeySecret) {}

    private static <Q extends Record> Route<Q> read(String name, Class<Q> requestType, Route.Reading<Q> does) {
        return new Route.Read<>("GET", "/api/v3/" + name, requestType, does);
    }

    /** A read whose parameters are too many for a query: the API has it as a POST. */
    private static <Q extends Record> Route<Q> search(String name, Class<Q> requestType, Route.Reading<Q> does) {
        return new Route.Read<>("POST", "/api/v3/" + name, requestType, does);
    }

    private static <Q extends Record> Route<Q> write(String name, Class<Q> requestType, Route.Writing<Q> does) {
        return new Route.Write<>("POST", "/api/v3/" + name, requestType, does);
    }
}
