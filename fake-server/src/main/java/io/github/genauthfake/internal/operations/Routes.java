package io.github.genauthfake.internal.operations;

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
            write("create-user", UserRequests.CreateUser.class, UserOperations::createUser),
            read("get-user", UserRequests.GetUser.class, UserOperations::getUser),
            write("delete-users-batch", UserRequests.DeleteUsers.class, UserOperations::deleteUsersBatch),
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
                    DepartmentOperations::listDepartmentMembers),
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

    private static <Q extends Record> Route<Q> write(String name, Class<Q> requestType, Route.Writing<Q> does) {
        return new Route.Write<>("POST", "/api/v3/" + name, requestType, does);
    }
}
