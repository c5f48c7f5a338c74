package io.github.genauthfake.bench;

import io.github.genauthfake.Seed;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pool of a given size: users in two departments, one of them at the fifth level, and one custom field. The ids are
 * fixed, so that requests can name them.
 */
public record Company(int size) {
    /** Leaves of the data resource. */
    static final int NODES = 100;

    private static final int GROUPS = 100;
    private static final String[] DEPARTMENTS = {"6500000000000000000000e1", "6500000000000000000000e2"};

    /**
     * The roles and groups of a company, in which every user has a role of its own and two of its departments, and a data
     * policy of its own and one of its role.
     */
    private static final String RIGHTS = """
            {"namespaces": {"docs": {
               "resources": {"repository:1": {"type": "DATA", "actions": {"Read": "May read", "Write": "May write"}}},
               "roles": {"editor": {"authorizations": [
                 {"resource": "repository:*", "type": "DATA", "actions": ["Read", "Write"]}]}}},
              "shop": {"dataResources": {"files": {"actions": ["read"], "struct": [
               {"code": "all", "name": "All", "children": [%s]}]}}}},
             "dataPolicies": {
               "members": {"allow": [%s], "authorizedTo": {"roles": ["member"]}},
               %s},
             "roles": {"member": {}, "reader": {}, "guest": {}},
             "organizations": {"acme": {"roles": ["reader"], "departments": {"Engineering": {"roles": ["docs/editor"]}}}},
             "groups": {%s},
             "users": {%s}}
            """;

    public Seed seed() {
        return Seed.parse(json(), "company.json");
    }

    /** The same with roles, rights and groups. */
    public Seed seedWithRights() {
        String groups = join(GROUPS, number -> "\"group-" + number + "\": {}");
        String users = join(size, number -> "\"user-" + number + "\": {\"roles\": [\"member\"]}");
        String nodes = join(NODES, node -> "{\"code\": \"n" + node + "\", \"name\": \"N" + node + "\"}");
        String grants = join(NODES, Company::grant);
        String policies = join(
                size,
                number -> "\"policy-" + number + "\": {\"allow\": [" + grant(number % NODES)
                        + "], \"authorizedTo\": {\"users\": [\"user-" + number + "\"]}}");
        return Seed.merge(seed(), Seed.parse(RIGHTS.formatted(nodes, grants, policies, groups, users), "rights.json"));
    }

    /** A seed file. */
    String json() {
        String users = join(size, Company::user);
        return """
                {"customFields": {"USER": {"school": {"dataType": "STRING"}}},
                 "organizations": {"acme": {"departments": {
                   "Engineering": {"departments": {"Platform": {"departments": {"Core": {"id": "%s"}}}}},
                   "Sales": {"id": "%s"}}}},
                 "users": {
                %s}}
                """.formatted(DEPARTMENTS[0], DEPARTMENTS[1], users);
    }

    private static String join(int size, IntFunction<String> each) {
        return IntStream.range(0, size).mapToObj(each).collect(Collectors.joining(",\n"));
    }

    private static String grant(int node) {
        return "\"shop/files/all/n" + node + "/read\"";
    }

    private static String user(int number) {
        return "\"user-" + number + "\": {\"id\": \"" + userId(number) + "\", \"email\": \"" + email(number)
                + "\", \"departments\": [\"acme/" + (number % 2 == 0 ? "Engineering/Platform/Core" : "Sales")
                + "\"], \"customData\": {\"school\": \"pku\"}}";
    }

    static String userId(int number) {
        return String.format("64%022x", number);
    }

    static String email(int number) {
        return "user-" + number + "@example.com";
    }

    /** Not always the one that the user has, so that to set it is a change. */
    static String department(int number) {
        return DEPARTMENTS[number / 2 % 2];
    }
}
