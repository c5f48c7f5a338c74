package io.github.genauthfake.internal.modules.datapermissions;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Maker;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Data resources, each in a namespace: a text, a list of texts, or a tree of nodes, and what can be done with it. */
public final class DataResources {
    /**
     * @param type {@code STRING}, {@code ARRAY} or {@code TREE}, for good
     * @param struct a text, a list of texts, or a list of {@link DataNode nodes}; answered as it was sent (seen)
     * @param actions the names of what can be done with it
     */
    public record DataResource(
            String resourceCode,
            String namespaceCode,
            String resourceName,
            String type,
            Object struct,
            List<String> actions,
            String description) {
        boolean isTree() {
            return type.equals(TREE);
        }
    }

    static final String STRING = "STRING";
    static final String ARRAY = "ARRAY";
    static final String TREE = "TREE";

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_TEXTS = 100;
    private static final int MOST_ON_A_PAGE = 50;

    static final Failure NOT_FOUND = Failure.of(404, "数据资源不存在", "data resource not exist", INFERRED, INFERRED);

    /** The texts are seen where it is asked whether a resource exists. */
    private static final Failure CODE_TAKEN =
            Failure.of(409, "数据资源 code 已经存在", "data resource code already exist", INFERRED, SEEN);

    private static final Failure NAME_TAKEN =
            Failure.of(409, "数据资源名称已经存在", "data resource name already exist", INFERRED, SEEN);

    private static final Failure PAGE_TOO_LARGE =
            InnerService.failure("page size must be greater than 0 and less than 50", SEEN);

    public static final Kind<DataResource> DATA_RESOURCE = Kind.of(DataResource.class, "data resource", "dataResources")
            .notFound(NOT_FOUND)
            .key("resourceCode", CODE_TAKEN)
            .within("namespaceCode", Namespaces.NAMESPACE, Namespaces.DEFAULT)
            .ownerNotFound(Failure.of(404, "namespace not found", "namespace not found", INFERRED, INFERRED))
            .unique("resourceName", NAME_TAKEN)
            .rule(DataResources::requireFit)
            .rule(DataResources::requireDifferentActions)
            .seedDefault("resourceName", DataResource::resourceCode)
            .seedDefault("type", resource -> typeOf(resource.struct()))
            .answering("namespaceName", (in, resource) -> namespaceName(in.directory(), resource))
            .answering("authorizationNum", (in, resource) -> authorizations(in.directory(), resource.it()))
            .afterCreation((draft, resource) -> noteSlashes(draft, resource.it()))
            .beforeDeletion((draft, resource) -> DataPolicies.forget(draft, resource.it()))
            .afterMove(DataPolicies::follow);

    static final List<Operation> OPERATIONS = List.of(
            create("create-data-resource", DATA_RESOURCE),
            create("create-string-data-resource", DATA_RESOURCE, of(STRING)),
            create("create-array-data-resource", DATA_RESOURCE, of(ARRAY)),
            create("create-tree-data-resource", DATA_RESOURCE, of(TREE)),
            get("get-data-resource", DATA_RESOURCE),
            list("list-data-resources", DATA_RESOURCE, DataResources::find),
            update("update-data-resource", DATA_RESOURCE),
            delete("delete-data-resource", DATA_RESOURCE),
            Operation.read("check-data-resource-exists", CheckExists.class, DataResources::check));

    /** The parameters of check-data-resource-exists. */
    record CheckExists(String namespaceCode, String resourceName, String resourceCode) {}

    private DataResources() {}

    private static Maker<DataResource> of(String type) {
        return (draft, request, call) -> {
            Map<String, Object> values = request.of(DATA_RESOURCE);
            values.put("type", type);
            return DATA_RESOURCE.make(values);
        };
    }

    private static void noteSlashes(Draft draft, DataResource resource) {
        boolean hasSlash = resource.resourceCode().indexOf('/') >= 0
                || resource.actions().stream().anyMatch(action -> action.indexOf('/') >= 0)
                || resource.isTree()
                        && DataNode.all(resource.struct()).stream()
                                .anyMatch(node -> node.code().indexOf('/') >= 0);
        if (hasSlash) {
            draft.note("A code or an action of the data resource " + resource.resourceCode()
                    + " has a / in it, which parts" + " the names in a permission: no permission can name it.");
        }
    }

