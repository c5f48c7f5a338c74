package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.modules.applications.ApplicationAccess;
import io.github.genauthfake.internal.modules.resources.AuthorizationOperations;
import java.util.List;
import java.util.stream.Stream;

/** The operations on users. */
public final class UserModule {
    private static final List<Operation> OF_USERS = List.of(
            write("create-user", UserRequests.CreateUser.class, UserOperations::createUser),
            read("get-user", UserRequests.GetUser.class, UserOperations::getUser),
            write("delete-users-batch", UserRequests.DeleteUsers.class, UserBatchOperations::deleteUsersBatch),
            write("create-users-batch", UserRequests.CreateUsers.class, UserBatchOperations::createUsersBatch),
            read("get-user-batch", UserRequests.GetUsers.class, UserBatchOperations::getUserBatch),
            read("list-users-get", UserListRequests.ListUsers.class, UserListOperations::listUsers),
            read("list-users-post", UserListRequests.SearchUsers.class, UserListOperations::searchUsers),
            write("update-user", UserRequests.UpdateUser.class, UserOperations::updateUser),
            read("users-field-decrypt", UserRequests.DecryptFields.class, UserOperations::decryptFields),
            write(
                    "set-user-departments",
                    UserRequests.SetUserDepartments.class,
                    UserDepartmentOperations::setUserDepartments),
            write("resign-user", UserRequests.NamedUser.class, Resignations::resignUser),
            write("resign-user-batch", Resignations.ResignUserBatch.class, Resignations::resignUserBatch),
            write("kick-users", Sessions.KickUsers.class, Sessions::kick),
            read("check-session-status", Sessions.CheckSessionStatus.class, Sessions::check),
            read("get-user-login-history", Logins.GetUserLoginHistory.class, Logins::history),
            read("get-user-loggedin-apps", UserRequests.NamedUser.class, Logins::apps),
            read("get-user-logged-in-identities", UserRequests.NamedUser.class, Logins::identities),
            read(
                    "get-user-accessible-apps",
                    UserRequests.NamedUser.class,
                    (directory, request, call) ->
                            ApplicationAccess.accessible(directory, request.resolve(directory, call), call)),
            read(
                    "get-user-authorized-apps",
                    UserRequests.NamedUser.class,
                    (directory, request, call) ->
                            ApplicationAccess.authorized(directory, request.resolve(directory, call), call)),
            read("list-archived-users", ArchivedUsers.ListArchivedUsers.class, ArchivedUsers::list),
            read(
                    "get-user-departments",
                    UserRequests.GetUserDepartments.class,
                    UserDepartmentOperations::getUserDepartments),
            write("update-user-batch", UserRequests.UpdateUsers.class, UserBatchOperations::updateUserBatch),
            AuthorizationOperations.OF_USER,
            read("is-user-exists", UserRequests.IsUserExists.class, UserOperations::isUserExists),
            read("get-user-password-ciphertext", UserRequests.NamedUser.class, UserOperations::getPasswordCiphertext));

    /** Operations of another module that are about users. */
    public static final List<Operation> OF_APPLICATIONS = List.of(
            read("list-application-active-users", Sessions.ListActiveUsers.class, Sessions::activeUsers),
            read("get-mfa-trigger-data", Mfas.GetTriggerData.class, Mfas::triggerData));

    public static final List<Operation> OPERATIONS = Stream.of(
                    OF_USERS,
                    Identities.OPERATIONS,
                    SyncRelations.OPERATIONS,
                    PrincipalAuthentications.OPERATIONS,
                    Mfas.OPERATIONS)
            .flatMap(List::stream)
            .toList();

    private UserModule() {}
}
