package io.github.genauthfake.internal.modules.roles;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.getBatch;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.modules.roles.Namespaces.NAMESPACE;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.json.Update;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.roles.Namespaces.Namespace;
import java.util.List;
import java.util.Map;

/**
 * Namespaces in the operations on data permissions: the same objects as in {@link Namespaces}, with rules that are stricter.
 * Built-in namespaces and those of applications stay as they are, and names differ.
 */
public final class PermissionNamespaces {
    /** Seen where a namespace is changed. */
    static final Failure NOT_FOUND = Failure.of(404, "namespace not found", "namespace not found", SEEN, SEEN);

    private static final Failure SOME_NOT_FOUND =
            Failure.of(404, "有不存在的权限空间", "Some permission namespaces do not exist", SEEN, SEEN);

    /** Seen where several are deleted. */
    private static final Failure NOT_DELETED_BECAUSE_UNKNOWN =
            Failure.of(404, "权限空间不存在", "Permission namespace not exists.", SEEN, SEEN);

    private static final Failure BUILT_IN_CODE = seen(403, "can't use permission namespace code 'default' or 'system'");

    private static final Failure BUILT_IN_CODE_IN_A_LIST =
            seen(409, "can't use built-in namespace code 'default' and 'system'");

    private static final Failure BUILT_IN =
            Failure.of(403, "内置权限空间不能修改或删除", "A built-in permission namespace stays as it is", INFERRED, INFERRED);

    private static final Failure OF_AN_APPLICATION = Namespaces.ofAnApplication(403);

    private static final Failure NAME_TAKEN = Failure.of(
            409,
            "namespace with name {0} already exists.",
            "namespace with name {0} already exists.",
            INFERRED,
            INFERRED);

    public static final List<Operation> OPERATIONS = List.of(
            create(
                    "create-permission-namespace",
                    NAMESPACE,
                    (draft, request, call) -> allowed(draft, NAMESPACE.make(request.of(NAMESPACE)), BUILT_IN_CODE)),
            Operation.write("create-permission-namespaces-batch", CreateBatch.class, PermissionNamespaces::createAll),
            get("get-permission-namespace", NAMESPACE).missing(NOT_FOUND),
            getBatch("get-permission-namespaces-batch", NAMESPACE).by("codes").missing(SOME_NOT_FOUND),
            list("list-permission-namespaces", NAMESPACE)
                    .searching("code", "name")
                    .only(Namespaces::isListed)
                    .answering("status", (in, namespace) -> 1),
            Operation.write("update-permission-namespace", UpdateNamespace.class, PermissionNamespaces::update),
            delete("delete-permission-namespace", NAMESPACE)
                    .missing(NOT_DELETED_BECAUSE_UNKNOWN)
                    .after(PermissionNamespaces::requireOrdinary),
            delete("delete-permission-namespaces-batch", NAMESPACE)
                    .by("codes")
                    .missing(NOT_DELETED_BECAUSE_UNKNOWN)
                    .after(PermissionNamespaces::requireOrdinary),
            Operation.read("check-permission-namespace-exists", CheckExists.class, PermissionNamespaces::check),
            list("list-permission-namespace-roles", Roles.ROLE)
                    .within("code")
                    .searching("code", "name")
                    .missing(NOT_FOUND));

    record CreateBatch(List<Namespace> list) {}

    record UpdateNamespace(String code, String newCode, String name, Update<String> description) {}

    record CheckExists(String code, String name) {}

    private PermissionNamespaces() {}

    private static Failure seen(int statusCode, String sentence) {
        return Failure.of(statusCode, sentence, sentence, SEEN, SEEN);
    }

    private static Object createAll(Draft draft, CreateBatch request, Call call) {
        for (Namespace namespace : request.list()) {
            draft.create(NAMESPACE, allowed(draft, namespace, BUILT_IN_CODE_IN_A_LIST));
        }
        return Answers.success();
    }

    private static Namespace allowed(Draft draft, Namespace next, Failure isBuiltIn) {
        if (NAMESPACE.find(draft, next.code()).filter(Namespaces::isBuiltIn).isPresent()) {
            throw ApiError.of(isBuiltIn);
        }
        Namespaces.requireCode(next.code());
        requireFreeName(draft, next.name());
        return next;
    }

    private static void requireFreeName(Draft draft, String name) {
        if (!Namespaces.BY_NAME.of(draft, name).isEmpty()) {
            throw ApiError.of(NAME_TAKEN, name);
        }
    }

    /** A code that is taken is told before a namespace that does not exist (seen). */
    private static Object update(Draft draft, UpdateNamespace request, Call call) {
        boolean isRenamed = request.newCode() != null
                && !request.newCode().isEmpty()
                && !request.newCode().equals(request.code());
        String code = isRenamed ? request.newCode() : request.code();
        if (isRenamed && NAMESPACE.find(draft, code).isPresent()) {
            throw ApiError.of(Namespaces.CODE_TAKEN, code);
        }
        Stored<Namespace> before = NAMESPACE.find(draft, request.code()).orElseThrow(() -> ApiError.of(NOT_FOUND));
        requireOrdinary(draft, before, null);
        Namespace current = before.it();
        String name = request.name() == null ? current.name() : request.name();
        if (name != null && !name.equals(current.name())) {
            requireFreeName(draft, name);
        }
        Namespace next = new Namespace(code, name, request.description().of(current.description()));
        return Properties.valuesOf(draft.change(NAMESPACE, before, next).it());
    }

    private static void requireOrdinary(Draft draft, Stored<Namespace> namespace, Request request) {
        if (Namespaces.isBuiltIn(namespace)) {
            throw ApiError.of(BUILT_IN);
        }
        Namespaces.requireNoApplication(draft, namespace.it().code(), OF_AN_APPLICATION);
    }

    /** What is taken is told of the code first (inferred). */
    private static Object check(DirectoryView directory, CheckExists request, Call call) {
        boolean hasCode = request.code() != null && !request.code().isEmpty();
        boolean hasName = request.name() != null && !request.name().isEmpty();
        if (!hasCode && !hasName) {
            throw ApiError.invalidArgument("code should not be empty,name should not be empty");
        }
        if (hasCode && NAMESPACE.find(directory, request.code()).isPresent()) {
            return taken("permission namespace code already exist");
        }
        return hasName && !Namespaces.BY_NAME.of(directory, request.name()).isEmpty()
                ? taken("permission namespace name already exist")
                : Map.of("isValid", true);
    }

    private static Map<String, Object> taken(String message) {
        return Map.of("isValid", false, "message", message);
    }
}
