package io.github.genauthfake.junit.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.GetCustomDataDto;
import cn.authing.sdk.java.model.AuthingRequestConfig;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.sdk.ManagementClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each operation that the fake implements, through each method of the SDK that calls it, with the example of
 * {@code operations.json}. What the SDK's class for the answer does not hold is found by writing it again and comparing, so that
 * a property which the fake names wrongly is found as well. That the fake understands all that the SDK sends is the verdict of
 * the extension.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryOperationTest {
    private static final Path EXAMPLES = Path.of("..", "fake-server", "src", "test", "examples");

    private static final Set<String> FLAT_ROW =
            Set.of("drivers", "id", "metaCreateTime", "metaUpdateTime", "plate", "seats");

    /** The losses that are known: properties of answers that the SDK's classes do not hold or hold as something else. */
    private static final Map<String, Set<String>> KNOWN_LOSSES = Map.ofEntries(
            // The data of the answer are declared as the class of the request, which has the same name.
            Map.entry("list-custom-fields", Set.of("count", "list")),
            Map.entry("list-user-base-fields", Set.of("count", "list")),
            // Languages other than zh-CN have names with quotes in the SDK.
            Map.entry("get-user-base-fields", Set.of("i18n.label.en-US", "i18n.label.zh-CN")),
            Map.entry("set-user-base-fields", Set.of("i18n.label.en-US", "i18n.label.zh-CN")),
            Map.entry("get-organization", Set.of("i18n.organizationName.en-US")),
            Map.entry("list-organizations", Set.of("list.i18n.organizationName.en-US")),
            Map.entry("search-organizations", Set.of("list.i18n.organizationName.en-US")),
            Map.entry("get-organization-batch", Set.of("i18n.organizationName.en-US")),
            Map.entry("get-department", Set.of("i18n.name.en-US")),
            Map.entry("get-department-by-id", Set.of("i18n.name.en-US")),
            Map.entry("search-departments", Set.of("i18n.name.en-US")),
            Map.entry("search-departments-list", Set.of("i18n.name.en-US")),
            Map.entry("update-organization", Set.of("i18n.organizationName.en-US")),
            // Declared as pages or as the answer of another operation.
            Map.entry(
                    "create-sync-task",
                    Set.of(
                            "createdAt",
                            "fieldMapping",
                            "lastSyncStatus",
                            "provisioningScope",
                            "syncFlow",
                            "syncTaskId",
                            "syncTaskName",
                            "syncTaskType",
                            "syncTrigger",
                            "timedScheduler",
                            "updatedAt")),
            Map.entry(
                    "update-sync-task",
                    Set.of(
                            "createdAt",
                            "fieldMapping",
                            "lastSyncRate",
                            "lastSyncStatus",
                            "lastSyncTime",
                            "syncFlow",
                            "syncTaskId",
                            "syncTaskName",
                            "syncTaskType",
                            "syncTrigger",
                            "updatedAt")),
            Map.entry("list-sync-job-logs", Set.of("list", "totalCount")),
            Map.entry("get-pipeline-logs", Set.of("list.message")),
            // Declared without an envelope.
            Map.entry("send-email-batch", Set.of("")),
            Map.entry("verify-config-app", Set.of("")),
            // Declared without data.
            Map.entry("get-last-login-apps-by-deviceIds", Set.of("")),
            // Declared beside the status code, or without an envelope.
            Map.entry("metadata-list-model", Set.of("")),
            Map.entry("metadata-list-operate", Set.of("")),
            Map.entry("metadata-all-operate", Set.of("")),
            Map.entry("metadata-get-relation-info", Set.of("")),
            // Rows are flat beside their cells, which alone are declared.
            Map.entry("metadata-create-row", Set.of("id", "metaCreateTime", "metaUpdateTime", "plate", "seats")),
            Map.entry("metadata-update-row", FLAT_ROW),
            Map.entry("metadata-get-row", FLAT_ROW),
            Map.entry("metadata-get-row-by-value", FLAT_ROW),
            Map.entry("get-row-batch", FLAT_ROW),
            // Requests have them, and the SDK's class of answers has not.
            Map.entry("metadata-create-field", Set.of("forLogin", "fuzzySearch")),
            Map.entry("metadata-update-field", Set.of("forLogin", "fuzzySearch")),
            Map.entry("metadata-list-field", Set.of("forLogin", "fuzzySearch")),
            // Two answers are declared as objects without properties.
            Map.entry("get-department-sync-relations", Set.of("userInfoInIdp.name")),
            Map.entry("update-department-status", Set.of("")),
            Map.entry("get-all-departments", Set.of("list.i18n.name.en-US", "totalCount")),
            Map.entry("list-children-departments", Set.of("list.i18n.name.en-US", "totalCount")),
            Map.entry("get-user-departments", Set.of("list.i18n.name.en-US")),
            Map.entry("get-departments-of-public-account", Set.of("list.i18n.name.en-US")),
            // Declared as public accounts, which the SDK takes the roles for.
            Map.entry(
                    "get-roles-of-public-account",
                    Set.of("list.code", "list.description", "list.id", "list.namespace", "list.namespaceName")),
            Map.entry("get-group", Set.of("customData")),
            Map.entry("list-groups", Set.of("list.customData")),
            Map.entry("get-all-groups", Set.of("customData")),
            Map.entry("create-groups-batch", Set.of("customData")),
            Map.entry("update-group", Set.of("customData")),
            // Posts have neither ids nor custom data in the SDK, and two answers are declared without an envelope.
            Map.entry("create-post", Set.of("id")),
            Map.entry("update-post", Set.of("id")),
            Map.entry("get-post-by-id", Set.of("customData", "id")),
            Map.entry("get-user-posts", Set.of("customData", "id")),
            Map.entry("list-post", Set.of("list.customData", "list.id")),
            Map.entry("get-post", Set.of("")),
            Map.entry("get-user-post", Set.of("")),
            Map.entry("get-post-of-public-account", Set.of("")),
            Map.entry("create-tenant-user", Set.of("")),
            Map.entry("delete-whitelist", Set.of("")),
            // The SDK's class for what is known of a user elsewhere has no properties.
            Map.entry("get-user-sync-relations", Set.of("userInfoInIdp.name")),
            // The SDK's classes for the settings of protocols have no properties.
            Map.entry("create-application", settingsOfProtocols("")),
            Map.entry("get-application", settingsOfProtocols("")),
            Map.entry("list-applications", settingsOfProtocols("list.")),
            // Declared as identity sources.
            Map.entry(
                    "ext-idp-conn-apps",
                    Set.of(
                            "list.appId",
                            "list.appLogo",
                            "list.appName",
                            "list.connDisplayName",
                            "list.connId",
                            "list.enabled")),
            // Declared as one role.
            Map.entry("list-namespace-roles", Set.of("list", "totalCount")));

    /** What only an LDAP server could know. */
    private static final Set<String> ALWAYS_EMPTY = Set.of("get-ldap-server-log", "get-ldap-sub-entries");

    /** The default settings of OIDC and SAML that are not null. */
    private static Set<String> settingsOfProtocols(String where) {
        Set<String> lost = new TreeSet<>();
        for (String each : List.of(
                "access_token_expire",
                "authorization_code_expire",
                "cas_expire",
                "grant_types",
                "id_token_expire",
                "id_token_signed_response_alg",
                "introspection_endpoint_auth_method",
                "refresh_token_expire",
                "response_types",
                "revocation_endpoint_auth_method",
                "skip_consent",
                "token_endpoint_auth_method")) {
            lost.add(where + "oidcConfig." + each);
        }
        for (String each : List.of(
                "acs",
                "authnContextClassRef",
                "digestAlgorithm",
                "lifetimeInSeconds",
                "nameIdentifierFormat",
                "signatureAlgorithm")) {
            lost.add(where + "samlConfig." + each);
        }
        return lost;
    }

    /** The SDK answers null: it declares one object for what is a list. */
    private static final Set<String> UNREADABLE = Set.of("add-whitelist", "list-whitelist");

    @RegisterExtension
    static final GenAuthExtension GENAUTH = GenAuthExtension.builder()
            .seed(Seed.fromFiles(EXAMPLES.resolve("company.yaml")))
            .build();

    @Test
    void has_an_example(FakeGenAuth server) {
        assertThat(examples().keySet())
                .as("operations in " + EXAMPLES.resolve("operations.json"))
                .containsExactlyInAnyOrderElementsOf(implemented(server));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void is_sent_and_answered_through_the_SDK(Call call, UserPool pool) throws Exception {
        RecordingClient client = new RecordingClient(pool);
        Map<String, Object> example = example(call.operation(), pool, client);
        Object[] arguments = call.arguments(example);
        for (Object argument : arguments) {
            assertThat(lost(example, map(ManagementClient.serialize(argument))))
                    .as("parameters that the SDK cannot send")
                    .isEmpty();
        }

        Object typed = call.method().invoke(client, arguments);

        Map<String, Object> sent = map(client.answer);
        assertThat(sent).as("the answer").containsEntry("statusCode", 200);
        Object data = sent.get("data");
        if (!ALWAYS_EMPTY.contains(call.operation())) {
            assertThat(data instanceof Map<?, ?> page && page.containsKey("list") ? page.get("list") : data)
                    .as("the data of the answer")
                    .isNotIn(List.of(), Map.of());
        }
        if (UNREADABLE.contains(call.operation())) {
            assertThat(typed).as("the answer in the SDK's class").isNull();
            return;
        }
        assertThat(typed).as("the answer in the SDK's class").isNotNull();
        assertThat(lost(data, map(ManagementClient.serialize(typed)).get("data")))
                .as("losses")
                .isEqualTo(KNOWN_LOSSES.getOrDefault(call.operation(), Set.of()));
    }

    /** A method of the SDK that calls an operation. */
    record Call(String operation, Method method) {
        Object[] arguments(Map<String, Object> example) {
            return Arrays.stream(method.getParameterTypes())
                    .map(type -> (Object) ManagementClient.deserialize(ManagementClient.serialize(example), type))
                    .toArray();
        }

        @Override
        public String toString() {
            return operation + " by " + method.getName();
        }
    }

    /** By the addresses that the methods of the SDK ask for. */
    static Stream<Call> calls() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            Map<String, String> operations = operations(server);
            Set<String> implemented = implemented(server);
            RecordingClient client = new RecordingClient(server.defaultPool());
            List<Call> calls = Arrays.stream(ManagementClient.class.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() <= 1 && !method.isSynthetic())
                    .filter(method -> !method.getName().equals("makeRequest"))
                    .map(method -> new Call(operations.get(client.target(method)), method))
                    .filter(call -> implemented.contains(call.operation()))
                    .toList();
            assertThat(calls).hasSizeGreaterThan(40);
            return calls.stream();
        }
    }

    /** Keeps the latest answer as it came. */
    private static final class RecordingClient extends ManagementClient {
        private String answer;
        private boolean isProbed;
        private String target;

        RecordingClient(UserPool pool) {
            super(ManagementClients.optionsFor(pool));
        }

        @Override
        public String request(AuthingRequestConfig request) {
            target = request.getMethod() + " " + request.getUrl();
            answer = isProbed ? "{}" : super.request(request);
            return answer;
        }

        /** HTTP method and path that a method asks for, without asking. */
        String target(Method method) {
            isProbed = true;
            target = null;
            try {
                Object[] arguments = new Object[method.getParameterCount()];
                for (int index = 0; index < arguments.length; index++) {
                    arguments[index] =
                            method.getParameterTypes()[index].getConstructor().newInstance();
                }
                method.invoke(this, arguments);
                return target;
            } catch (ReflectiveOperationException unexpected) {
                throw new AssertionError(method.toString(), unexpected);
            } finally {
                isProbed = false;
            }
        }
    }

    @SuppressWarnings("unchecked") // by the form of the file
    private static Map<String, Map<String, Object>> examples() {
        return ManagementClient.deserialize(read(EXAMPLES.resolve("operations.json")), Map.class);
    }

    /** An example with what differs from pool to pool. */
    private static Map<String, Object> example(String operation, UserPool pool, ManagementClient client) {
        String example = ManagementClient.serialize(examples().get(operation));
        return map(example.replace("${accessKeyId}", pool.accessKeyId())
                .replace("${accessKeySecret}", pool.accessKeySecret())
                .replace("${fieldPrivateKey}", pool.fieldPrivateKey())
                .replace("${salaryOfAlice}", cipherText(client)));
    }

    private static String cipherText(ManagementClient client) {
        GetCustomDataDto alice = new GetCustomDataDto();
        alice.setTargetType("USER");
        alice.setTargetIdentifier("65f000000000000000000001");
        return (String) ((Map<?, ?>) client.getCustomData(alice).getData()).get("salary");
    }

    private static Map<String, String> operations(FakeGenAuth server) {
        Map<String, String> operations = new HashMap<>();
        paths(server)
                .forEach((path, methods) -> methods.forEach((method, operation) -> operations.put(
                        method.toUpperCase(Locale.ROOT) + " " + path, (String) operation.get("operationId"))));
        return operations;
    }

    private static Set<String> implemented(FakeGenAuth server) {
        Set<String> names = new HashSet<>();
        paths(server).values().stream()
                .flatMap(methods -> methods.values().stream())
                .filter(operation -> !Boolean.FALSE.equals(operation.get("x-implemented")))
                .forEach(operation -> names.add((String) operation.get("operationId")));
        return names;
    }

    @SuppressWarnings("unchecked") // by the form of OpenAPI documents
    private static Map<String, Map<String, Map<String, Object>>> paths(FakeGenAuth server) {
        try (InputStream document =
                server.baseUrl().resolve("/_fake/openapi.json").toURL().openStream()) {
            Map<String, Map<String, Map<String, Map<String, Object>>>> contract = ManagementClient.deserialize(
                    new String(document.readAllBytes(), StandardCharsets.UTF_8), Map.class);
            return contract.get("paths");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The paths of what is there and not in its copy. */
    private static Set<String> lost(Object original, Object copy) {
        Set<String> lost = new TreeSet<>();
        compare("", original, copy, lost);
        return lost;
    }

    private static void compare(String path, Object original, Object copy, Set<String> lost) {
        if (original instanceof Map<?, ?> properties && copy instanceof Map<?, ?> copies) {
            properties.forEach((name, value) ->
                    compare(path.isEmpty() ? "" + name : path + "." + name, value, copies.get(name), lost));
        } else if (original instanceof List<?> items
                && copy instanceof List<?> copies
                && items.size() == copies.size()) {
            for (int index = 0; index < items.size(); index++) {
                compare(path, items.get(index), copies.get(index), lost);
            }
        } else if (original != null && !original.equals(copy)) {
            lost.add(path);
        }
    }

    @SuppressWarnings("unchecked") // names in JSON are texts
    private static Map<String, Object> map(String json) {
        return ManagementClient.deserialize(json, Map.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
