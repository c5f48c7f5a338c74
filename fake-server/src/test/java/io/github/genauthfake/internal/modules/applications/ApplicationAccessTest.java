package io.github.genauthfake.internal.modules.applications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.internal.Generated;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import io.github.genauthfake.internal.state.StateView;
import io.github.genauthfake.state.PoolState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Compares who may enter applications with a naive model that reads the seed of the state, which chance has made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApplicationAccessTest {
    private static final int STATES = Generated.cases(40, 600);
    private static final int APPLICATIONS = 3;
    private static final int USERS = 5;
    private static final int OF_EACH = 3;

    private final Random random = Generated.random();
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    /** An access record as the seed has it; the subject in the words of the seed. */
    private record Entry(String application, String subject, boolean allows, boolean inherits, boolean isEnabled) {}

    /** @param above the departments above those that the user sits in */
    private record Person(boolean isActivated, Set<String> subjects, Set<String> above) {
        boolean isReachedBy(Entry record) {
            return record.isEnabled()
                    && (subjects.contains(record.subject()) || record.inherits() && above.contains(record.subject()));
        }
    }

    @Test
    void agrees_with_a_model_that_looks_through_everything() {
        for (int count = 0; count < STATES; count++) {
            check();
        }
        assertThat(seen.keySet()).contains("SELF", "SUBJECT", "DEFAULT");
        assertThat(seen.get("denied although allowed")).isGreaterThan(STATES / 5);
        assertThat(seen.get("entered by strategy")).isGreaterThan(STATES / 5);
    }

    private void check() {
        List<Entry> records = new ArrayList<>();
        Map<String, Boolean> strategies = new LinkedHashMap<>();
        Map<String, Person> people = new LinkedHashMap<>();
        InProcess pool = new InProcess(Seeder.grow(SeedSchema.check(
                Documents.parse(Json.tree(seed(records, strategies, people)).toString(), "a state by chance.json"))));
        people.forEach((name, person) -> {
            Set<String> authorized = new TreeSet<>();
            Set<String> accessible = new TreeSet<>();
            strategies.forEach((application, letsEverybodyIn) -> {
                List<Entry> reaching = records.stream()
                        .filter(record -> record.application().equals(application) && person.isReachedBy(record))
                        .toList();
                boolean isDenied = reaching.stream().anyMatch(record -> !record.allows());
                if (person.isActivated() && !isDenied && !reaching.isEmpty()) {
                    authorized.add(application);
                }
                if (person.isActivated() && !isDenied && (letsEverybodyIn || !reaching.isEmpty())) {
                    accessible.add(application);
                }
                count(isDenied && reaching.stream().anyMatch(Entry::allows), "denied although allowed");
                count(accessible.contains(application) && reaching.isEmpty(), "entered by strategy");
                compareDetail(pool, name, application, reaching);
            });
            assertThat(applications(pool, "get-user-authorized-apps", name))
                    .as("%s: %s", name, records)
                    .isEqualTo(authorized);
            assertThat(applications(pool, "get-user-accessible-apps", name))
                    .as("%s: %s", name, records)
                    .isEqualTo(accessible);
            PoolState state =
                    new StateView(pool.pool().directory(), pool.pool().clock().now());
            assertThat(strategies.keySet())
                    .as("%s: %s", name, records)
                    .filteredOn(application -> state.mayAccess(idOf(name), application))
                    .containsExactlyInAnyOrderElementsOf(accessible);
        });
    }

    private void compareDetail(InProcess pool, String user, String application, List<Entry> reaching) {
        String expected = reaching.isEmpty()
                ? "DEFAULT"
                : reaching.stream().anyMatch(record -> record.subject().equals("user " + user)) ? "SELF" : "SUBJECT";
        JsonNode detail = pool.get(
                "get-subject-auth-detail",
                Map.of(
                        "appId", List.of(idOf(application)),
                        "targetType", List.of("USER"),
                        "targetId", List.of(idOf(user))));
        assertThat(detail.at("/data/authType").asText())
                .as("%s in %s: %s", user, application, reaching)
                .isEqualTo(expected);
        count(true, expected);
    }

    private void count(boolean happened, String what) {
        seen.merge(what, happened ? 1 : 0, Integer::sum);
    }

    private static Set<String> applications(InProcess pool, String operation, String user) {
        Set<String> applications = new TreeSet<>();
        pool.get(operation, Map.of("userId", List.of(idOf(user))))
                .path("data")
                .forEach(each -> applications.add(
                        "application" + each.path("appId").asText().substring(23)));
        return applications;
    }

    private static String idOf(String name) {
        return "65f00000000000000000" + (name.startsWith("user") ? "01" : "02") + "0" + name.charAt(name.length() - 1);
    }

    private Map<String, Object> seed(List<Entry> records, Map<String, Boolean> strategies, Map<String, Person> people) {
        Set<String> disabled = new LinkedHashSet<>();
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put(
                "organizations",
                Map.of("acme", Map.of("departments", Map.of("D0", Map.of("departments", Map.of("D1", Map.of()))))));
        seed.put("groups", named("group", OF_EACH, number -> Map.of()));
        seed.put("roles", named("role", OF_EACH, number -> {
            boolean isDisabled = random.nextInt(4) == 0;
            if (isDisabled) {
                disabled.add("role role" + number);
            }
            return isDisabled ? Map.of("disableTime", "2020-01-01T00:00:00Z") : Map.of();
        }));
        seed.put("users", named("user", USERS, number -> user(people, disabled, "user" + number)));
        seed.put("applications", named("application", APPLICATIONS, number -> {
            String name = "application" + number;
            strategies.put(name, random.nextBoolean());
            return Map.of(
                    "id",
                    idOf(name),
                    "permissionStrategy",
                    strategies.get(name) ? "ALLOW_ALL" : "DENY_ALL",
                    "access",
                    access(records, name));
        }));
        return seed;
    }

    private static Map<String, Object> named(String stem, int count, IntFunction<Map<String, Object>> made) {
        Map<String, Object> objects = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            objects.put(stem + number, made.apply(number));
        }
        return objects;
    }

    private Map<String, Object> user(Map<String, Person> people, Set<String> disabled, String name) {
        String group = "group" + random.nextInt(OF_EACH);
        String role = "role" + random.nextInt(OF_EACH);
        Set<String> subjects = new LinkedHashSet<>(Set.of("user " + name, "group " + group, "role " + role));
        subjects.removeAll(disabled);
        Set<String> above = new LinkedHashSet<>();
        above.add("department acme");
        List<String> departments = new ArrayList<>();
        switch (random.nextInt(4)) {
            case 0 -> above.clear();
            case 1 -> departments.add("acme");
            case 2 -> departments.add("acme/D0");
            default -> {
                departments.add("acme/D0/D1");
                above.add("department acme/D0");
            }
        }
        subjects.addAll(departments.stream().map(path -> "department " + path).collect(Collectors.toSet()));
        boolean isActivated = random.nextInt(6) > 0;
        people.put(name, new Person(isActivated, subjects, above));
        return Map.of(
                "id",
                idOf(name),
                "groups",
                List.of(group),
                "roles",
                List.of(role),
                "departments",
                departments,
                "status",
                isActivated ? "Activated" : "Suspended");
    }

    private List<Map<String, Object>> access(List<Entry> records, String application) {
        Map<String, Map<String, Object>> access = new LinkedHashMap<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            String type = List.of("user", "group", "role", "department").get(random.nextInt(4));
            String subject = type.equals("department")
                    ? List.of("acme", "acme/D0", "acme/D0/D1").get(random.nextInt(3))
                    : type + random.nextInt(OF_EACH);
            Entry record = new Entry(
                    application,
                    type + " " + subject,
                    random.nextInt(3) > 0,
                    type.equals("department") && random.nextBoolean(),
                    random.nextInt(4) > 0);
            Map<String, Object> written = new LinkedHashMap<>(
                    Map.of(type, subject, "effect", record.allows() ? "ALLOW" : "DENY", "enabled", record.isEnabled()));
            if (type.equals("department")) {
                written.put("inheritByChildren", record.inherits());
            }
            // A subject has one record in an application.
            if (access.putIfAbsent(record.subject(), written) == null) {
                records.add(record);
            }
        }
        return List.copyOf(access.values());
    }
}
