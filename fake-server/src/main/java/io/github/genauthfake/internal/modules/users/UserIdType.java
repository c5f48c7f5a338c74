package io.github.genauthfake.internal.modules.users;

import com.fasterxml.jackson.annotation.JsonValue;

/** By what a request names a user: the values of {@code userIdType}. */
public enum UserIdType {
    USER_ID("user_id"),
    EXTERNAL_ID("external_id"),
    PHONE("phone"),
    EMAIL("email"),
    USERNAME("username"),
    /** {@code <extIdpId>:<userIdInIdp>}. */
    IDENTITY("identity"),
    /** {@code <provider>:<userIdInIdp>}. */
    SYNC_RELATION("sync_relation"),
    /** {@code <key>:<value>} of a unique custom field; the form is inferred. */
    CUSTOM_FIELD("custom_field");

    private final String wireName;

    UserIdType(String wireName) {
        this.wireName = wireName;
    }

    /** The type that a valid request names so; {@code null} means the id. */
    static UserIdType named(String wireName) {
        for (UserIdType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        return USER_ID;
    }

    /** The value as it stands in a request. */
    @JsonValue
    public String wireName() {
        return wireName;
    }
}
