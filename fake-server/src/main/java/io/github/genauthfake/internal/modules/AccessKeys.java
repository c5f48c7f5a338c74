package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.change;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access keys of those who administer the pool together, beside the pool's own. */
public final class AccessKeys {
    private static final int ID_LENGTH = 24;
    private static final int SECRET_LENGTH = 32;
    private static final String ACTIVATED = "activated";
    private static final String REVOKED = "revoked";

    /**
     * @param accessKeyId unique on the server
     * @param status {@code activated}, {@code staging} or {@code revoked}
     * @param lastDate when it was used last; {@code null} for never
     */
    public record AccessKey(
            String accessKeyId,
            String accessKeySecret,
            String type,
            String userId,
            String tenantId,
            String status,
            Instant lastDate) {}

    public static final Kind<AccessKey> ACCESS_KEY = Kind.of(AccessKey.class, "access key", "accessKeys")
            .notFound(Failure.of(404, "AccessKey 不存在", "Access key not exists.", INFERRED, INFERRED))
            .key("accessKeyId", Failure.of(409, "AccessKey {0} 已存在", "The access key {0} exists", INFERRED, INFERRED))
            .references("userId", Users.END)
            .references("tenantId", Tenants.TENANT)
            .defaultValue("type", "userpool")
            .defaultValue("status", ACTIVATED)
            .secret("accessKeySecret")
            .answering("userPoolId", (in, key) -> in.call().userPoolId())
            .answering("enable", (in, key) -> isInForce(key.it()));

    static final List<Operation> OPERATIONS = List.of(
            create("create-access-key", ACCESS_KEY, AccessKeys::made),
            list("list-access-key", ACCESS_KEY).filtering("userId", "tenantId", "type", "status"),
            get("get-access-key", ACCESS_KEY).filtering("userId"),
            delete("delete-access-key", ACCESS_KEY),
            change("update-access-key", ACCESS_KEY, (key, request) -> withStatus(key, request.flag("enable"))));

    private AccessKeys() {}

    /** The key with this id that can be used now. A staging key can (inferred). */
    public static Optional<AccessKey> inForce(DirectoryView directory, String id) {
        return ACCESS_KEY.find(directory, id).map(Stored::it).filter(AccessKeys::isInForce);
    }

    /** Notes that a key was used. */
    public static void used(Draft draft, String id) {
        ACCESS_KEY.find(draft, id).ifPresent(key -> {
            AccessKey used = Properties.copy(key.it(), Map.of("lastDate", draft.now()));
            draft.put(ACCESS_KEY, key.as(used, draft.now()));
        });
    }

    private static boolean isInForce(AccessKey key) {
        return !key.status().equals(REVOKED);
    }

    private static AccessKey withStatus(AccessKey key, boolean enable) {
        return Properties.copy(key, Map.of("status", enable ? ACTIVATED : REVOKED));
    }

    /** Id and secret follow from pool and number: the same in every run, and unlike those of other pools. */
    private static AccessKey made(Draft draft, Request request, Call call) {
        String source = call.userPoolId() + " access key " + draft.lastSequence();
        return new AccessKey(
                ObjectIds.of(source + " id", ID_LENGTH),
                ObjectIds.of(source + " secret", SECRET_LENGTH),
                request.text("type"),
                request.text("userId"),
                request.text("tenantId"),
                ACTIVATED,
                null);
    }
}
