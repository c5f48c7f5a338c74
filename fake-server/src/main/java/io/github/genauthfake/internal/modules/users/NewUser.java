package io.github.genauthfake.internal.modules.users;

import java.util.List;
import java.util.Map;

/**
 * What a request says of a user to be created. What is {@code null} was not given.
 *
 * @param attributes other properties under the API's names
 * @param identities accounts at identity providers, still without ids of their own
 * @param departmentIds the departments to join, by id; the first becomes the main one
 * @param customData values of custom fields of the pool
 */
public record NewUser(
        String email,
        String phone,
        String phoneCountryCode,
        String username,
        String externalId,
        Map<String, Object> attributes,
        List<Identity> identities,
        List<String> departmentIds,
        Map<String, Object> customData) {}
