package io.github.genauthfake.internal.modules.users;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.modules.organizations.DepartmentIdType;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import java.util.List;
import java.util.Map;

/** The parameters of the operations on users. A component is {@code null} where the request leaves it out. */
public final class UserRequests {
    private UserRequests() {}

    /**
     * @param rest every other property, under its name: the profile among them
     */
    public record CreateUser(
            String status,
            String email,
            String phone,
            String phoneCountryCode,
            String username,
            String externalId,
            String password,
            List<String> tenantIds,
            List<String> departmentIds,
            Map<String, Object> customData,
            List<NewIdentity> identities,
            Mfas.Totp otp,
            CreateUserOptions options,
            @JsonAnySetter Map<String, Object> rest) {

        /** The same user with the options of a whole batch. */
        public CreateUser with(CreateUserOptions ofTheBatch) {
            return new CreateUser(
                    status,
                    email,
                    phone,
                    phoneCountryCode,
                    username,
                    externalId,
                    password,
                    tenantIds,
                    departmentIds,
                    customData,
                    identities,
                    otp,
                    ofTheBatch,
                    rest);
        }
    }

    public record CreateUsers(List<CreateUser> list, CreateUserOptions options) {}

    /** The two tokens are not kept: this API never answers with them (documented), and nothing else asks for them. */
    public record NewIdentity(
            String extIdpId,
            String provider,
            String type,
            String userIdInIdp,
            Map<String, Object> userInfoInIdp,
            String accessToken,
            String refreshToken,
            List<String> originConnIds) {

        Identity identity() {
            return new Identity(null, extIdpId, provider, type, userIdInIdp, userInfoInIdp, originConnIds);
        }
    }

    public record CreateUserOptions(
            Boolean autoGeneratePassword, Boolean resetPasswordOnFirstLogin, DepartmentIdType departmentIdType) {}

    public record GetUser(
            String userId,
            UserIdType userIdType,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    /** The parameters of operations that are about one user and nothing else. */
    public record NamedUser(String userId, UserIdType userIdType) {
        User resolve(DirectoryView directory, Call call) {
            return UserRules.resolve(directory, UserOperations.userIdType(userIdType, call), userId);
        }
    }

    public record GetUsers(
            List<String> userIds,
            UserIdType userIdType,
            Boolean withCustomData,
            Boolean withIdentities,
            Boolean withDepartmentIds) {}

    /**
     * @param rest every other property that the request mentions, under its name, with {@code null} for one to be cleared
     */
    public record UpdateUser(
            String userId,
            String password,
            Map<String, Object> customData,
            UpdateUserOptions options,
            @JsonAnySetter Map<String, Object> rest) {

        /** The same change with the options of a whole batch. */
        UpdateUser with(UpdateUserOptions ofTheBatch) {
            return new UpdateUser(userId, password, customData, ofTheBatch, rest);
        }
    }

    /** The options of a batch cannot name users otherwise than by their ids. */
    public record UpdateUsers(List<UpdateUser> list, UpdateUserOptions options) {}

    public record UpdateUserOptions(
            UserIdType userIdType,
            Boolean autoGeneratePassword,
            Boolean resetPasswordOnFirstLogin,
            Boolean resetPasswordOnNextLogin) {}

    public record IsUserExists(String username, String email, String phone, String externalId) {}

    public record DecryptFields(String privateKey, List<EncryptedField> data) {}

    public record EncryptedField(String userId, String fieldName, String encryptedContent) {}

    public record DeleteUsers(List<String> userIds, UserIdOptions options) {}

    public record UserIdOptions(UserIdType userIdType) {}

    public record SetUserDepartments(String userId, List<MembershipRules.Place> departments, UserIdOptions options) {}

    public record GetUserDepartments(
            String userId,
            UserIdType userIdType,
            Long page,
            Integer limit,
            Boolean withCustomData,
            Boolean withDepartmentPaths,
            String sortBy,
            String orderBy) {}
}
