package io.github.genauthfake.internal.modules.identitysources;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.modules.identitysources.IdentitySources.IDENTITY_SOURCE;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.StandardOperation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.ApplicationConnections;
import io.github.genauthfake.internal.modules.identitysources.IdentitySources.IdentitySource;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Identities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways in which an identity source can be used, each with the settings that the provider wants. */
public final class Connections {
    /** @param fields what the provider wants to know, such as a client id and its secret; never checked */
    public record Connection(
            String extIdpId,
            String identifier,
            String type,
            String displayName,
            String logo,
            Boolean loginOnly,
            Map<String, Object> fields) {}

    public static final Kind<Connection> CONNECTION = Kind.of(
                    Connection.class, "identity source connection", "connections")
            .notFound(Failure.of(404, "身份源连接不存在", "Identity source connection not exists.", INFERRED, INFERRED))
            .within("extIdpId", IDENTITY_SOURCE)
            .key(
                    "identifier",
                    Failure.of(
                            409,
                            "身份源连接标识 {0} 已存在",
                            "An identity source connection with the identifier {0} exists already",
                            INFERRED,
                            INFERRED))
            .pattern(
                    "identifier",
                    "[A-Za-z0-9_-]{1,64}",
                    Failure.of(400, "invalid identifier: {0}", "invalid identifier: {0}", INFERRED, INFERRED))
            .pattern("displayName", "(?s).*\\S.*", Failure.invalidArgument("displayName should not be empty"))
            .requiredInSeeds("type")
            .seedDefault("displayName", Connection::identifier)
            .seedDefault("fields", connection -> Map.of())
            .defaultValue("loginOnly", false)
            .merging("fields")
            .secret("fields")
            .answering("logo", (in, connection) -> logo(in.directory(), connection.it()))
            // No operation of this API sets them.
            .answering("associationMode", (in, connection) -> "none")
            .answering("challengeBindingMethods", (in, connection) -> List.of())
            .beforeDeletion((draft, connection) -> Identities.forgetConnection(draft, connection.id()))
            .beforeDeletion((draft, connection) -> ApplicationConnections.forget(draft, connection.id()));

    /** The tenants that may use a connection of the pool. */
    public static final Relation TENANTS =
            Relation.between(CONNECTION, Tenants.TENANT).inSeeds("tenants");

    static final StandardOperation<Connection> CREATE =
            StandardOperation.create("create-ext-idp-conn", CONNECTION).after(Connections::requireTenant);

    public static final List<Operation> OPERATIONS = List.of(
            CREATE,
            StandardOperation.update("update-ext-idp-conn", CONNECTION)
                    .byId("id")
                    .filtering("tenantId", Connections::isOfTenant),
            StandardOperation.delete("delete-ext-idp-conn", CONNECTION)
                    .byId("id")
                    .filtering("tenantId", Connections::isOfTenant),
            StandardOperation.list("list-ext-idp-conns", CONNECTION, Connections::ofSource)
                    .answering("fields", (in, connection) -> connection.it().fields()));

    private Connections() {}

    public static IdentitySource sourceOf(DirectoryView directory, Connection connection) {
        return IDENTITY_SOURCE
                .findById(directory, connection.extIdpId())
                .orElseThrow()
                .it();
    }

    static boolean isOfTenant(DirectoryView directory, Connection connection, String tenantId) {
        return tenantId.equals(sourceOf(directory, connection).tenantId());
    }

    private static void requireTenant(Draft draft, Stored<Connection> connection, Request request) {
        String tenant = request.text("tenantId");
        if (tenant != null && !tenant.isEmpty() && !isOfTenant(draft, connection.it(), tenant)) {
            throw ApiError.of(IDENTITY_SOURCE.notFound(), connection.it().extIdpId());
        }
    }

    /** Its own, or that of its source. */
    public static String logo(DirectoryView directory, Connection connection) {
        return connection.logo() == null ? sourceOf(directory, connection).logo() : connection.logo();
    }

    private static List<Stored<Connection>> ofSource(DirectoryView directory, Request request, Call call) {
        return of(
                directory,
                IDENTITY_SOURCE.require(directory, null, request.text("id")).id());
    }

    /** The connections of a source, the oldest first. */
    static List<Stored<Connection>> of(DirectoryView directory, String extIdpId) {
        return CONNECTION.referringBy("extIdpId").of(directory, extIdpId).all();
    }

    /** The connections of a source as its answer has them: with their settings. */
    static Object details(Answering.In in, Stored<IdentitySource> source) {
        return of(in.directory(), source.id()).stream()
                .map(connection -> {
                    Map<String, Object> view = new LinkedHashMap<>(CREATE.view(in, connection));
                    view.put("fields", connection.it().fields());
                    return view;
                })
                .toList();
    }
}
