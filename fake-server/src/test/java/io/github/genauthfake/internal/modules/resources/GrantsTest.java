package io.github.genauthfake.internal.modules.resources;

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
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Compares what users may do with a naive model that reads the seed of the state, which chance has made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantsTest {
    private static final int STATES = Generated.cases(25, 400);
    private static final List<String> NAMESPACES = List.of("default", "docs");
    private static final List<String> CODES = List.of("a", "a:1", "a:*", "b", "*");
    private static final List<String> ACTIONS = List.of("read", "r:1", "r:*", "*");

    private final Random random = Generated.random();
    private int allowed;
    private int denied;

    /** What was granted, as the seed has it. */
    private record Grant(String target, String namespace, String code, List<String> actions, boolean allows) {}

    @Test
    void agree_with_a_model_that_looks_through_everything() {
        for (int count = 0; count < STATES; count++) {
            check();
        }
        assertThat(allowed).as("allowed").isGreaterThan(STATES);
        assertThat(denied).as("refused although something was granted").isGreaterThan(STATES / 5);
    }

    private void check() {
        List<Grant> grants = new ArrayList<>();
        Map<String, Set<String>> subjects = new LinkedHashMap<>();
        InProcess pool = new InProcess(Seeder.grow(SeedSchema.check(
                Documents.parse(Json.tree(seed(grants, subjects)).toString(), "a state by chance.json"))));
        for (String user : subjects.keySet()) {
            for (String namespace : NAMESPACES) {
                List<Grant> reaching = grants.stream()
                        .filter(grant -> grant.namespace().equals(namespace))
                        .filter(grant -> subjects.get(user).contains(grant.target()))
                        .toList();
                compareResources(pool, user, namespace, reaching);
                for (String action : List.of("read", "r:1", "write")) {
                    for (String code : List.of("a", "a:1", "b", "c")) {
                        compareAction(pool, user, namespace, action, code, reaching);
                    }
                }
            }
        }
        for (String namespace : NAMESPACES) {
            for (String code : List.of("a", "a:1", "b")) {
                compareTargets(pool, namespace, code, grants);
            }
        }
    }

    private void compareAction(
            InProcess pool, String user, String namespace, String action, String code, List<Grant> reaching) {
        List<Grant> about = reaching.stream()
                .filter(grant -> means(grant.code(), code))
                .filter(grant -> grant.actions().stream().anyMatch(granted -> means(granted, action)))
                .toList();
        boolean expected = !about.isEmpty() && about.stream().allMatch(Grant::allows);
        allowed += expected ? 1 : 0;
        denied += !expected && about.stream().anyMatch(Grant::allows) ? 1 : 0;
        JsonNode answer = pool.post(
                "is-action-allowed",
                Map.of("userId", idOf(user), "namespace", namespace, "action", action, "resource", code));
        assertThat(answer.at("/data/allowed").asBoolean())
                .as("%s %s %s in %s: %s", user, action, code, namespace, reaching)
                .isEqualTo(expected);
    }

    private void compareResources(InProcess pool, String user, String namespace, List<Grant> reaching) {
        Set<String> expected = new TreeSet<>();
        reaching.forEach(grant ->
                grant.actions().forEach(action -> expected.add(grant.code() + " " + action + " " + grant.allows())));
        JsonNode own = pool.get(
                "get-user-authorized-resources",
                Map.of("userId", List.of(idOf(user)), "namespace", List.of(namespace)));
        JsonNode ofTarget = pool.get(
                "get-authorized-resources",
                Map.of(
                        "targetType",
                        List.of("USER"),
                        "targetIdentifier",
                        List.of(idOf(user)),
                        "namespace",
                        List.of(namespace),
                        "withDenied",
                        List.of("true")));
        assertThat(ofTarget.path("data")).isEqualTo(own.path("data"));
        Set<String> answered = new TreeSet<>();
        own.at("/data/list")
                .forEach(resource -> resource.path("actions")
                        .forEach(action ->
                                answered.add(resource.path("resourceCode").asText() + " " + action.asText() + " "
                                        + resource.path("effect").asText().equals("ALLOW"))));
        assertThat(answered).as("%s in %s", user, namespace).isEqualTo(expected);
    }

    private static void compareTargets(InProcess pool, String namespace, String code, List<Grant> grants) {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        grants.stream()
                .filter(grant -> grant.allows() && grant.namespace().equals(namespace) && means(grant.code(), code))
                .forEach(grant -> expected.computeIfAbsent(grant.target(), none -> new TreeSet<>())
                        .addAll(grant.actions()));
        JsonNode answer = pool.post(
                "get-resource-authorized-targets", Map.of("namespace", namespace, "resource", code, "limit", 50));
        Map<String, Set<String>> answered = new LinkedHashMap<>();
        answer.at("/data/list").forEach(target -> {
            Set<String> actions = new TreeSet<>();
            target.path("actions").forEach(action -> actions.add(action.asText()));
            answered.put(nameOf(target, namespace), actions);
        });
        assertThat(answered).as("%s in %s", code, namespace).isEqualTo(expected);
    }

    /** A pattern in a naive way. */
    private static boolean means(String granted, String asked) {
        return asked.matches("\\Q" + granted.replace("*", "\\E.*\\Q") + "\\E");
    }

    private static String nameOf(JsonNode target, String namespace) {
        String identifier = target.path("targetIdentifier").asText();
        return switch (target.path("targetType").asText()) {
            case "USER" -> "user" + (Integer.parseInt(identifier.substring(22), 16) - 16);
            case "DEPARTMENT" -> "department" + (Integer.parseInt(identifier.substring(22), 16) - 64);
            case "ROLE" -> namespace + "/" + identifier;
            default -> identifier;
        };
    }

    private static String idOf(String user) {
        return "65f0000000000000000000" + Integer.toHexString(16 + Integer.parseInt(user.substring(4)));
    }

    /** A seed, with what it grants, and with what each user is, belongs to and has; nothing for an account out of use. */
    private Map<String, Object> seed(List<Grant> grants, Map<String, Set<String>> subjects) {
        Map<String, Object> groups = new LinkedHashMap<>();
        Map<String, Object> roles = new LinkedHashMap<>();
        Map<String, Object> rolesOfDocs = new LinkedHashMap<>();
        Set<String> disabled = new LinkedHashSet<>();
        for (int number = 0; number < 3; number++) {
            groups.put("group" + number, Map.of("authorizations", granted(grants, "group" + number, "default")));
            roles.put("role" + number, role(grants, disabled, "default", "role" + number));
            rolesOfDocs.put("role" + number, role(grants, disabled, "docs", "role" + number));
        }
        Map<String, Object> below = department(grants, 1, Map.of());
        Map<String, Object> departments = Map.of("D0", department(grants, 0, Map.of("D1", below)));
        Map<String, Object> users = new LinkedHashMap<>();
        for (int number = 0; number < 5; number++) {
            users.put("user" + number, user(grants, subjects, disabled, number));
        }
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put("organizations", Map.of("acme", Map.of("departments", departments)));
        seed.put("groups", groups);
        seed.put("roles", roles);
        seed.put("namespaces", Map.of("docs", Map.of("roles", rolesOfDocs)));
        seed.put("users", users);
        return seed;
    }

    private Map<String, Object> role(List<Grant> grants, Set<String> disabled, String namespace, String code) {
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("authorizations", granted(grants, namespace + "/" + code, namespace));
        if (random.nextInt(4) == 0) {
            disabled.add(namespace + "/" + code);
            role.put("disableTime", "2020-01-01T00:00:00Z");
        }
        return role;
    }

    private Map<String, Object> department(List<Grant> grants, int number, Map<String, Object> below) {
        return Map.of(
                "id",
                "65f00000000000000000004" + number,
                "authorizations",
                granted(grants, "department" + number, "default"),
                "departments",
                below);
    }

    private Map<String, Object> user(
            List<Grant> grants, Map<String, Set<String>> subjects, Set<String> disabled, int number) {
        String name = "user" + number;
        Set<String> own = new LinkedHashSet<>(Set.of(name));
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", idOf(name));
        user.put("authorizations", granted(grants, name, "default"));
        String group = "group" + random.nextInt(3);
        user.put("groups", List.of(group));
        own.add(group);
        String role = "role" + random.nextInt(3);
        user.put("roles", List.of(role, "docs/" + role));
        for (String namespace : NAMESPACES) {
            if (!disabled.contains(namespace + "/" + role)) {
                own.add(namespace + "/" + role);
            }
        }
        int depth = random.nextInt(3);
        if (depth > 0) {
            user.put("departments", List.of(depth == 1 ? "acme/D0" : "acme/D0/D1"));
            own.add("department0");
            if (depth == 2) {
                own.add("department1");
            }
        }
        boolean isSuspended = random.nextInt(6) == 0;
        if (isSuspended) {
            user.put("status", "Suspended");
        }
        subjects.put(name, isSuspended ? Set.of() : own);
        return user;
    }

    private List<Map<String, Object>> granted(List<Grant> grants, String target, String usual) {
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            String namespace = target.contains("/") ? usual : NAMESPACES.get(random.nextInt(2));
            String code = CODES.get(random.nextInt(CODES.size()));
            String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
            boolean allows = random.nextInt(4) > 0;
            if (items.putIfAbsent(
                            namespace + " " + code + " " + allows,
                            Map.of(
                                    "namespace",
                                    namespace,
                                    "resource",
                                    code,
                                    "type",
                                    "DATA",
                                    "actions",
                                    List.of(action),
                                    "effect",
                                    allows ? "ALLOW" : "DENY"))
                    == null) {
                grants.add(new Grant(target, namespace, code, List.of(action), allows));
            }
        }
        return List.copyOf(items.values());
    }
}
