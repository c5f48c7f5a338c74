package io.github.genauthfake.internal.modules.auditlogs;

import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.json.Moments;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What administrators did: the calls to the pool that write, as far as its journal has them, and what seeds say. */
public final class AdminAuditLogs {
    /** @param displayName of an administrator who is no user of the pool */
    public record AdminAuditLog(
            String adminUserId,
            String displayName,
            String clientIp,
            String operationType,
            String resourceType,
            String eventDetail,
            String operationParam,
            String originValue,
            String targetValue,
            Boolean success,
            String userAgent,
            String requestId) {}

    /** What stands in the enumerations and means no filter (inferred). */
    private static final String ALL = "all";

    /** Sorts of operations by the first word of their names, where it is not the sort itself (inferred). */
    private static final Map<String, String> OPERATIONS_BY_VERB = Map.ofEntries(
            Map.entry("set", "update"),
            Map.entry("config", "update"),
            Map.entry("change", "update"),
            Map.entry("reupload", "update"),
            Map.entry("authorize", "add"),
            Map.entry("assign", "add"),
            Map.entry("define", "create"),
            Map.entry("send", "invite"),
            Map.entry("generate", "invite"),
            Map.entry("revoke", "delete"),
            Map.entry("kick", "remove"),
            Map.entry("cancel", "remove"),
            Map.entry("trigger", "sync"));

    /** Sorts of objects by the module of the operation (inferred). */
    private static final Map<String, String> RESOURCES_BY_MODULE = Map.ofEntries(
            Map.entry("users", "user"),
            Map.entry("groups", "userGroup"),
            Map.entry("organizations", "org"),
            Map.entry("posts", "org"),
            Map.entry("tenants", "tenant"),
            Map.entry("applications", "application"),
            Map.entry("roles", "role"),
            Map.entry("resources", "resource"),
            Map.entry("data-permissions", "dataResource"),
            Map.entry("sync-center", "syncTask"),
            Map.entry("identity-sources", "socialConnection"));

    private static final String OTHER_RESOURCE = "userpool";
    private static final String OTHER_OPERATION = "update";

    /** The sorts of operations that the provider documents, but for the one that means all. */
    private static final List<String> KNOWN = List.of(
            "create",
            "delete",
            "import",
            "export",
            "update",
            "refresh",
            "sync",
            "invite",
            "resign",
            "recover",
            "disable",
            "enable",
            "activate",
            "deactivate",
            "add",
            "remove",
            "query");

    public static final Kind<AdminAuditLog> LOG = Kind.of(AdminAuditLog.class, "admin audit log", "adminAuditLogs")
            .listed(null)
            .label("eventDetail")
            .naming("adminUserId", "admin", Users.END)
            .requiredInSeeds("operationType", "resourceType")
            .defaultValue("success", true)
            .defaultValue("userAgent", "")
            .defaultValue("requestId", "")
            .word("displayName", "What people call an administrator who is no user of the pool.")
            .word("operationType", "What was done, such as create.")
            .word("resourceType", "To what sort of object, such as user.")
            .word("eventDetail", "More about it.")
            .word("operationParam", "The parameters, as JSON text.")
            .word("originValue", "What was there before.")
            .word("targetValue", "What was there afterwards.")
            .word("success", "Whether it has succeeded.")
            .word("clientIp", "The address of the administrator.")
            .word("userAgent", "The program of the administrator.")
            .word("requestId", "The id of the request.")
            .answering(
                    "adminUserAvatar",
                    (in, log) -> admin(in, log)
                            .map(user -> user.attributes().get("photo"))
                            .orElse(null))
            .answering(
                    "adminUserDisplayName",
                    (in, log) -> admin(in, log)
                            .map(Logs::displayName)
                            .orElse(log.it().displayName()))
            .answering("parsedUserAgent", (in, log) -> Logs.UNKNOWN_PROGRAM)
            .answering("geoip", (in, log) -> Logs.NOWHERE)
            .answering("timestamp", (in, log) -> Moments.localToTheProvider(log.createdAt()));

    public static final List<Operation> OPERATIONS = List.of(list(
                    "get-admin-audit-logs",
                    LOG,
                    (directory, request, call) -> Logs.newest(
                            Stream.concat(
                                    directory.get(LOG).all().stream(),
                                    call.writes().stream().map(AdminAuditLogs::logOf)),
                            request))
            .filtering("requestId", "clientIp", "success")
            .filtering("userId", (directory, log, wanted) -> wanted.equals(log.adminUserId()))
            .filtering("operationType", (directory, log, wanted) -> isMeant(log.operationType(), wanted))
            .filtering("resourceType", (directory, log, wanted) -> isMeant(log.resourceType(), wanted)));

    private AdminAuditLogs() {}

    private static boolean isMeant(String type, String wanted) {
        return wanted.equals(ALL) || wanted.equals(type);
    }

    private static Optional<User> admin(Answering.In in, Stored<AdminAuditLog> log) {
        return Optional.ofNullable(log.it().adminUserId())
                .flatMap(id -> Users.of(in.directory()).find(id));
    }

    /** Calls with an access key have no administrator (inferred). */
    private static Stored<AdminAuditLog> logOf(Call.Written written) {
        AdminAuditLog log = new AdminAuditLog(
                null,
                written.accessKeyId(),
                null,
                operationType(written.operation()),
                RESOURCES_BY_MODULE.getOrDefault(
                        Contract.get().named(written.operation()).module(), OTHER_RESOURCE),
                written.operation(),
                written.parameters(),
                null,
                null,
                written.isSuccess(),
                "",
                written.requestId());
        return new Stored<>(written.requestId(), written.number(), log, written.at(), written.at());
    }

    private static String operationType(String operation) {
        String verb = operation.split("-", 2)[0];
        String type = OPERATIONS_BY_VERB.getOrDefault(verb, verb);
        return KNOWN.contains(type) ? type : OTHER_OPERATION;
    }
}
