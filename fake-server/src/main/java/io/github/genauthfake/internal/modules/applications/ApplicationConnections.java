package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;
import static io.github.genauthfake.internal.modules.identitysources.Connections.CONNECTION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import io.github.genauthfake.internal.modules.identitysources.Connections;
import io.github.genauthfake.internal.modules.identitysources.Connections.Connection;
import io.github.genauthfake.internal.modules.identitysources.IdentitySources.IdentitySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The connections to identity sources that are enabled in applications. */
public final class ApplicationConnections {
    public static final Relation ENABLED =
            Relation.between(APPLICATION, CONNECTION).inSeeds("connections");

    /** Which property names the connection of a way to sign in. */
    private static final Map<String, String> NAMED_BY =
            Map.of("QRCODE", "qrcodeExtIdpConnId", "AD", "adExtIdpConnId", "LDAP", "ldapExtIdpConnId");

    private ApplicationConnections() {}

    /** The connections that are enabled in an application, as its answers have them. */
    static List<Map<String, Object>> of(DirectoryView directory, String appId) {
        return views(directory, directory.get(ENABLED).ofLeft(appId));
    }

    /** Connections as answers have them about what they are enabled in. */
    static List<Map<String, Object>> views(DirectoryView directory, Ordered<Long, String> connectionIds) {
        return connectionIds.all().stream()
                .map(id -> view(directory, CONNECTION.findById(directory, id).orElseThrow()))
                .toList();
    }

    private static Map<String, Object> view(DirectoryView directory, Stored<Connection> stored) {
        Connection connection = stored.it();
        IdentitySource source = Connections.sourceOf(directory, connection);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("isSocial", source.isSocial());
        view.put("extIdpId", connection.extIdpId());
        view.put("extIdpType", source.type());
        view.put("extIdpConnId", stored.id());
        view.put("extIdpConnType", connection.type());
        view.put("extIdpConnIdentifier", connection.identifier());
        view.put("extIdpConnDisplayName", connection.displayName());
        view.put("extIdpConnLogo", Connections.logo(directory, connection));
        view.put("enabled", true);
        return view;
    }

    /** Enables the connections that the creation of an application names, or all that the pool has at the moment (inferred). */
    static void enable(Draft draft, Stored<Application> application, Request request) {
        if (application.it().isIntegrated()) {
            return;
        }
        Map<String, Object> config = request.object("loginConfig").orElse(Map.of());
        requireLoginMethod(draft, config);
        if (config.get("enabledExtIdpConnIds") instanceof List<?> connections) {
            for (Object each : connections) {
                enable(draft, application, (String) ((Map<?, ?>) each).get("extIdpConnId"));
            }
        }
        if (Boolean.TRUE.equals(config.get("enabledAllExtIdpConns"))) {
            draft.get(CONNECTION).all().forEach(connection -> enable(draft, application, connection.id()));
        }
    }

    /** Refuses a configuration whose way to sign in lacks its connection. */
    static void requireLoginMethod(DirectoryView directory, Map<String, Object> config) {
        if (config.get("defaultLoginMethod") instanceof Map<?, ?> method) {
            requireConnection(directory, method);
        }
    }

    private static void enable(Draft draft, Stored<Application> application, String connectionId) {
        End.Ref connection = CONNECTION.require(draft, connectionId);
        ENABLED.add(draft, APPLICATION.ref(application), connection);
    }

    /** Where the way to sign in that is offered first was a connection that is deleted, a code is (inferred). */
    public static void forget(Draft draft, String connectionId) {
        for (Stored<Application> application : draft.get(APPLICATION).all()) {
            Map<String, Object> config = application.it().loginConfig();
            if (config.get("defaultLoginMethod") instanceof Map<?, ?> method && method.containsValue(connectionId)) {
                Map<String, Object> next = new LinkedHashMap<>(config);
                next.put("defaultLoginMethod", Map.of("connectionType", "PASSCODE"));
                draft.change(APPLICATION, application, APPLICATION.with(application.it(), "loginConfig", next));
            }
        }
    }

    /** Documented: some ways to sign in need a connection. Inferred: the QR code of an application of one's own does not. */
    private static void requireConnection(DirectoryView directory, Map<?, ?> method) {
        String property = NAMED_BY.get((String) method.get("connectionType"));
        if (property != null && method.get(property) != null) {
            CONNECTION.require(directory, (String) method.get(property));
        } else if (property != null && !"SELF_BUILT_APP".equals(method.get("qrcodeType"))) {
            throw ApiError.invalidArgument("loginConfig.defaultLoginMethod." + property + " should not be empty");
        }
    }
}
