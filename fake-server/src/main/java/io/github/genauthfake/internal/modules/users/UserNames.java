package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that are unique among a pool's users; {@code null} for one that a user does not have. */
public record UserNames(String email, String phone, String username, String externalId) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]#]+@[^\\s@.#]+(\\.[^\\s@.#]+)+");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 -]*");
    private static final int LONGEST_EMAIL = 254;

    /**
     * The names that a user shall have, e-mail in its normal form and empty ones taken for none, as the real service does
     * when it asks for one of three where all three are empty.
     *
     * @throws ApiError 400 for an e-mail address or a phone number that cannot be one, and without any of e-mail, phone and
     *     username (seen)
     */
    static UserNames of(String email, String phone, String username, String externalId) {
        UserNames names = new UserNames(given(email), given(phone), given(username), given(externalId));
        if (names.email == null && names.phone == null && names.username == null) {
            throw ApiError.of(ErrorCode.USER_NEEDS_A_NAME);
        }
        if (names.phone != null) {
            requirePhone("phone", names.phone);
        }
        if (names.email == null) {
            return names;
        }
        return new UserNames(
                Users.normalEmail(requireEmail("email", names.email)), names.phone, names.username, names.externalId);
    }

    /**
     * Holds the names to be those of no other user or public account.
     *
     * @param ownId the user who may have them; {@code null} for a new one
     * @throws ApiError 409 for the first that another user has
     */
    void requireFree(DirectoryView directory, String ownId) {
        requireFree(Users.of(directory), ownId);
        requireFree(directory.get(Users.ACCOUNTS), ownId);
    }

    private void requireFree(Users users, String ownId) {
        requireFree(email == null ? Optional.empty() : users.findByEmail(email), ownId, ErrorCode.EMAIL_TAKEN, email);
        requireFree(phone == null ? Optional.empty() : users.findByPhone(phone), ownId, ErrorCode.PHONE_TAKEN, phone);
        requireFree(
                username == null ? Optional.empty() : users.findByUsername(username),
                ownId,
                ErrorCode.USERNAME_TAKEN,
                username);
        requireFree(
                externalId == null ? Optional.empty() : users.findByExternalId(externalId),
                ownId,
                ErrorCode.EXTERNAL_ID_TAKEN,
                externalId);
    }

    private static void requireFree(Optional<User> holder, String ownId, ErrorCode taken, String name) {
        if (holder.filter(user -> !user.id().equals(ownId)).isPresent()) {
            throw ApiError.of(taken, name);
        }
    }

    /** @throws ApiError 400 when it cannot be an e-mail address */
    public static String requireEmail(String property, String email) {
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw ApiError.invalidArgument(property + " must be an email");
        }
        return email;
    }

    /** @throws ApiError 400 when it cannot be a phone number */
    public static String requirePhone(String property, String phone) {
        if (!PHONE.matcher(phone).matches()) {
            throw ApiError.invalidArgument(property + " must be a valid phone number");
        }
        return phone;
    }

    static String given(String name) {
        return name == null || name.isEmpty() ? null : name;
    }
}
