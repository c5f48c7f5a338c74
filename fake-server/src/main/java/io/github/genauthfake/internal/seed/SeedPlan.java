package io.github.genauthfake.internal.seed;

import java.util.List;
import java.util.Map;

/**
 * What a seed describes, each object with the parameters of the operation that creates it.
 *
 * @param departments paths: the organization's code, then names of departments
 */
public record SeedPlan(
        List<Map<String, Object>> tenants,
        List<Map<String, Object>> customFields,
        List<String> departments,
        List<Map<String, Object>> roles,
        List<Map<String, Object>> groups,
        List<User> users) {

    /** A user: parameters of create-user, departments by path, custom data. */
    public record User(Map<String, Object> properties, List<Place> places, Map<String, Object> customData) {}

    /** A department that a user belongs to. */
    public record Place(String path, boolean isLeader) {}
}
