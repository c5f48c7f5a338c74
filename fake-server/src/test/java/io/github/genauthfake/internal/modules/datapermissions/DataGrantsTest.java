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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Compares every answer on what users may do with data with a naive model that reads the seed, which chance has made. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataGrantsTest {
    private static final int STATES = Generated.cases(12, 200);
    private final Random random = Generated.random();
    private int allowed;
    private int denied;

    @Test
    void agree_with_a_model_that_looks_through_everything() {
        for (int count = 0; count < STATES; count++) {
            Case one = new Case();
            one.check();
            denied += one.model.refusals();
        }
        assertThat(allowed).as("allowed").isGreaterThan(STATES);
        assertThat(denied).as("refused although a policy allows it").isGreaterThan(STATES);
    }

    /** One state. */
    private final class Case {
        private final DataGrantsModel model = new DataGrantsModel(random);
        private final InProcess pool = new InProcess(Seeder.grow(
                SeedSchema.check(Documents.parse(Json.tree(model.seed()).toString(), "a state by chance.json"))));

        private String idOf(String user) {
            return pool.get("get-user", Map.of("userId", List.of(user), "userIdType", List.of("username")))
                    .at("/data/userId")
                    .asText();
        }

        void check() {
            Set<String> rows = new TreeSet<>();
            for (String user : model.subjects().keySet()) {
                String id = idOf(user);
                Set<String> expected = new TreeSet<>();
                for (String namespace : DataGrantsModel.NAMESPACES) {
                    for (String resource : DataGrantsModel.PLACES.keySet()) {
                        for (String place : DataGrantsModel.PLACES.get(resource)) {
                            List<String> actions = model.actions(user, namespace, resource, place);
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
            assertThat(answered).as("the view of %s", model.policies()).isEqualTo(rows);
        }

        private JsonNode post(String operation, Map<String, ?> body) {
            JsonNode answer = pool.post(operation, body);
            assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(200);
            return answer;
        }

        private void compareChecks(
                String user, String id, String namespace, String resource, String place, List<String> actions) {
            String named = resource + (place.isEmpty() ? "" : "/" + place);
            for (String action : DataGrantsModel.ACTIONS) {
                Map<String, Object> question =
                        Map.of("namespaceCode", namespace, "action", action, "resources", List.of(named, "/" + named));
                for (JsonNode answer : List.of(
                        post("check-permission", with(question, "userId", id)),
                        post("check-external-user-permission", with(question, "externalId", "ext-" + user)))) {
                    for (JsonNode result : answer.at("/data/checkResultList")) {
                        assertThat(result.path("enabled").asBoolean())
                                .as("%s %s %s in %s: %s", user, action, named, namespace, model.policies())
                                .isEqualTo(actions.contains(action));
                    }
                }
                compareLevel(id, namespace, named, action, actions.contains(action));
            }
            assertThat(texts(post(
                                    "get-user-resource-permission-list",
                                    Map.of("namespaceCode", namespace, "userId", id, "resources", List.of(named)))
                            .at("/data/permissionList/0/actions")))
                    .as("%s on %s in %s: %s", user, named, namespace, model.policies())
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
                    .as("the level of %s in %s: %s", named, namespace, model.policies())
                    .isEqualTo(expected);
        }

        private void compareStruct(String user, String id, String namespace, String resource) {
            Set<String> expected = new TreeSet<>();
            for (String place : DataGrantsModel.PLACES.get(resource)) {
                Set<String> its = new TreeSet<>(model.actions(user, namespace, resource, place));
                boolean isMereAncestor = its.isEmpty() && !place.isEmpty();
                if (isMereAncestor) {
                    for (String below : DataGrantsModel.PLACES.get(resource)) {
                        if (below.startsWith(place + "/")) {
                            its.addAll(model.actions(user, namespace, resource, below));
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
                    .as("%s on the struct of %s in %s: %s", user, resource, namespace, model.policies())
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
            assertThat(answered).as("the list, by %s", model.policies()).isEqualTo(expected);
        }

        private void compareTargets() {
            for (String namespace : DataGrantsModel.NAMESPACES) {
                for (String resource : DataGrantsModel.PLACES.keySet()) {
                    for (String place : DataGrantsModel.PLACES.get(resource)) {
                        JsonNode answer = post(
                                "list-resource-targets",
                                Map.of(
                                        "namespaceCode",
                                        namespace,
                                        "actions",
                                        DataGrantsModel.ACTIONS,
                                        "resources",
                                        List.of(resource + (place.isEmpty() ? "" : "/" + place))));
                        for (JsonNode ofAction : answer.at("/data/authUserList/0/actionAuthList")) {
                            List<String> expected = model.subjects().keySet().stream()
                                    .filter(user -> model.mayDo(
                                            user,
                                            namespace,
                                            resource,
                                            place,
                                            ofAction.path("action").asText()))
                                    .map(this::idOf)
                                    .toList();
                            assertThat(texts(ofAction.path("userIds")))
                                    .as("the targets of %s/%s in %s: %s", resource, place, namespace, model.policies())
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
