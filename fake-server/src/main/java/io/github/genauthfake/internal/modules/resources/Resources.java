package io.github.genauthfake.internal.modules.resources;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.createBatch;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.getBatch;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Namespaces.Namespace;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resources, each in a namespace: what users may be allowed to act on. */
public final class Resources {
    /**
     * @param code may be empty, as the real service was seen to take it
     * @param actions each with {@code name} and {@code description}
     * @param linkedToTenant whether it was linked to its application without naming a tenant
     */
    public record Resource(
            String code,
            String namespace,
            String type,
            String name,
            String description,
            List<Map<String, Object>> actions,
            String apiIdentifier,
            Boolean linkedToTenant) {}

    private static final Failure CODE_TAKEN =
            Failure.of(409, "资源 code {0} 已存在", "A resource with the code {0} exists already", INFERRED, INFERRED);

    private static final Failure INVALID_CODE = Failure.of(
                    400, "invalid resource code: {0}", "invalid resource code: {0}", SEEN, SEEN)
            .advising("; write up to 64 letters, digits and signs without blanks instead");

    /** Seen once, of an older version of the service; nothing contradicts it. */
    private static final Failure API_NEEDS_AN_IDENTIFIER = Failure.of(
            400,
            "apiIdentifier is required when type is API",
            "apiIdentifier is required when type is API",
            INFERRED,
            INFERRED);

    public static final Kind<Resource> RESOURCE = Kind.of(Resource.class, "resource", "resources")
            .notFound(Failure.of(404, "资源不存在", "Resource not exists.", SEEN, SEEN))
            .key("code", CODE_TAKEN)
            .within("namespace", Namespaces.NAMESPACE, Namespaces.DEFAULT)
            .pattern("code", "[!-~]{0,64}", INVALID_CODE)
            .rule(Resources::requireIdentifier)
            .rule(Resources::requireDifferentActions)
            .reading("actions", Resources::actions)
            .byNameInSeeds("actions", Resources::listed, Resources::byName)
            .defaultValue("actions", List.of())
            .defaultValue("linkedToTenant", false)
            .word("linkedToTenant", "Whether it is linked without naming a tenant; see linkedTo.")
            .answering("linkedToTenant", Resources::isLinked)
            .answering("namespaceId", (in, resource) -> Namespaces.numberOf(namespace(in, resource)))
            .answering(
                    "namespaceName",
                    (in, resource) -> namespace(in, resource).it().name())
            .answering("userPoolId", (in, resource) -> in.call().userPoolId())
            .beforeDeletion((draft, resource) -> Authorizations.forget(
                    draft, resource.it().namespace(), resource.it().code()));

    /** The tenants that resources are linked to. */
    public static final Relation TENANTS =
            Relation.between(RESOURCE, Tenants.TENANT).inSeeds("linkedTo");

    static final List<Operation> OPERATIONS = List.of(
            create("create-resource", RESOURCE),
            createBatch("create-resources-batch", RESOURCE),
            get("get-resource", RESOURCE),
            getBatch("get-resources-batch", RESOURCE).by("codeList"),
            list("list-resources", RESOURCE).filtering("type"),
            list("list-common-resource", RESOURCE).ofOwners("namespaceCodeList").searching("code", "name"),
            update("update-resource", RESOURCE),
            delete("delete-resource", RESOURCE).ignoringMissing(),
            delete("delete-resources-batch", RESOURCE)
                    .by("codeList")
                    .orById("ids")
                    .ignoringMissing(),
            delete("delete-common-resources-batch", RESOURCE).byId("ids").ignoringMissing(),
            Operation.write("associate-tenant-resource", AssociateTenantResource.class, Resources::associate));

    private Resources() {}

    /** The parameters of associate-tenant-resource. */
    record AssociateTenantResource(String code, Boolean association, String appId, String tenantId) {}

    /** Links a resource of an application, whose namespace has the id of the application as its code, or unlinks it. */
    private static Object associate(Draft draft, AssociateTenantResource request, Call call) {
        String namespace = RESOURCE.requireOwner(draft, request.appId());
        Stored<Resource> resource = RESOURCE.require(draft, namespace, request.code());
        String tenantId = Tenants.named(draft, request.tenantId(), null);
        if (tenantId == null) {
            Resource linked = Properties.copy(resource.it(), Map.of("linkedToTenant", request.association()));
            draft.put(RESOURCE, resource.as(linked, resource.updatedAt()));
        } else if (request.association()) {
            TENANTS.add(draft, RESOURCE.ref(resource), Tenants.TENANT.require(draft, tenantId));
        } else {
            TENANTS.remove(draft, RESOURCE.ref(resource), Tenants.TENANT.require(draft, tenantId));
        }
        return Answers.success();
    }

    /** Where the client's headers name a tenant, the link to that one counts (inferred). */
    private static boolean isLinked(Answering.In in, Stored<Resource> resource) {
        Ordered<Long, String> tenants = in.directory().get(TENANTS).ofLeft(resource.id());
        String tenantId = Tenants.meant(in.directory(), null, in.call());
        return resource.it().linkedToTenant()
                || (tenantId == null ? !tenants.isEmpty() : tenants.all().contains(tenantId));
    }

    private static Stored<Namespace> namespace(Answering.In in, Stored<Resource> resource) {
        return Namespaces.NAMESPACE.require(in.directory(), null, resource.it().namespace());
    }

    private static void requireIdentifier(Resource resource) {
        boolean hasIdentifier =
                resource.apiIdentifier() != null && !resource.apiIdentifier().isEmpty();
        if (resource.type().equals("API") && !hasIdentifier) {
            throw ApiError.of(API_NEEDS_AN_IDENTIFIER);
        }
    }

    private static void requireDifferentActions(Resource resource) {
        Set<Object> names = new LinkedHashSet<>();
        for (Map<String, Object> action : resource.actions()) {
            if (!names.add(action.get("name"))) {
                throw ApiError.invalidArgument("actions must not have the name " + action.get("name") + " twice");
            }
        }
    }

    /** The actions of a request without what is not known of them. */
    private static List<Map<String, Object>> actions(Object said) {
        return said == null
                ? null
                : ((List<?>) said)
                        .stream()
                                .map(each -> (Map<?, ?>) each)
                                .map(action -> action(action.get("name"), action.get("description")))
                                .toList();
    }

    /** Seeds have names with descriptions. */
    private static Object listed(Object byName) {
        List<Object> actions = new ArrayList<>();
        ((Map<?, ?>) byName).forEach((name, description) -> actions.add(action(name, description)));
        return actions;
    }

    private static Object byName(Object actions) {
        Map<Object, Object> byName = new LinkedHashMap<>();
        ((List<?>) actions)
                .forEach(each -> byName.put(((Map<?, ?>) each).get("name"), ((Map<?, ?>) each).get("description")));
        return byName;
    }

    private static Map<String, Object> action(Object name, Object description) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("name", name);
        action.put("description", description);
        return action;
    }
}
