package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import java.util.List;

/** Namespaces, which the console calls permission groups: role codes are unique in one. */
public final class Namespaces {
    /** The code of the namespace that a request means when it names none. */
    public static final String DEFAULT = "default";

    public record Namespace(String code, String name, String description) {}

    public static final Failure INVALID_CODE = Failure.of(
                    400, "invalid namespace code: {0}", "invalid namespace code: {0}", SEEN, SEEN)
            .advising("; write up to 64 letters, digits, - and _ instead");

    /** What get-namespace says; other operations have other words for it (seen). */
    public static final Failure NOT_EXISTS =
            Failure.of(404, "namespace not exists", "namespace not exists", SEEN, SEEN);

    public static final Failure DEFAULT_STAYS =
            Failure.of(422, "默认权限分组不能删除", "The default permission group cannot be deleted", INFERRED, INFERRED);

    private static final Failure CODE_TAKEN = Failure.of(
                    409, "权限组 code {0} 已存在", "A permission group with the code {0} exists already", INFERRED, INFERRED)
            .advising("; write its roles into the section \"roles\" instead");

    public static final Kind<Namespace> NAMESPACE = Kind.of(Namespace.class, "namespace", "namespaces")
            .notFound(Failure.of(404, "权限组不存在", "Permission group not exists.", SEEN, SEEN))
            .key("code", CODE_TAKEN)
            .withoutId()
            .pattern("code", "[A-Za-z0-9_-]+", INVALID_CODE)
            .inEveryPool(new Namespace(DEFAULT, "默认权限组", null));

    static final List<Operation> OPERATIONS = List.of(
            create("create-namespace", NAMESPACE),
            get("get-namespace", NAMESPACE).missing(NOT_EXISTS),
            // Namespaces of the fake are always in force, which their status says with 1.
            list("list-namespaces", NAMESPACE).searching("code").answering("status", (in, namespace) -> 1),
            delete("delete-namespace", NAMESPACE).after((draft, namespace, request) -> {
                if (namespace.it().code().equals(DEFAULT)) {
                    throw ApiError.of(DEFAULT_STAYS);
                }
            }));

    private Namespaces() {}
}
