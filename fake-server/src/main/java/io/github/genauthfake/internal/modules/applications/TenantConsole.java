package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.kind.OnlyOne.getOnly;
import static io.github.genauthfake.internal.kind.OnlyOne.updateOnly;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.modules.identitysources.Connections.CONNECTION;

import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Relation;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.identitysources.ConnectionStates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the console and the sign-in pages of tenants are set up: one configuration in each pool. */
public final class TenantConsole {
    private static final String LOGIN = "loginConfig";
    private static final String METHODS = "enabledBasicLoginMethods";
    private static final String QR_CODE = "SELF_BUILT_APP_QRCODE";

    /** @param loginMethods the ways to sign in without an identity source */
    public record Configuration(
            Boolean enableCreateTenant,
            List<String> createTenantScenes,
            Boolean enableJoinTenant,
            List<String> joinTenantScenes,
            Boolean enableVerifyDomain,
            List<String> verifyDomainScenes,
            Map<String, Object> ssoPageCustomizationSettings,
            Map<String, Object> tabMethodsSortConfig,
            Map<String, Object> qrCodeSortConfig,
            Map<String, Object> passwordTabConfig,
            Map<String, Object> verifyCodeTabConfig,
            Map<String, Object> config,
            Boolean enableAutoConnectTenantApp,
            List<String> loginMethods) {}

    public static final Kind<Configuration> CONFIGURATION = Kind.of(
                    Configuration.class, "tenant console", "tenantConsole")
            .single()
            .defaultValue("enableCreateTenant", false)
            .defaultValue("createTenantScenes", List.of())
            .defaultValue("enableJoinTenant", false)
            .defaultValue("joinTenantScenes", List.of())
            .defaultValue("enableVerifyDomain", false)
            .defaultValue("verifyDomainScenes", List.of())
            .defaultValue("ssoPageCustomizationSettings", Map.of())
            .defaultValue(
                    "loginMethods", none -> ApplicationConfigs.usual(LOGIN).get(METHODS))
            .merging("ssoPageCustomizationSettings")
            .answering("userPoolId", (in, configuration) -> in.call().userPoolId())
            .answering("isUserPoolAsTenant", (in, configuration) -> false)
            .answering("enableSwitchType", (in, configuration) -> "tenant-console")
            .answering("css", (in, configuration) -> "")
            .answering("cssEnabled", (in, configuration) -> false)
            .answering("customLoading", (in, configuration) -> "")
            .answering("enableGuardVersionSwitch", (in, configuration) -> false)
            .answering("guardVersion", (in, configuration) -> "v2")
            .answering("loadingBackground", (in, configuration) -> "")
            .answering("enableMultipleTenantPortal", (in, configuration) -> false)
            .answering("loginConfig", TenantConsole::loginConfig);

    /** The connections that users may sign in by. */
    public static final Relation CONNECTIONS = Relation.between(CONFIGURATION, CONNECTION);

    record ChangeQrCode(Boolean enabled) {}

    record ChangeConnections(List<String> connIds, Boolean enabled) {}

    public static final List<Operation> OPERATIONS = List.of(
            getOnly("userpool-tenant-config", CONFIGURATION),
            updateOnly("update-userpool-tenant-config", CONFIGURATION, "update"),
            write("update-userpool-tenant-appqrcode-state", ChangeQrCode.class, TenantConsole::changeQrCode),
            write(
                    "change-userpool-tenant-ext-idp-conn-state",
                    ChangeConnections.class,
                    TenantConsole::changeConnections));

    private TenantConsole() {}

    /** That of a new application, but for the ways to sign in. */
    private static Object loginConfig(Answering.In in, Stored<Configuration> configuration) {
        Map<String, Object> config = new LinkedHashMap<>(ApplicationConfigs.usual(LOGIN));
        config.put(METHODS, configuration.it().loginMethods());
        return ApplicationConfigs.login(
                config,
                ApplicationConnections.views(
                        in.directory(), in.directory().get(CONNECTIONS).ofLeft(configuration.id())));
    }

    private static Object changeQrCode(Draft draft, ChangeQrCode request, Call call) {
        draft.changeOnly(CONFIGURATION, before -> {
            List<String> methods = new ArrayList<>(before.loginMethods());
            methods.remove(QR_CODE);
            if (request.enabled()) {
                methods.add(QR_CODE);
            }
            return CONFIGURATION.with(before, "loginMethods", List.copyOf(methods));
        });
        return Answers.success();
    }

    private static Object changeConnections(Draft draft, ChangeConnections request, Call call) {
        End.Ref configuration = CONFIGURATION.ref(draft.changeOnly(CONFIGURATION, before -> before));
        for (String id : request.connIds()) {
            End.Ref connection = CONNECTION.ref(ConnectionStates.require(draft, id));
            if (request.enabled()) {
                CONNECTIONS.add(draft, configuration, connection);
            } else {
                CONNECTIONS.remove(draft, configuration, connection);
            }
        }
        return Answers.success();
    }
}