    /** The type that a struct must be of. */
    private static String typeOf(Object struct) {
        return struct instanceof List<?> list
                ? list.stream().allMatch(String.class::isInstance) ? ARRAY : TREE
                : STRING;
    }

    private static void requireFit(DataResource resource) {
        Object struct = resource.struct();
        if (struct == null || struct.equals("") || struct.equals(List.of())) {
            throw ApiError.invalidArgument("struct should not be empty");
        }
        if (resource.resourceName() == null) {
            throw ApiError.invalidArgument("resourceName should not be empty");
        }
        switch (String.valueOf(resource.type())) {
            case STRING -> {
                if (!(struct instanceof String text) || text.length() > LONGEST_TEXT) {
                    throw ApiError.invalidArgument("struct must be a string of at most 500 characters for type STRING");
                }
            }
            case ARRAY -> {
                if (!typeOf(struct).equals(ARRAY) || ((List<?>) struct).size() > MOST_TEXTS) {
                    throw ApiError.invalidArgument("struct must be a list of at most 100 strings for type ARRAY");
                }
                requireDifferent("struct", (List<?>) struct);
            }
            case TREE -> DataNode.requireTree(struct);
            default -> throw ApiError.invalidArgument("type must be one of the following values: TREE, STRING, ARRAY");
        }
    }

    private static void requireDifferentActions(DataResource resource) {
        if (resource.actions() == null || resource.actions().isEmpty()) {
            throw ApiError.invalidArgument("actions should not be empty");
        }
        requireDifferent("actions", resource.actions());
    }

    private static void requireDifferent(String property, List<?> elements) {
        if (new HashSet<>(elements).size() < elements.size()) {
            throw ApiError.invalidArgument("All " + property + "'s elements must be unique");
        }
    }

    /** What people call the namespace; its code where it has no name (inferred). */
    static String namespaceName(DirectoryView directory, Stored<DataResource> resource) {
        String code = resource.it().namespaceCode();
        String name =
                Namespaces.NAMESPACE.find(directory, code).orElseThrow().it().name();
        return name == null ? code : name;
    }

    private static List<Stored<DataResource>> find(DirectoryView directory, Request request, Call call) {
        if (Long.parseLong(request.text("limit")) > MOST_ON_A_PAGE) {
            throw ApiError.of(PAGE_TOO_LARGE);
        }
        List<String> namespaces = request.texts("namespaceCodes");
        return Paging.EVERYTHING.newestOf(directory.get(DATA_RESOURCE).order()).stream()
                .filter(each ->
                        namespaces.isEmpty() || namespaces.contains(each.it().namespaceCode()))
                .filter(each -> Keywords.match(
                        request.text("query"),
                        each.it().resourceCode(),
                        each.it().resourceName()))
                .toList();
    }

    /** How many policies that name it are authorized to how many in all (inferred). */
    private static int authorizations(DirectoryView directory, DataResource resource) {
        return DataPolicies.NAMING.of(directory, DataPolicies.nameOf(resource)).all().stream()
                .mapToInt(
                        policy -> DataAuthorizations.of(directory, policy.id()).size())
                .sum();
    }

    /** The code is looked at first (inferred). */
    private static Object check(DirectoryView directory, CheckExists request, Call call) {
        String namespace = DATA_RESOURCE.requireOwner(directory, request.namespaceCode());
        if (request.resourceCode() == null && request.resourceName() == null) {
            throw ApiError.invalidArgument("resourceCode should not be empty,resourceName should not be empty");
        }
        Optional<Failure> taken =
                DATA_RESOURCE.find(directory, namespace, request.resourceCode()).isPresent()
                        ? Optional.of(CODE_TAKEN)
                        : directory.get(DATA_RESOURCE).of(namespace).all().stream()
                                .filter(each -> each.it().resourceName().equals(request.resourceName()))
                                .findFirst()
                                .map(each -> NAME_TAKEN);
        return taken.<Object>map(failure -> Map.of("isValid", false, "message", call.wording(failure)))
                .orElse(Map.of("isValid", true));
    }
}
