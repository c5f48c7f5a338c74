package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.MakeRequestReqDto;
import io.github.genauthfake.DataType;
import io.github.genauthfake.Seed;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.junit.GenAuthExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What of an answer the SDK's class for it does not hold: found by reading the answer into that class, writing it again and
 * comparing. Every loss is listed here, so that a property which the fake names wrongly is found as well.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LossesTest {
    private static final Map<String, Object> TRANSLATION = Map.of("en-US", Map.of("enabled", true, "value", "Name"));

    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.builder()
                    .customField(
                            TargetType.USER,
                            "colour",
                            DataType.ENUM,
                            field -> field.options("red", "blue")
                                    .property("description", "Of the eyes")
                                    .property("i18n", Map.of("label", TRANSLATION)))
                    .customField(TargetType.DEPARTMENT, "floor", DataType.NUMBER)
                    .customField(TargetType.GROUP, "budget", DataType.NUMBER)
                    .department("acme/Engineering")
                    .role("admin")
                    .user(
                            "alice",
                            user -> user.leads("acme/Engineering")
                                    .email("alice@example.com")
                                    .customData("colour", "red"))
                    .build())
            .build();

    private final ManagementClient client;
    private final String tenantId;

    LossesTest(ManagementClient client) {
        this.client = client;
        post(
                "create-organization",
                Map.of(
                        "organizationCode", "delta",
                        "organizationName", "Delta",
                        "openDepartmentId", "ou-delta",
                        "i18n", Map.of("organizationName", TRANSLATION)));
        post(
                "create-department",
                Map.of(
                        "organizationCode", "delta",
                        "parentDepartmentId", "root",
                        "name", "Sales",
                        "code", "sales",
                        "i18n", Map.of("name", TRANSLATION),
                        "customData", Map.of("floor", 3)));
        post(
                "create-group",
                Map.of(
                        "code", "developers",
                        "name", "Developers",
                        "description", "They build",
                        "customData", Map.of("budget", 100)));
        Object tenant = post("create-tenant", Map.of("name", "Branch", "appIds", List.of("65a0c0ffee00000000000abc")));
        tenantId = (String) ((Map<?, ?>) tenant).get("tenantId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get-custom-fields         | targetType=USER                                                         | CustomFieldListRespDto         | i18n.label.en-US
            get-user-base-fields      |                                                                         | CustomFieldListRespDto         | i18n.label.en-US i18n.label.zh-CN
            list-custom-fields        | targetType=USER                                                         | ListCistomFieldsResDto         | count list
            list-user-base-fields     | targetType=USER                                                         | ListCistomFieldsResDto         | count list
            get-user                  | userId=alice userIdType=username withCustomData=true withIdentities=true withDepartmentIds=true | UserSingleRespDto |
            get-user-batch            | userIds=alice userIdType=username withCustomData=true withIdentities=true withDepartmentIds=true | UserListRespDto |
            list-users                | withCustomData=true withIdentities=true withDepartmentIds=true          | UserPaginatedRespDto           |
            get-user-departments      | userId=alice userIdType=username withDepartmentPaths=true withCustomData=true | UserDepartmentPaginatedRespDto |
            list-department-members   | organizationCode=acme departmentId=root includeChildrenDepartments=true | UserPaginatedRespDto           |
            get-organization          | organizationCode=delta withCustomData=true                              | OrganizationSingleRespDto      | i18n.organizationName.en-US
            list-organizations        | withCustomData=true                                                     | OrganizationPaginatedRespDto   | list.i18n.organizationName.en-US
            search-organizations      | keywords=acme                                                           | OrganizationPaginatedRespDto   |
            get-department            | organizationCode=delta departmentCode=sales withCustomData=true         | DepartmentSingleRespDto        | i18n.name.en-US
            list-children-departments | organizationCode=acme departmentId=root withCustomData=true             | DepartmentPaginatedRespDto     | totalCount
            get-role                  | code=admin                                                              | RoleSingleRespDto              |
            list-roles                |                                                                         | RolePaginatedRespDto           |
            get-group                 | code=developers withCustomData=true                                     | GroupSingleRespDto             | customData
            list-groups               | withCustomData=true                                                     | GroupPaginatedRespDto          | list.customData
            get-namespace             | code=default                                                            | NamespaceRespDto               |
            list-namespaces           |                                                                         | NamespaceListPaginatedRespDto  |
            get-tenant                | tenantId=TENANT                                                         | TenantSingleRespDto            |
            """)
    void nothing_else_is_lost(String operation, String query, String type, String losses) throws Exception {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String parameter : query == null ? new String[0] : query.split(" ")) {
            parameters.put(
                    parameter.substring(0, parameter.indexOf('=')),
                    parameter.substring(parameter.indexOf('=') + 1).replace("TENANT", tenantId));
        }
        Map<?, ?> sent = request("GET", operation, parameters);
        Object typed = ManagementClient.deserialize(
                ManagementClient.serialize(sent), Class.forName("cn.authing.sdk.java.dto." + type));
        assertThat(typed).isNotNull();
        Map<?, ?> kept = ManagementClient.deserialize(ManagementClient.serialize(typed), Map.class);

        Set<String> lost = new TreeSet<>();
        compare("", sent.get("data"), kept.get("data"), lost);
        assertThat(lost).containsExactlyInAnyOrder(losses == null ? new String[0] : losses.split(" "));
    }

    private static void compare(String path, Object sent, Object kept, Set<String> lost) {
        if (sent instanceof Map<?, ?> properties && kept instanceof Map<?, ?> keptProperties) {
            properties.forEach((name, value) ->
                    compare(path.isEmpty() ? "" + name : path + "." + name, value, keptProperties.get(name), lost));
        } else if (sent instanceof List<?> items
                && kept instanceof List<?> keptItems
                && items.size() == keptItems.size()) {
            for (int index = 0; index < items.size(); index++) {
                compare(path, items.get(index), keptItems.get(index), lost);
            }
        } else if (sent != null && !sent.equals(kept)) {
            lost.add(path);
        }
    }

    private Object post(String operation, Map<String, Object> parameters) {
        return request("POST", operation, parameters).get("data");
    }

    private Map<?, ?> request(String method, String operation, Map<String, Object> parameters) {
        MakeRequestReqDto request = new MakeRequestReqDto();
        request.setMethod(method);
        request.setUrl("/api/v3/" + operation);
        request.setData(parameters);
        Map<?, ?> answer = (Map<?, ?>) client.makeRequest(request);
        assertThat(answer.get("statusCode")).as(operation + " " + answer).isEqualTo(200);
        return answer;
    }
}
