package io.github.genauthfake.internal.http.generated;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.http.InProcess;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.util.List;
import java.util.Map;

/** A pool with something of every kind in it, made by requests where these can make it. */
final class SampleCompany {
    private static final int SEEDED_USERS = 15;

    private final InProcess pool;

    private SampleCompany(InProcess pool) {
        this.pool = pool;
    }

    static InProcess open() {
        InProcess pool = new InProcess(Seeder.grow(SeedSchema.check(Documents.parse(seed(), "the sample company"))));
        new SampleCompany(pool).found();
        return pool;
    }

    /** What no request makes. */
    private static String seed() {
        StringBuilder seed = new StringBuilder("verifyConfig: {}\nusers:\n");
        for (int number = 0; number < SEEDED_USERS; number++) {
            seed.append("""
                  seeded%1$d:
                    passwordCiphertext: MIGq
                    syncRelations: [{provider: lark, userIdInIdp: ou_%1$d}]
                    principalAuthentication: {type: P, code: "1", name: N, at: 2024-01-01T00:00:00Z}
                """.formatted(number).indent(2));
        }
        seed.append("devices:\n  device0: {type: Mobile, users: [");
        for (int number = 0; number < SEEDED_USERS; number++) {
            seed.append(number == 0 ? "" : ", ").append("seeded").append(number);
        }
        return seed.append("]}\n").append("""
                customDomain: {customDomain: login.example.com}
                eventApps: {myapp: {}, other: {}}
                metadataModels:
                  Cars:
                    fields:
                      plate: {type: Text, unique: true}
                      drivers: {type: Relation, relationType: user, relationMultiple: true}
                    rows: {car0: {data: {plate: "0"}}, car1: {data: {plate: "1"}}, car2: {}}
                """).toString();
    }

    private void found() {
        String tenant = done("create-tenant", Map.of("name", "Branch", "appIds", List.of()))
                .path("tenantId")
                .asText();
        for (String type : List.of("USER", "ROLE", "GROUP", "DEPARTMENT")) {
            done("set-custom-fields", Map.of("list", fields(type)));
            done("set-custom-fields", Map.of("tenantId", tenant, "list", fields(type)));
        }
        done("create-namespace", Map.of("code", "code0", "name", "Other"));
        for (int number = 0; number < 4; number++) {
            done("create-role", Map.of("code", "code" + number));
            done("create-group", Map.of("code", "code" + number, "name", "G", "description", ""));
            done(
                    "create-organization",
                    Map.of("organizationCode", "org" + number, "organizationName", "Org " + number));
            String parent = "root";
            for (int depth = 0; depth < 3; depth++) {
                parent = done(
                                "create-department",
                                Map.of(
                                        "organizationCode",
                                        "org" + number,
                                        "name",
                                        "D" + depth,
                                        "code",
                                        "code" + depth,
                                        "parentDepartmentId",
                                        parent))
                        .path("departmentId")
                        .asText();
            }
        }
        List<String> departments = pool.pool().directory().get(ORGANIZATION).all().stream()
                .map(organization -> organization.it().organizationCode())
                .map(code -> ORGANIZATION.find(pool.pool().directory(), code).orElseThrow())
                .flatMap(organization -> Departments.of(pool.pool().directory()).subtree(organization.id()).stream())
                .toList();
        for (int number = 0; number < 20; number++) {
            done("create-user", user(number, departments));
        }
        done(
                "create-organization",
                Map.of("organizationCode", "org4", "organizationName", "Branch", "tenantId", tenant));
        List<String> users = Users.of(pool.pool().directory()).newestFirst(0, SEEDED_USERS);
        done("add-tenant-users", Map.of("tenantId", tenant, "linkUserIds", users));
    }

    private static List<Map<String, Object>> fields(String type) {
        return List.of(
                Map.of("targetType", type, "key", "key0", "dataType", "STRING"),
                Map.of("targetType", type, "key", "key1", "dataType", "STRING", "isUnique", true),
                Map.of("targetType", type, "key", "key2", "dataType", "NUMBER"),
                Map.of("targetType", type, "key", "key3", "dataType", "BOOLEAN"),
                Map.of("targetType", type, "key", "key4", "dataType", "DATETIME"),
                Map.of(
                        "targetType",
                        type,
                        "key",
                        "key5",
                        "dataType",
                        "ENUM",
                        "options",
                        List.of(Map.of("value", "1", "label", "One"))),
                Map.of("targetType", type, "key", "key6", "dataType", "STRING", "encrypted", true));
    }

    private static ObjectNode user(int number, List<String> departments) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("username", "username" + number);
        user.put("email", "m" + number + "@example.com");
        user.putArray("departmentIds")
                .add(departments.get(number % departments.size()))
                .add(departments.get(number * 7 % departments.size()));
        user.putObject("customData")
                .put("key1", "badge" + number)
                .put("key2", number)
                .put("key6", "hidden");
        return user;
    }

    private JsonNode done(String operation, Object parameters) {
        JsonNode answer = pool.post(operation, parameters);
        if (answer.path("statusCode").asInt() != 200) {
            throw new IllegalStateException(operation + ": " + answer);
        }
        return answer.path("data");
    }
}
