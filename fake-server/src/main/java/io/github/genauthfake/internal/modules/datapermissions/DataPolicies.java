package io.github.genauthfake.internal.modules.datapermissions;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.modules.datapermissions.DataResources.DATA_RESOURCE;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.datapermissions.DataResources.DataResource;
import io.github.genauthfake.internal.modules.datapermissions.Permissions.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Policies on data resources: what they allow and deny to those whom they are {@linkplain DataAuthorizations authorized} to. */
public final class DataPolicies {
    /**
     * Which statement a permission came in is answered by no operation, and not kept.
     *
     * @param allow such as {@code shop/prices/read}, see {@link Permissions}
     * @param deny as {@code allow}
     */
    public record DataPolicy(String policyName, String description, List<String> allow, List<String> deny) {
        public DataPolicy {
            allow = allow == null ? null : Permissions.of(allow);
            deny = deny == null ? null : Permissions.of(deny);
        }

        List<Permission> allowedOn(String resource) {
            return Permissions.of(allow).on(resource);
        }

        List<Permission> deniedOn(String resource) {
            return Permissions.of(deny).on(resource);
        }

        /** The resources that it names, in the order of their first mention. */
        Set<String> resources() {
            Set<String> resources = new LinkedHashSet<>(Permissions.of(allow).resources());
            resources.addAll(Permissions.of(deny).resources());
            return resources;
        }

        String inWords() {
            return Stream.of(
                            allow.isEmpty() ? "" : "ALLOW " + String.join(", ", allow),
                            deny.isEmpty() ? "" : "DENY " + String.join(", ", deny))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        private List<Permission> permissions() {
            List<Permission> all = new ArrayList<>(Permissions.of(allow).each());
            all.addAll(Permissions.of(deny).each());
            return all;
        }

        private DataPolicy with(UnaryOperator<List<String>> change) {
            return new DataPolicy(policyName, description, change.apply(allow), change.apply(deny));
        }
    }

    private static final String NO_SUCH = "create statement argument illegal, ";

    /** The statusCode is seen where it is asked whether a policy exists. */
    private static final Failure NAME_TAKEN = InnerService.failure("data policy name already exist", INFERRED);

    private static final Failure NO_PERMISSIONS =
            InnerService.failure(NO_SUCH + "permission list can not be null", SEEN);

    private static final Failure WRONG_FORM = InnerService.failure(
                    NO_SUCH + "permission {0} is not of the form namespace/resource/action", INFERRED)
            .advising("; write the nodes of a tree between resource and action");

    private static final Failure NOT_THERE = InnerService.failure(NO_SUCH + "{0} of {1} does not exist", INFERRED);

    private static final Failure FREE_OR_NOT =
            Failure.of(602, "data Policy name already exist", "data Policy name already exist", INFERRED, INFERRED);

    public static final Kind<DataPolicy> DATA_POLICY = Kind.of(DataPolicy.class, "data policy", "dataPolicies")
            .notFound(Failure.of(404, "数据策略不存在", "data policy not exist", INFERRED, INFERRED))
            .label("policyName")
            .unique("policyName", NAME_TAKEN)
            .pattern("policyName", "(?s).{1,50}", Failure.invalidArgument("policyName must have 1 to 50 characters"))
            .readFrom("allow", "statementList", statements -> permissions(statements, "ALLOW"))
            .readFrom("deny", "statementList", statements -> permissions(statements, "DENY"))
            .defaultValue("allow", List.of())
            .defaultValue("deny", List.of())
            .word("allow", "What it allows, such as shop/prices/read, or shop/files/rd/kb/* for all actions on a node.")
            .word("deny", "What it denies, which outweighs what this or another policy allows.")
            .seededDirectly()
            .rule(DataPolicies::requireForm)
            .answering("policyId", (in, policy) -> policy.id())
            .answering("resourceList", (in, policy) -> resources(in.directory(), policy.it()))
            .answering("targetList", (in, policy) -> DataAuthorizations.targets(in.directory(), policy.id()))
            .afterCreation((draft, policy) -> policy.it().permissions().forEach(each -> resource(draft, each)));

    /** The policies that name a resource. */
    static final Index<DataPolicy> NAMING = DATA_POLICY.indexEach(DataPolicy::resources);

    static final List<Operation> OPERATIONS = List.of(
            create("create-data-policy", DATA_POLICY).after(DataPolicies::requireParts),
            list("list-data-policies", DATA_POLICY).searching("policyName"),
            list("list-simple-data-policies", DATA_POLICY).searching("policyName"),
            get("get-data-policy", DATA_POLICY).by("policyId"),
            update("update-data-policy", DATA_POLICY).by("policyId").after(DataPolicies::requireParts),
            delete("delete-data-policy", DATA_POLICY).by("policyId"),
            Operation.read("check-data-policy-exists", CheckExists.class, DataPolicies::check));

