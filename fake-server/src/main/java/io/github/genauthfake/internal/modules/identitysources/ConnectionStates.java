package io.github.genauthfake.internal.modules.identitysources;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;
import static io.github.genauthfake.internal.modules.identitysources.Connections.CONNECTION;
import static io.github.genauthfake.internal.modules.identitysources.IdentitySources.IDENTITY_SOURCE;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.applications.ApplicationConnections;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.identitysources.Connections.Connection;
import io.github.genauthfake.internal.modules.identitysources.IdentitySources.IdentitySource;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where connections of identity sources are used: the applications that enable them, the tenants that may use them. */
public final class ConnectionStates {
    record ChangeState(String id, Boolean enabled, String appId, List<String> appIds, String tenantId) {
        private Set<String> applications() {
            Set<String> all = new LinkedHashSet<>(appIds == null ? List.of() : appIds);
            if (isGiven(appId)) {
                all.add(appId);
            }
            return all;
        }
    }

    record ChangeAssociation(String id, Boolean association, String tenantId) {}

    /** @param id of a source; or of a connection, as a test of the provider sends it */
    record ListApplications(String id, String tenantId, String appId, String type) {}

    public static final List<Operation> OPERATIONS = List.of(
            write("change-ext-idp-conn-state", ChangeState.class, ConnectionStates::change),
            write("change-ext-idp-conn-association-state", ChangeAssociation.class, ConnectionStates::associate),
            list("list-tenant-ext-idp", IDENTITY_SOURCE, ConnectionStates::usable)
                    .filtering("type", IdentitySources::isOfType),
            read("ext-idp-conn-apps", ListApplications.class, ConnectionStates::applications));

    private ConnectionStates() {}

    private static boolean isGiven(String text) {
        return text != null && !text.isEmpty();
    }

    /** What is so already stays (inferred). */
    private static Object change(Draft draft, ChangeState request, Call call) {
        Stored<Connection> connection = require(draft, request.id());
        if (isGiven(request.tenantId()) && !Connections.isOfTenant(draft, connection.it(), request.tenantId())) {
            throw ApiError.of(CONNECTION.notFound(), request.id());
        }
        if (request.applications().isEmpty()) {
            throw ApiError.invalidArgument("appId should not be empty");
        }
        for (String id : request.applications()) {
            End.Ref application = APPLICATION.ref(APPLICATION.require(draft, null, id));
            set(draft, ApplicationConnections.ENABLED, application, CONNECTION.ref(connection), request.enabled());
        }
        return Answers.success();
    }

    /** A tenant has the connections of its own sources whatever is associated (inferred). */
    private static Object associate(Draft draft, ChangeAssociation request, Call call) {
        End.Ref tenant = Tenants.TENANT.ref(Tenants.TENANT.require(draft, null, request.tenantId()));
        Stored<Connection> connection = require(draft, request.id());
        if (Connections.sourceOf(draft, connection.it()).tenantId() == null) {
            set(draft, Connections.TENANTS, CONNECTION.ref(connection), tenant, request.association());
        } else if (!Connections.isOfTenant(draft, connection.it(), tenant.id())) {
            throw ApiError.of(CONNECTION.notFound(), request.id());
        }
        return Answers.success();
    }

    public static Stored<Connection> require(DirectoryView directory, String id) {
        return CONNECTION.findById(directory, id).orElseThrow(() -> ApiError.of(CONNECTION.notFound(), id));
    }

    private static void set(Draft draft, Relation relation, End.Ref left, End.Ref right, boolean isOn) {
        if (isOn) {
            relation.add(draft, left, right);
        } else {
            relation.remove(draft, left, right);
        }
    }

    /** A tenant's own sources and those with a connection associated with it; the pool's own without a tenant (inferred). */
    private static List<Stored<IdentitySource>> usable(DirectoryView directory, Request request, Call call) {
        String tenant = Tenants.meant(directory, request.text("tenantId"), call);
        String appId = request.text("appId");
        Ordered<Long, String> associated = directory.get(Connections.TENANTS).ofRight(tenant == null ? "" : tenant);
        return Paging.EVERYTHING.newestOf(directory.get(IDENTITY_SOURCE).order()).stream()
                .filter(source ->
                        Objects.equals(source.it().tenantId(), tenant) || hasOne(directory, source, associated))
                .filter(source -> !isGiven(appId)
                        || hasOne(
                                directory,
                                source,
                                directory.get(ApplicationConnections.ENABLED).ofLeft(appId)))
                .toList();
    }

    private static boolean hasOne(
            DirectoryView directory, Stored<IdentitySource> source, Ordered<Long, String> connectionIds) {
        return connectionIds.all().stream()
                .anyMatch(id -> require(directory, id).it().extIdpId().equals(source.id()));
    }

    /** One item for each application and connection of the source that is enabled in it (inferred: declared are sources). */
    private static Object applications(DirectoryView directory, ListApplications request, Call call) {
        Optional<Stored<Connection>> connection = CONNECTION.findById(directory, request.id());
        String sourceId = connection.map(found -> found.it().extIdpId()).orElse(request.id());
        Stored<IdentitySource> source = IDENTITY_SOURCE
                .findById(directory, sourceId)
                .filter(found -> !isGiven(request.tenantId())
                        || request.tenantId().equals(found.it().tenantId()))
                .filter(found -> !isGiven(request.type()) || found.it().isA(request.type()))
                .orElseThrow(() -> ApiError.of(IDENTITY_SOURCE.notFound(), request.id()));
        List<Map<String, Object>> items = new ArrayList<>();
        for (Stored<Connection> each : connection.map(List::of).orElseGet(() -> Connections.of(directory, sourceId))) {
            for (String appId : directory
                    .get(ApplicationConnections.ENABLED)
                    .ofRight(each.id())
                    .all()) {
                if (!isGiven(request.appId()) || request.appId().equals(appId)) {
                    items.add(item(directory, source, each, appId));
                }
            }
        }
        return Answers.page(items.size(), items);
    }

    private static Map<String, Object> item(
            DirectoryView directory, Stored<IdentitySource> source, Stored<Connection> connection, String appId) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", source.id());
        item.put("name", source.it().name());
        item.put("logo", source.it().logo());
        item.put("tenantId", source.it().tenantId());
        item.put("type", source.it().type());
        item.putAll(Applications.view(directory, appId));
        item.remove("appLoginUrl");
        item.put("connId", connection.id());
        item.put("connDisplayName", connection.it().displayName());
        item.put("enabled", true);
        return item;
    }
}
