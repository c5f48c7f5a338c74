package io.github.genauthfake.internal.modules.datapermissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Compares every answer on what users may do with data with a naive model that reads the seed, which chance has made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataGrantsTest {
    private static final int STATES = Generated.cases(12, 200);
    private static final List<String> NAMESPACES = List.of("docs", "shop");
    private static final List<String> ACTIONS = List.of("read", "write", "delete");

    /** The places of each resource; the empty one is a tree as a whole, on which nothing can be done. */
    private static final Map<String, List<String>> PLACES =
            Map.of("text", List.of(""), "list", List.of(""), "tree", List.of("", "a", "a/b", "a/b/c", "d"));

    private static final List<Object> TREE =
            List.of(node("a", List.of(node("b", List.of(node("c", List.of()))))), node("d", List.of()));

    private final Random random = Generated.random();
    private int allowed;
    private int denied;

    /** A policy, as the seed has it. */
    private record Policy(String name, List<String> allow, List<String> deny, Set<String> subjects) {}

    private static Map<String, Object> node(String code, List<?> children) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("code", code);
        node.put("name", "The " + code);
        if (!children.isEmpty()) {
            node.put("children", children);
        }
        return node;
    }

    @Test
    void agree_with_a_model_that_looks_through_everything() {
        for (int count = 0; count < STATES; count++) {
            new Case().check();
        }
        assertThat(allowed).as("allowed").isGreaterThan(STATES);
        assertThat(denied).as("refused although a policy allows it").isGreaterThan(STATES);
    }

    /** One state. */
    private final class Case {
        private final List<Policy> policies = new ArrayList<>();
        private final Map<String, Set<String>> subjects = new LinkedHashMap<>();
        private final InProcess pool = new InProcess(
                Seeder.grow(SeedSchema.check(Documents.parse(Json.tree(seed()).toString(), "a state by chance.json"))));

        private Map<String, Object> seed() {
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
                    its.addAll(Set.of(
                            "departments acme", "departments acme/D", "departments acme/D/Below", "roles docs/r"));
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
                permissions.add(
                        NAMESPACES.get(random.nextInt(2)) + "/" + resource + (place.isEmpty() ? "" : "/" + place) + "/"
                                + List.of("read", "write", "*").get(random.nextInt(3)));
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

        private boolean mayDo(String user, String namespace, String resource, String place, String action) {
            if (resource.equals("tree") && place.isEmpty()) {
                return false;
            }
            boolean isAllowed = false;
            boolean isDenied = false;
            for (Policy policy : policies) {
                if (policy.subjects().stream().anyMatch(subjects.get(user)::contains)) {
                    isAllowed |=
                            policy.allow().stream().anyMatch(each -> means(each, namespace, resource, place, action));
                    isDenied |=
                            policy.deny().stream().anyMatch(each -> means(each, namespace, resource, place, action));
                }
            }
            denied += isAllowed && isDenied ? 1 : 0;
            return isAllowed && !isDenied;
        }

        private List<String> actions(String user, String namespace, String resource, String place) {
            return ACTIONS.stream()
                    .filter(action -> mayDo(user, namespace, resource, place, action))
                    .toList();
        }

        private String idOf(String user) {
            return pool.get("get-user", Map.of("userId", List.of(user), "userIdType", List.of("username")))
                    .at("/data/userId")
                    .asText();
        }

        void check() {
            Set<String> rows = new TreeSet<>();
            for (String user : subjects.keySet()) {
                String id = idOf(user);
                Set<String> expected = new TreeSet<>();
                for (String namespace : NAMESPACES) {
                    for (String resource : PLACES.keySet()) {
                        for (String place : PLACES.get(resource)) {
                            List<String> actions = actions(user, namespace, resource, place);
                            compareChecks(user, id, namespace, resource, place, actions);
                            actions.forEach(
                                    action -> expected.add(namespace + "/" + resource + "/" + place + " " + action));
                            allowed += actions.size();
                            if (!actions.isEmpty()) {
                                rows.add(user + " " + namespace + "/" + resource);
                            }
                        }
                        compareStruct(user, id, namespace, resource);
                    }
                }
                compareList(id, expected);
            }
            compareTargets();
            Set<String> answered = new TreeSet<>();
            post("list-permission-view/data", Map.of("limit", 50))
                    .at("/data/list")
                    .forEach(row -> answered.add(row.path("username").asText() + " "
                            + row.path("namespaceCode").asText() + "/"
                            + row.path("dataResourceCode").asText()));
            assertThat(answered).as("the view of %s", policies).isEqualTo(rows);
        }

        private JsonNode post(String operation, Map<String, ?> body) {
            JsonNode answer = pool.post(operation, body);
            assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(200);
            return answer;
        }

        private void compareChecks(
                String user, String id, String namespace, String resource, String place, List<String> actions) {
            String named = resource + (place.isEmpty() ? "" : "/" + place);
            for (String action : ACTIONS) {
                Map<String, Object> question =
                        Map.of("namespaceCode", namespace, "action", action, "resources", List.of(named, "/" + named));
                for (JsonNode answer : List.of(
                        post("check-permission", with(question, "userId", id)),
                        post("check-external-user-permission", with(question, "externalId", "ext-" + user)))) {
                    for (JsonNode result : answer.at("/data/checkResultList")) {
                        assertThat(result.path("enabled").asBoolean())
                                .as("%s %s %s in %s: %s", user, action, named, namespace, policies)
                                .isEqualTo(actions.contains(action));
                    }
                }
                compareLevel(id, namespace, named, action, actions.contains(action));
            }
            assertThat(texts(post(
                                    "get-user-resource-permission-list",
                                    Map.of("namespaceCode", namespace, "userId", id, "resources", List.of(named)))
                            .at("/data/permissionList/0/actions")))
                    .as("%s on %s in %s: %s", user, named, namespace, policies)
                    .isEqualTo(actions);
        }

        private void compareLevel(String id, String namespace, String named, String action, boolean expected) {
            int slash = named.lastIndexOf('/');
            if (slash < 0 && named.equals("tree")) {
                return;
            }
            Map<String, Object> question = Map.of(
                    "namespaceCode",
                    namespace,
                    "userId",
                    id,
                    "action",
                    action,
                    "resource",
                    slash < 0 ? named : named.substring(0, slash));
            JsonNode answer = post(
                    "check-user-same-level-permission",
                    slash < 0 ? question : with(question, "resourceNodeCodes", List.of(named.substring(slash + 1))));
            assertThat(answer.at("/data/checkLevelResultList/0/enabled").asBoolean())
                    .as("the level of %s in %s: %s", named, namespace, policies)
                    .isEqualTo(expected);
        }

        private void compareStruct(String user, String id, String namespace, String resource) {
            Set<String> expected = new TreeSet<>();
            for (String place : PLACES.get(resource)) {
                Set<String> its = new TreeSet<>(actions(user, namespace, resource, place));
                boolean isMereAncestor = its.isEmpty() && !place.isEmpty();
                if (isMereAncestor) {
                    for (String below : PLACES.get(resource)) {
                        if (below.startsWith(place + "/")) {
                            its.addAll(actions(user, namespace, resource, below));
                        }
                    }
                }
                its.forEach(action -> expected.add(place + " " + action));
            }
            Set<String> answered = new TreeSet<>();
            JsonNode data = post(
                            "get-user-resource-struct",
                            Map.of("namespaceCode", namespace, "userId", id, "resourceCode", resource))
                    .path("data");
            assertThat(post(
                                    "get-external-user-resource-struct",
                                    Map.of(
                                            "namespaceCode",
                                            namespace,
                                            "externalId",
                                            "ext-" + user,
                                            "resourceCode",
                                            resource))
                            .path("data"))
                    .isEqualTo(data);
            for (String whole : List.of("strResourceAuthAction", "arrResourceAuthAction")) {
                texts(data.path(whole).path("actions")).forEach(action -> answered.add(" " + action));
            }
            addNodes(answered, "", data.at("/treeResourceAuthAction/nodeAuthActionList"));
            assertThat(answered)
                    .as("%s on the struct of %s in %s: %s", user, resource, namespace, policies)
                    .isEqualTo(expected);
        }

        private void addNodes(Set<String> answered, String start, JsonNode nodes) {
            for (JsonNode node : nodes) {
                String path = start + node.path("code").asText();
                texts(node.path("actions")).forEach(action -> answered.add(path + " " + action));
                addNodes(answered, path + "/", node.path("children"));
            }
        }

        private void compareList(String id, Set<String> expected) {
            Set<String> answered = new TreeSet<>();
            for (JsonNode ofNamespace : post("get-user-permission-list", Map.of("userIds", List.of(id)))
                    .at("/data/userPermissionList")) {
                String namespace = ofNamespace.path("namespaceCode").asText();
                for (JsonNode resource : ofNamespace.path("resourceList")) {
                    String start =
                            namespace + "/" + resource.path("resourceCode").asText() + "/";
                    for (String whole : List.of("strAuthorize", "arrAuthorize")) {
                        texts(resource.path(whole).path("actions"))
                                .forEach(action -> answered.add(start + " " + action));
                    }
                    for (JsonNode node : resource.at("/treeAuthorize/authList")) {
                        String path = node.path("nodePath").asText().substring(1);
                        texts(node.path("nodeActions")).forEach(action -> answered.add(start + path + " " + action));
                    }
                }
            }
            assertThat(answered).as("the list, by %s", policies).isEqualTo(expected);
        }

        private void compareTargets() {
            for (String namespace : NAMESPACES) {
                for (String resource : PLACES.keySet()) {
                    for (String place : PLACES.get(resource)) {
                        JsonNode answer = post(
                                "list-resource-targets",
                                Map.of(
                                        "namespaceCode",
                                        namespace,
                                        "actions",
                                        ACTIONS,
                                        "resources",
                                        List.of(resource + (place.isEmpty() ? "" : "/" + place))));
                        for (JsonNode ofAction : answer.at("/data/authUserList/0/actionAuthList")) {
                            List<String> expected = subjects.keySet().stream()
                                    .filter(user -> mayDo(
                                            user,
                                            namespace,
                                            resource,
                                            place,
                                            ofAction.path("action").asText()))
                                    .map(this::idOf)
                                    .toList();
                            assertThat(texts(ofAction.path("userIds")))
                                    .as("the targets of %s/%s in %s: %s", resource, place, namespace, policies)
                                    .isEqualTo(expected);
                        }
                    }
                }
            }
        }

        private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(body);
            more.put(name, value);
            return more;
        }

        private static List<String> texts(JsonNode list) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(each.asText()));
            return texts;
        }
    }
}