    /** The parameters of check-data-policy-exists. */
    record CheckExists(String policyName) {}

    private DataPolicies() {}

    private static List<String> permissions(Object statements, String effect) {
        List<String> permissions = new ArrayList<>();
        for (Object each : (List<?>) statements) {
            List<?> ofStatement = (List<?>) ((Map<?, ?>) each).get("permissions");
            if (ofStatement.isEmpty()) {
                throw ApiError.of(NO_PERMISSIONS);
            }
            if (effect.equals(((Map<?, ?>) each).get("effect"))) {
                ofStatement.forEach(permission -> permissions.add((String) permission));
            }
        }
        return permissions;
    }

    private static void requireForm(DataPolicy policy) {
        for (List<String> texts : List.of(policy.allow(), policy.deny())) {
            for (String text : texts) {
                if (!Permissions.isPermission(text)) {
                    throw ApiError.of(WRONG_FORM, text);
                }
            }
        }
    }

    private static DataResource resource(DirectoryView directory, Permission permission) {
        return find(directory, permission.resource())
                .orElseThrow(() -> ApiError.of(NOT_THERE, "data resource", permission.resource()))
                .it();
    }

    /** The resource that permissions name so: by the codes of its namespace and its own. */
    static Optional<Stored<DataResource>> find(DirectoryView directory, String resource) {
        int slash = resource.indexOf('/');
        return DATA_RESOURCE.find(directory, resource.substring(0, slash), resource.substring(slash + 1));
    }

    /** Inferred: every part has to exist when a policy is written. What goes later gives nothing, and counts again when it is back. */
    private static void requireParts(Draft draft, Stored<DataPolicy> policy, Request request) {
        if (request.mentions("statementList")) {
            policy.it().permissions().forEach(each -> requireParts(draft, each));
        }
    }

    private static void requireParts(Draft draft, Permission permission) {
        DataResource resource = resource(draft, permission);
        if (!permission.action().equals(Permissions.EVERY_ACTION)
                && !resource.actions().contains(permission.action())) {
            throw ApiError.of(NOT_THERE, "action " + permission.action(), permission.resource());
        }
        if (permission.node().isEmpty()) {
            if (resource.isTree()) {
                draft.note("A permission on the tree " + permission.resource()
                        + " names no node. The fake takes it for all"
                        + " nodes; the provider's documents have no such form.");
            }
        } else if (!resource.isTree()
                || DataNode.at(resource.struct(), permission.node()).isEmpty()) {
            throw ApiError.of(NOT_THERE, "node " + permission.node(), permission.resource());
        }
    }

    private static List<Map<String, Object>> resources(DirectoryView directory, DataPolicy policy) {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (String each : policy.resources()) {
            Stored<DataResource> resource = find(directory, each).orElseThrow();
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("resourceId", resource.id());
            view.put("resourceName", resource.it().resourceName());
            resources.add(view);
        }
        return resources;
    }

    /** Seen: a name that is taken is a failure, which has data nevertheless. */
    private static Object check(DirectoryView directory, CheckExists request, Call call) {
        if (DATA_POLICY.findBy(directory, request.policyName()).isPresent()) {
            throw ApiError.of(NAME_TAKEN).answering(Map.of("isValid", false, "message", call.wording(FREE_OR_NOT)));
        }
        return Map.of("isValid", true);
    }

    /** Takes a resource that is deleted out of all policies (inferred). */
    static void forget(Draft draft, DataResource gone) {
        String start = nameOf(gone) + "/";
        change(
                draft,
                nameOf(gone),
                texts -> texts.stream().filter(text -> !text.startsWith(start)).toList());
    }

    /** Follows a resource whose namespace has another code. */
    static void follow(Draft draft, DataResource before, DataResource after) {
        String start = nameOf(before) + "/";
        String next = nameOf(after) + "/";
        change(
                draft,
                nameOf(before),
                texts -> texts.stream()
                        .map(text -> text.startsWith(start) ? next + text.substring(start.length()) : text)
                        .toList());
    }

    private static void change(Draft draft, String resource, UnaryOperator<List<String>> change) {
        for (Stored<DataPolicy> policy : NAMING.of(draft, resource).all()) {
            DataPolicy next = policy.it().with(change);
            draft.put(DATA_POLICY, policy.as(next, draft.now()));
            if (next.resources().isEmpty()) {
                draft.note("The data policy " + next.policyName() + " has no permission left.");
            }
        }
    }

    /** What permissions call a resource. */
    static String nameOf(DataResource resource) {
        return resource.namespaceCode() + "/" + resource.resourceCode();
    }
}
