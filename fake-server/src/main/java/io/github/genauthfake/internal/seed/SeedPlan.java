package io.github.genauthfake.internal.seed;

import io.github.genauthfake.internal.seed.document.Mapping;
import io.github.genauthfake.internal.seed.document.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    static SeedPlan of(Mapping tree) {
        Map<String, Object> sections = object(Values.of(tree));
        List<Map<String, Object>> tenants = new ArrayList<>();
        object(sections.get("tenants")).forEach((name, tenant) -> {
            Map<String, Object> parameters = new LinkedHashMap<>(Map.of("name", name, "appIds", List.of()));
            parameters.putAll(object(tenant));
            tenants.add(parameters);
        });
        List<Map<String, Object>> fields = new ArrayList<>();
        object(sections.get("customFields"))
                .forEach((type, ofType) -> object(ofType).forEach((key, field) -> {
                    Map<String, Object> parameters = new LinkedHashMap<>(Map.of("targetType", type, "key", key));
                    parameters.putAll(object(field));
                    fields.add(parameters);
                }));
        List<String> departments = new ArrayList<>();
        object(sections.get("organizations")).forEach((code, organization) -> paths(departments, code, organization));
        List<Map<String, Object>> roles = new ArrayList<>();
        object(sections.get("roles")).keySet().forEach(code -> roles.add(Map.of("code", code)));
        List<Map<String, Object>> groups = new ArrayList<>();
        object(sections.get("groups"))
                .keySet()
                .forEach(code -> groups.add(Map.of("code", code, "name", code, "description", code)));
        List<User> users = new ArrayList<>();
        object(sections.get("users")).forEach((username, user) -> {
            Map<String, Object> parameters = new LinkedHashMap<>(Map.of("username", username));
            parameters.putAll(object(user));
            List<Place> places = new ArrayList<>();
            if (parameters.remove("departments") instanceof List<?> list) {
                list.forEach(place -> places.add(
                        place instanceof String path
                                ? new Place(path, false)
                                : new Place(
                                        (String) object(place).get("path"),
                                        object(place).get("leader") != null)));
            }
            Map<String, Object> customData = object(parameters.remove("customData"));
            users.add(new User(parameters, places, customData));
        });
        return new SeedPlan(tenants, fields, departments, roles, groups, users);
    }

    private static void paths(List<String> departments, String path, Object department) {
        departments.add(path);
        object(object(department).get("departments"))
                .forEach((name, child) -> paths(departments, path + "/" + name, child));
    }

    @SuppressWarnings("unchecked") // trees have texts as names
    private static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
