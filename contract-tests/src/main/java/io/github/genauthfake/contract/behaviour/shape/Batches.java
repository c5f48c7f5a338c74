package io.github.genauthfake.contract.behaviour.shape;

import static io.github.genauthfake.contract.client.Json.list;
import static io.github.genauthfake.contract.client.Json.object;

import io.github.genauthfake.contract.behaviour.Given;
import io.github.genauthfake.contract.behaviour.shape.Batch.Contents;
import io.github.genauthfake.contract.kind.TestedKind;
import io.github.genauthfake.contract.kind.TestedKinds;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The operations that take lists: those that delete several objects of a kind, and others. */
final class Batches {
    private static final String NOBODY = "000000000000000000000000";

    private Batches() {}

    static List<Batch> all() {
        return Stream.concat(
                        TestedKinds.ALL.stream()
                                .filter(TestedKind::deletesLists)
                                // The answer to their creation does not show them.
                                .filter(kind -> kind != TestedKinds.ADMIN_ROLE)
                                .map(Batches::deletion),
                        Stream.of(
                                post(
                                        "create-users-batch",
                                        "list",
                                        given -> new Contents(object(), () -> object("username", given.name("user")))),
                                post(
                                        "create-groups-batch",
                                        "list",
                                        given -> new Contents(object(), () -> {
                                            String code = given.name("group");
                                            return object("code", code, "name", code, "description", "who develops");
                                        })),
                                post(
                                        "create-roles-batch",
                                        "list",
                                        given -> new Contents(object(), () -> object("code", given.name("role")))),
                                post("add-group-members", "userIds", Batches::memberOfAGroup),
                                post("remove-group-members", "userIds", Batches::memberOfAGroup),
                                post("add-tenant-users", "linkUserIds", Batches::memberOfATenant),
                                post("remove-tenant-users", "linkUserIds", Batches::memberOfATenant),
                                post("delete-tenant-user", "linkUserIds", Batches::memberOfATenant),
                                post("set-tenant-admin", "linkUserIds", Batches::memberOfATenant),
                                post("assign-role", "targets", Batches::holderOfARole),
                                post("revoke-role", "targets", Batches::holderOfARole),
                                post("delete-admin-roles", "codeList", given -> same(object(), given.adminRole())),
                                post(
                                        "multiple-namespace-delete-roles-batch",
                                        "roleList",
                                        given -> same(object(), object("code", given.role(), "namespace", "default"))),
                                post(
                                        "has-any-role",
                                        "roles",
                                        given -> same(object("userId", given.user()), object("code", given.role()))),
                                new Batch("get-user-batch", true, "userIds", given -> same(object(), given.user())),
                                new Batch(
                                        "get-organization-batch",
                                        true,
                                        "organizationCodeList",
                                        given -> same(object(), given.organization())),
                                post(
                                        "kick-users",
                                        "appIds",
                                        given -> same(object("userId", given.user()), "000000000000000000000000")),
                                post("resign-user-batch", "userIds", given -> same(object(), given.user())),
                                post(
                                        "create-namespaces-batch",
                                        "list",
                                        given -> new Contents(object(), () -> object("code", given.name("space")))),
                                post("create-permission-namespaces-batch", "list", Batches::permissionNamespaces),
                                post("create-resources-batch", "list", Batches::resources),
                                new Batch("get-resources-batch", true, "codeList", given -> same(object(), "any")),
                                post("delete-resources-batch", "codeList", Batches::codesOfResources),
                                post("delete-common-resources-batch", "ids", given -> same(object(), NOBODY)),
                                post("set-custom-data", "list", Batches::values),
                                post(
                                        "set-custom-fields",
                                        "list",
                                        given -> new Contents(
                                                object(),
                                                () -> object("targetType", "USER", "key", given.name("field")))),
                                post(
                                        "delete-custom-fields",
                                        "list",
                                        given -> same(
                                                object(), object("targetType", "USER", "key", given.field("STRING")))),
                                post(
                                        "update-user-batch",
                                        "list",
                                        given -> same(object(), object("userId", given.user()))),
                                post(
                                        "import-otp",
                                        "list",
                                        given -> same(
                                                object(),
                                                object("userId", given.user(), "otp", object("secret", "ABCDEFGH")))),
                                post("add-whitelist", "list", Batches::usernames),
                                post("delete-whitelist", "list", Batches::usernames),
                                post(
                                        "set-user-base-fields",
                                        "list",
                                        given -> same(object(), object("key", "city", "label", "x"))),
                                post(
                                        "set-user-departments",
                                        "departments",
                                        given -> same(
                                                object("userId", given.user()),
                                                object("departmentId", given.department())))))
                .toList();
    }

    private static Batch post(String operation, String list, Function<Given, Contents> contents) {
        return new Batch(operation, false, list, contents);
    }

    private static Batch deletion(TestedKind kind) {
        return post(
                kind.deleteOperation(),
                kind.deletionOf(list()).keySet().iterator().next(),
                given -> {
                    Map<String, Object> owner = given.ownerFor(kind);
                    return same(owner, given.one(kind, owner));
                });
    }

    private static Contents usernames(Given given) {
        return new Contents(object("type", "USERNAME"), () -> given.name("user"));
    }

    private static Contents permissionNamespaces(Given given) {
        return new Contents(object(), () -> TestedKinds.PERMISSION_NAMESPACE.example(given::name));
    }

    private static Contents resources(Given given) {
        return new Contents(
                object("namespace", given.namespace()), () -> object("code", given.name("resource"), "type", "DATA"));
    }

    private static Contents codesOfResources(Given given) {
        String namespace = given.namespace();
        return same(object("namespace", namespace), given.resourceIn(namespace));
    }

    private static Contents memberOfATenant(Given given) {
        return same(object("tenantId", given.tenant()), given.user());
    }

    private static Contents memberOfAGroup(Given given) {
        return same(object("code", given.group()), given.user());
    }

    private static Contents holderOfARole(Given given) {
        return same(object("code", given.role()), object("targetType", "USER", "targetIdentifier", given.user()));
    }

    private static Contents values(Given given) {
        Object value = object("key", given.field("STRING"), "value", "x");
        return same(object("targetType", "USER", "targetIdentifier", given.user()), value);
    }

    private static Contents same(Map<String, Object> rest, Object item) {
        return new Contents(rest, () -> item);
    }
}
