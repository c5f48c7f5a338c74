package io.github.genauthfake.internal.modules.users;

import java.util.Map;

/**
 * What a request says of a user that exists.
 *
 * @param names e-mail, phone, username and externalId where the request mentions them; {@code null} clears one
 * @param attributes other properties under the API's names; {@code null} clears one
 * @param customData values of custom fields of the pool; {@code null} clears one
 */
public record UserUpdate(Map<String, String> names, Map<String, Object> attributes, Map<String, Object> customData) {
    /** The name after the update. */
    public String name(String property, String current) {
        return names.containsKey(property) ? names.get(property) : current;
    }
}
