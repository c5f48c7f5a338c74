package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import java.util.List;

/** Functions of authentication flows, apart from those of pipelines. The fake keeps them and runs none. */
public final class AuthFlowFunctions {
    /** @param appId the application whose flow it belongs to; {@code null} for the flow of the pool */
    public record AuthFlowFunction(
            String funcName,
            String funcDescription,
            String scene,
            String sourceCode,
            Boolean isAsynchronous,
            Integer timeout,
            Boolean terminateOnTimeout,
            Boolean enabled,
            String appId) {}

    /** The defaults are those of pipeline functions (inferred). */
    public static final Kind<AuthFlowFunction> AUTH_FLOW_FUNCTION = Kind.of(
                    AuthFlowFunction.class, "auth flow function", "authFlowFunctions")
            .notFound(Failure.of(404, "认证流函数不存在", "Auth flow function not exists.", INFERRED, INFERRED))
            .idCalled("funcId")
            .label("funcName")
            .references("appId", APPLICATION)
            .defaultValue("funcDescription", "")
            .defaultValue("isAsynchronous", false)
            .defaultValue("timeout", 3)
            .defaultValue("terminateOnTimeout", false)
            .defaultValue("enabled", false);

    static final List<Operation> OPERATIONS = List.of(
            create("create-auth-flow-function", AUTH_FLOW_FUNCTION),
            get("get-auth-flow-function", AUTH_FLOW_FUNCTION).by("funcId"),
            update("update-auth-flow-function", AUTH_FLOW_FUNCTION).by("funcId"),
            delete("delete-auth-flow-function", AUTH_FLOW_FUNCTION).by("funcId"));

    private AuthFlowFunctions() {}
}
