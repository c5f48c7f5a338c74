package io.github.genauthfake;

import java.util.Map;

/** The properties of a user in a seed. */
public final class UserSeed extends SeedProperties<UserSeed> {
    UserSeed() {}

    /** The username, where it is not the name in the seed; {@code null} for none. */
    public UserSeed username(String username) {
        return property("username", username);
    }

    public UserSeed email(String email) {
        return property("email", email);
    }

    public UserSeed phone(String phone) {
        return property("phone", phone);
    }

    public UserSeed externalId(String externalId) {
        return property("externalId", externalId);
    }

    /** Puts the user into a department of the seed; the first one becomes the main department. */
    public UserSeed department(String path) {
        return add("departments", path);
    }

    /** Puts the user into a department of the seed as one of its leaders. */
    public UserSeed leads(String path) {
        return add("departments", Map.of("path", path, "leader", true));
    }

    /** Gives the user roles of the seed by their names, {@code admin} or {@code shop/seller}. */
    public UserSeed roles(String... names) {
        return add("roles", (Object[]) names);
    }

    /** Puts the user into groups of the seed by their codes. */
    public UserSeed groups(String... codes) {
        return add("groups", (Object[]) codes);
    }

    /** Gives the user posts of the seed by their codes. */
    public UserSeed posts(String... codes) {
        return add("posts", (Object[]) codes);
    }

    /** Makes the user a member of tenants of the seed by their names. */
    public UserSeed tenants(String... names) {
        return add("tenants", (Object[]) names);
    }

    /**
     * The user's account at an external identity provider.
     *
     * @param extIdpId the id of the identity source
     * @param provider such as {@code wechat}
     * @param type such as {@code openid}
     * @param userIdInIdp the user's id there
     */
    public UserSeed identity(String extIdpId, String provider, String type, String userIdInIdp) {
        return add(
                "identities",
                Map.of("extIdpId", extIdpId, "provider", provider, "type", type, "userIdInIdp", userIdInIdp));
    }

    @Override
    UserSeed self() {
        return this;
    }
}
