package io.github.genauthfake.internal.modules.roles;

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
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.Applications;
import java.util.List;
import java.util.regex.Pattern;

/** Namespaces, which the console calls permission groups: role codes are unique in one. */
public final class Namespaces {
    /** The code of the namespace that a request means when it names none. */
    public static final String DEFAULT = "default";

    /** So that the built-in ones, whose places are not above 0, have positive numbers. */
    private static final long FIRST_NUMBER = 2;

    /** The code of the namespace that holds the roles of administrators (documented: it is a default of the API). */
    public static final String SYSTEM = "system";

    public record Namespace(String code, String name, String description) {}

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public static final Failure INVALID_CODE = Failure.of(
                    400, "invalid namespace code: {0}", "invalid namespace code: {0}", SEEN, SEEN)
            .advising("; write up to 64 letters, digits, - and _ instead");

    /** What get-namespace says; other operations have other words for it (seen). */
    public static final Failure NOT_EXISTS =
            Failure.of(404, "namespace not exists", "namespace not exists", SEEN, SEEN);

    public static final Failure DEFAULT_STAYS =
            Failure.of(422, "默认权限分组不能删除", "The default permission group cannot be deleted", INFERRED, INFERRED);

    private static final Failure CODE_STAYS =
            Failure.of(422, "内置权限分组的 code 不能修改", "The code of a built-in permission group stays", INFERRED, INFERRED);

    private static final Failure OF_AN_APPLICATION = ofAnApplication(422);

    /** Seen where a permission namespace gets a code that is taken. */
    static final Failure CODE_TAKEN = Failure.of(
                    409,
                    "namespace with code {0} already exists.",
                    "namespace with code {0} already exists.",
                    INFERRED,
                    SEEN)
            .advising("; write its roles into the section \"roles\" instead");

    public static final Kind<Namespace> NAMESPACE = Kind.of(Namespace.class, "namespace", "namespaces")
            .notFound(Failure.of(404, "权限组不存在", "Permission group not exists.", SEEN, SEEN))
            .key("code", CODE_TAKEN)
            .withoutId()
            .pattern("code", CODE.pattern(), INVALID_CODE)
            .inEveryPool(new Namespace(DEFAULT, "默认权限组", null))
            .inEveryPool(new Namespace(SYSTEM, "系统", null));

    /** Finds the namespaces of a name, which several can have. */
    static final Index<Namespace> BY_NAME = NAMESPACE.index(Namespace::name);

    public static final List<Operation> OPERATIONS = List.of(
            create("create-namespace", NAMESPACE),
            createBatch("create-namespaces-batch", NAMESPACE),
            get("get-namespace", NAMESPACE).missing(NOT_EXISTS),
            getBatch("get-namespaces-batch", NAMESPACE).by("codeList"),
            // Namespaces of the fake are always in force, which their status says with 1.
            list("list-namespaces", NAMESPACE)
                    .searching("code")
                    .only(Namespaces::isListed)
                    .answering("status", (in, namespace) -> 1),
            update("update-namespace", NAMESPACE)
                    .renaming("newCode")
                    .answering("newCode", (in, namespace) -> in.request().text("newCode"))
                    .after((draft, namespace, request) -> {
                        requireNoApplication(draft, request.text("code"), OF_AN_APPLICATION);
                        if (isBuiltIn(namespace) && !namespace.it().code().equals(request.text("code"))) {
                            throw ApiError.of(CODE_STAYS);
                        }
                    }),
            delete("delete-namespace", NAMESPACE).after(Namespaces::requireDeletable),
            delete("delete-namespaces-batch", NAMESPACE)
                    .by("codeList")
                    .ignoringMissing()
                    .after(Namespaces::requireDeletable));

    private Namespaces() {}

    /**
     * What is answered for the namespace of an application.
     *
     * @param statusCode that of built-in namespaces in the same operation (inferred)
     */
    static Failure ofAnApplication(int statusCode) {
        return Failure.of(
                statusCode,
                "应用的权限分组不能修改或删除",
                "The permission group of an application stays as it is",
                INFERRED,
                INFERRED);
    }

    /** @throws ApiError when no namespace can have this code */
    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw ApiError.of(INVALID_CODE, code);
        }
    }

    /** The API lists no namespace {@code system}, though it finds it (inferred). */
    public static boolean isListed(Namespace namespace) {
        return !namespace.code().equals(SYSTEM);
    }

    /** A number of its own, which answers have beside the code. */
    public static long numberOf(Stored<Namespace> namespace) {
        return FIRST_NUMBER + namespace.sequence();
    }

    private static void requireDeletable(Draft draft, Stored<Namespace> namespace, Request request) {
        if (isBuiltIn(namespace)) {
            throw ApiError.of(DEFAULT_STAYS);
        }
        requireNoApplication(draft, namespace.it().code(), OF_AN_APPLICATION);
    }

    /** Documented: the namespace of an application has its id and its name, and goes with it. */
    static void requireNoApplication(DirectoryView directory, String code, Failure failure) {
        if (Applications.APPLICATION.findById(directory, code).isPresent()) {
            throw ApiError.of(failure);
        }
    }

    static boolean isBuiltIn(Stored<Namespace> namespace) {
        return namespace.sequence() <= 0;
    }
}
