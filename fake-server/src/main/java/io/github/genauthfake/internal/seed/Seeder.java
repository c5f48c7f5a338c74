package io.github.genauthfake.internal.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.contract.RequestValidation;
import io.github.genauthfake.internal.directory.Directory;
import io.github.genauthfake.internal.directory.Draft;
import io.github.genauthfake.internal.directory.field.FieldCipher;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.execution.Json;
import io.github.genauthfake.internal.execution.Operation;
import io.github.genauthfake.internal.execution.OperationTable;
import io.github.genauthfake.internal.operations.Call;
import io.github.genauthfake.internal.seed.document.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the state that a plan describes. */
public final class Seeder {
    /** When everything in a seed was created: the same in every run. */
    private static final Instant CREATION = Instant.parse("2024-01-01T00:00:00Z");

    private final OperationTable operations = new OperationTable();
    private final Draft draft = new Draft(Directory.empty(), CREATION);
    private final Call call = new Call("", new FieldCipher(""), null, note -> {});
    private final Map<String, String> departmentIds = new LinkedHashMap<>();

    private Seeder() {}

    /**
     * The state that {@code plan} describes.
     *
     * @throws IllegalArgumentException when the API would refuse something in it, with what and why
     */
    public static Directory grow(Mapping tree) {
        SeedPlan plan = SeedPlan.of(tree);
        Seeder seeder = new Seeder();
        plan.tenants().forEach(tenant -> seeder.create("tenant " + tenant.get("name"), "create-tenant", tenant));
        plan.customFields().forEach(seeder::customField);
        plan.departments().forEach(seeder::department);
        plan.roles().forEach(role -> seeder.create("role " + role.get("code"), "create-role", role));
        plan.groups().forEach(group -> seeder.create("group " + group.get("code"), "create-group", group));
        plan.users().forEach(seeder::user);
        return seeder.draft.publish();
    }

    private void customField(Map<String, Object> field) {
        create("custom field " + field.get("key"), "set-custom-fields", Map.of("list", List.of(field)));
    }

    private void department(String path) {
        String[] names = path.split("/", -1);
        String parentPath = names[0];
        if (!departmentIds.containsKey(parentPath)) {
            Map<?, ?> organization = create(
                    "organization " + names[0],
                    "create-organization",
                    Map.of("organizationCode", names[0], "organizationName", names[0]));
            departmentIds.put(parentPath, (String) organization.get("departmentId"));
        }
        for (int depth = 1; depth < names.length; depth++) {
            String here = parentPath + "/" + names[depth];
            if (!departmentIds.containsKey(here)) {
                Map<String, Object> parameters = new LinkedHashMap<>();
                parameters.put("organizationCode", names[0]);
                parameters.put("parentDepartmentId", departmentIds.get(parentPath));
                parameters.put("name", names[depth]);
                Map<?, ?> department = create("department " + here, "create-department", parameters);
                departmentIds.put(here, (String) department.get("departmentId"));
            }
            parentPath = here;
        }
    }

    private void user(SeedPlan.User user) {
        String what = "user " + user.properties().get("username");
        Map<?, ?> created = create(what, "create-user", user.properties());
        if (!user.places().isEmpty()) {
            create(
                    what,
                    "set-user-departments",
                    Map.of("userId", created.get("userId"), "departments", places(what, user.places())));
        }
        if (!user.customData().isEmpty()) {
            List<Map<String, Object>> values = new ArrayList<>();
            user.customData().forEach((key, value) -> values.add(Map.of("key", key, "value", value)));
            create(
                    what,
                    "set-custom-data",
                    Map.of("targetType", "USER", "targetIdentifier", created.get("userId"), "list", values));
        }
    }

    private List<Map<String, Object>> places(String what, List<SeedPlan.Place> places) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (SeedPlan.Place place : places) {
            String id = departmentIds.get(place.path());
            if (id == null) {
                throw new IllegalArgumentException("Seed, " + what + ": there is no department " + place.path()
                        + "; the seed has " + departmentIds.keySet());
            }
            parameters.add(Map.of("departmentId", id, "isLeader", place.isLeader()));
        }
        return parameters;
    }

    /** Does what a request with these parameters would do, and is stricter in one thing: names must be right. */
    private Map<?, ?> create(String what, String operationName, Map<String, ?> parameters) {
        Operation operation =
                operations.find("POST", "/api/v3/" + operationName).orElseThrow();
        ObjectNode body = (ObjectNode) Json.tree(Json.write(parameters));
        RequestValidation validation = operation.contract().validateBody(body);
        List<String> complaints = new ArrayList<>(validation.violations());
        validation.findings().forEach(finding -> complaints.add(finding.message()));
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException("Seed, " + what + ": " + String.join("; ", complaints));
        }
        try {
            Object data = operation.apply(draft, validation.value(), call);
            return data instanceof Map<?, ?> object ? object : Map.of();
        } catch (ApiError refusal) {
            throw new IllegalArgumentException("Seed, " + what + ": " + refusal.message(Language.EN_US), refusal);
        }
    }
}
