package io.github.genauthfake.internal.modules.datapermissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Resources, users and policies by chance, and a naive answer on what the users may do. */
final class DataGrantsModel {
    static final List<String> NAMESPACES = List.of("docs", "shop");
    static final List<String> ACTIONS = List.of("read", "write", "delete");

    /** The places of each resource; the empty one is a tree as a whole, on which nothing can be done. */
    static final Map<String, List<String>> PLACES =
            Map.of("text", List.of(""), "list", List.of(""), "tree", List.of("", "a", "a/b", "a/b/c", "d"));

    private static final List<Object> TREE =
            List.of(node("a", List.of(node("b", List.of(node("c", List.of()))))), node("d", List.of()));

    private final Random random;
    private final List<Policy> policies = new ArrayList<>();
    private final Map<String, Set<String>> subjects = new LinkedHashMap<>();
    private int refusals;

    DataGrantsModel(Random random) {
        this.random = random;
    }

    /** A policy, as the seed has it. */
    record Policy(String name, List<String> allow, List<String> deny, Set<String> subjects) {}

    List<Policy> policies() {
        return policies;
    }

    /** What each user is, belongs to and has, in the words of the seed. */
    Map<String, Set<String>> subjects() {
        return subjects;
    }

    /** How often something was refused although a policy allows it. */
    int refusals() {
        return refusals;
    }

    private static Map<String, Object> node(String code, List<?> children) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("code", code);
        node.put("name", "The " + code);
        if (!children.isEmpty()) {
            node.put("children", children);
        }
        return node;
    }

    /** What the pool begins with. */
    Map<String, Object> seed() {
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put(
                "organizations",
                Map.of("acme", Map.of("departments", Map.of("D", roles("D"), "E", Map.of()), "roles", List.of())));
        Map<String, Object> namespaces = new LinkedHashMap<>();
        for (String namespace : NAMESPACES) {
            Map<String, Object> resources = new LinkedHashMap<>();
            resources.put("text", Map.of("struct", "/text", "actions", ACTIONS));
            resources.put("list", Map.of("struct", List.of("x", "y"), "actions", ACTIONS));
            resources.put("tree", Map.of("struct", TREE, "actions", ACTIONS));
            namespaces.put(namespace, Map.of("roles", Map.of("r", Map.of()), "dataResources", resources));
        }
        seed.put("namespaces", namespaces);
        seed.put("groups", Map.of("g", Map.of(), "h", Map.of()));
        Map<String, Object> users = new LinkedHashMap<>();
        for (String user : List.of("u", "v", "w")) {
            users.put(user, user(user));
        }
        seed.put("users", users);
        Map<String, Object> dataPolicies = new LinkedHashMap<>();
        for (int number = 0; number < 1 + random.nextInt(5); number++) {
            dataPolicies.put("p" + number, policy("p" + number));
        }
        seed.put("dataPolicies", dataPolicies);
        return seed;
    }

    private Map<String, Object> roles(String department) {
        return Map.of("roles", List.of("docs/r"), "departments", Map.of("Below", Map.of()));
    }

    private Map<String, Object> user(String user) {
        Set<String> its = new LinkedHashSet<>(Set.of("users " + user));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("externalId", "ext-" + user);
        if (random.nextBoolean()) {
            parts.put("groups", List.of("g"));
            its.add("groups g");
        }
        if (random.nextInt(3) == 0) {
            parts.put("roles", List.of("shop/r"));
            its.add("roles shop/r");
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                parts.put("departments", List.of("acme/D/Below"));
                its.addAll(
                        Set.of("departments acme", "departments acme/D", "departments acme/D/Below", "roles docs/r"));
            }
            case 1 -> {
                parts.put("departments", List.of("acme/E"));
                its.addAll(Set.of("departments acme", "departments acme/E"));
            }
            default -> {}
        }
        subjects.put(user, its);
        return parts;
    }

    private Map<String, Object> policy(String name) {
        Policy policy = new Policy(name, permissions(5), permissions(2), new LinkedHashSet<>());
        Map<String, List<String>> authorizedTo = new TreeMap<>();
        for (String subject : List.of(
                "users u",
                "users v",
                "groups g",
                "groups h",
                "roles shop/r",
                "roles docs/r",
                "departments acme",
                "departments acme/D",
                "departments acme/E")) {
            if (random.nextInt(4) == 0) {
                policy.subjects().add(subject);
                String[] parts = subject.split(" ");
                authorizedTo
                        .computeIfAbsent(parts[0], none -> new ArrayList<>())
                        .add(parts[1]);
            }
        }
        policies.add(policy);
        return Map.of("allow", policy.allow(), "deny", policy.deny(), "authorizedTo", authorizedTo);
    }

    private List<String> permissions(int most) {
        Set<String> permissions = new LinkedHashSet<>();
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            String resource = List.of("text", "list", "tree", "tree").get(random.nextInt(4));
            List<String> places = PLACES.get(resource);
            String place = places.get(random.nextInt(places.size()));
            permissions.add(NAMESPACES.get(random.nextInt(2)) + "/" + resource + (place.isEmpty() ? "" : "/" + place)
                    + "/" + List.of("read", "write", "*").get(random.nextInt(3)));
        }
        return List.copyOf(permissions);
    }

    /** Whether a text means an action on a place. */
    private boolean means(String permission, String namespace, String resource, String place, String action) {
        Set<String> forms = new LinkedHashSet<>();
        for (String where : List.of(place, "")) {
            String start = namespace + "/" + resource + (where.isEmpty() ? "" : "/" + where) + "/";
            forms.addAll(Set.of(start + action, start + "*"));
        }
        return forms.contains(permission);
    }

    boolean mayDo(String user, String namespace, String resource, String place, String action) {
        if (resource.equals("tree") && place.isEmpty()) {
            return false;
        }
        boolean isAllowed = false;
        boolean isDenied = false;
        for (Policy policy : policies) {
            if (policy.subjects().stream().anyMatch(subjects.get(user)::contains)) {
                isAllowed |= policy.allow().stream().anyMatch(each -> means(each, namespace, resource, place, action));
                isDenied |= policy.deny().stream().anyMatch(each -> means(each, namespace, resource, place, action));
            }
        }
        refusals += isAllowed && isDenied ? 1 : 0;
        return isAllowed && !isDenied;
    }

    List<String> actions(String user, String namespace, String resource, String place) {
        return ACTIONS.stream()
                .filter(action -> mayDo(user, namespace, resource, place, action))
                .toList();
    }
}
