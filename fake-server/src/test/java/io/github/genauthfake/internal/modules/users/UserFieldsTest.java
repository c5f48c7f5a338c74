package io.github.genauthfake.internal.modules.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.FieldCipher;
import io.github.genauthfake.internal.modules.Endpoint;
import io.github.genauthfake.internal.modules.Modules;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Conditions on what only seeds can say of users, and on what follows from other objects. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserFieldsTest {
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    private final List<String> reports = new ArrayList<>();
    private final Call call = new Call("pool", new FieldCipher("secret"), NOW, null, reports::add);
    private final Directory directory = Seeder.grow(SeedSchema.check(Documents.parse("""
        applications:
          shop: {id: 65f0000000000000000000a1}
        tenants: {Branch: {id: 65f0000000000000000000c1, customFields: {USER: {level: {dataType: NUMBER}}}}}
        roles: {editor: {}, reader: {}}
        organizations:
          acme: {departments: {Sales: {roles: [editor], departments: {North: {}}}}}
        users:
          ann:
            loginsCount: 8
            logins: [{app: shop, time: 2024-03-01T08:00:00Z, clientIp: 10.0.0.7}]
            tenants: [Branch]
            tenantCustomData: {Branch: {level: 3}}
          ben: {loginsCount: 10, departments: [acme/Sales/North]}
          cid: {loginsCount: 9, roles: [{role: editor, endTime: 2024-05-01T00:00:00Z}, reader]}
        """, "users.yaml")));

    private List<?> found(Call by, Map<String, Object> request) {
        Endpoint operation = Modules.named("list-users-post");
        ObjectNode valid = operation
                .contract()
                .validateBody((ObjectNode) Json.tree(request))
                .value();
        Map<?, ?> page = (Map<?, ?>) operation.answer(directory, operation.bind(valid), by);
        return ((List<?>) page.get("list"))
                .stream().map(user -> ((Map<?, ?>) user).get("username")).toList();
    }

    private List<?> found(String field, String operator, Object value) {
        return found(
                call, Map.of("advancedFilter", List.of(Map.of("field", field, "operator", operator, "value", value))));
    }

    @Test
    void sign_ins() {
        assertThat(found("loggedInApps", "IN", List.of("65f0000000000000000000a1", "x")))
                .isEqualTo(List.of("ann"));
        assertThat(found("loggedInApps", "NOT_EQUAL", "65f0000000000000000000a1"))
                .isEqualTo(List.of("cid", "ben"));
        assertThat(found("lastLoginApp", "EQUAL", "65f0000000000000000000a1")).isEqualTo(List.of("ann"));
        assertThat(found("lastLogin", "GREATER", "2024-03-01T08:00:00Z")).isEqualTo(List.of("ann"));
        assertThat(found("lastIp", "CONTAINS", "10.0.0")).isEqualTo(List.of("ann"));
        assertThat(found("loginsCount", "EQUAL", 9)).isEqualTo(List.of("cid", "ann"));
        assertThat(reports).isEmpty();
    }

    @Test
    void roles_as_they_are_in_effect() {
        assertThat(found("role", "IN", List.of("editor", "nosuch"))).isEqualTo(List.of("ben"));
        assertThat(found("role", "EQUAL", Map.of("code", "reader", "namespace", "default")))
                .isEqualTo(List.of("cid"));
        assertThat(found("role", "IS_NULL", "")).isEqualTo(List.of("ann"));
        assertThat(reports).hasSize(3).allMatch(report -> report.contains("guess"));
    }

    @Test
    void custom_fields_of_the_tenant_that_the_client_names() {
        Call branch = new Call("pool", new FieldCipher("secret"), NOW, "65f0000000000000000000c1", reports::add);
        Map<String, Object> request =
                Map.of("advancedFilter", List.of(Map.of("field", "level", "operator", "EQUAL", "value", 3)));
        assertThat(found(branch, request)).isEqualTo(List.of("ann"));
        assertThat(reports).isEmpty();
        assertThat(found(call, request)).isEmpty();
        assertThat(reports).hasSize(1);
    }

    @Test
    void numbers_are_sorted_by_value_and_users_without_one_come_last() {
        assertThat(sorted("loginsCount", "asc")).isEqualTo(List.of("ann", "cid", "ben"));
        assertThat(sorted("loginsCount", "desc")).isEqualTo(List.of("ben", "cid", "ann"));
        assertThat(sorted("lastLogin", "asc")).isEqualTo(List.of("ann", "ben", "cid"));
        assertThat(sorted("lastLogin", "desc")).isEqualTo(List.of("ann", "cid", "ben"));
    }

    private List<?> sorted(String field, String order) {
        return found(call, Map.of("options", Map.of("sort", List.of(Map.of("field", field, "order", order)))));
    }
}
