package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.errors.Evidence.DOCUMENTED;
import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.StandardOperation.change;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.kind.StandardOperation.update;
import static io.github.genauthfake.internal.modules.roles.Namespaces.NAMESPACE;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Sessions;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Applications that users sign in to. Each has a namespace of its own, with its id as the code. */
public final class Applications {
    /**
     * @param template what an integrated application is made from; {@code null} for one that is built by its owner
     * @param templateData what was said to the template; no operation answers it
     * @param ssoEnabledAt when single sign-on was switched on
     * @param secret opens nothing in the fake
     * @param permissionStrategy {@code ALLOW_ALL} or {@code DENY_ALL}: who may enter of whom no access record says anything
     * @param mfaFactors the further factors that it asks for; {@code null} for none of its own
     */
    public record Application(
            String appIdentifier,
            String appName,
            String appLogo,
            String appDescription,
            String appType,
            String template,
            String templateData,
            String defaultProtocol,
            List<String> redirectUris,
            List<String> logoutRedirectUris,
            String initLoginUri,
            Boolean ssoEnabled,
            Instant ssoEnabledAt,
            Map<String, Object> oidcConfig,
            Boolean samlProviderEnabled,
            Map<String, Object> samlConfig,
            Boolean oauthProviderEnabled,
            Map<String, Object> oauthConfig,
            Boolean casProviderEnabled,
            Map<String, Object> casConfig,
            Map<String, Object> loginConfig,
            Map<String, Object> registerConfig,
            Map<String, Object> brandingConfig,
            String secret,
            String permissionStrategy,
            List<String> mfaFactors) {
        boolean letsEverybodyIn() {
            return permissionStrategy.equals(ALLOW_ALL);
        }

        boolean isIntegrated() {
            return template != null;
        }

        /** Where users sign in. Seen is the host, inferred the path. */
        public String loginUrl() {
            return initLoginUri.isEmpty() ? "https://" + appIdentifier + ".authing.cn/login" : initLoginUri;
        }
    }

    private static final String ALLOW_ALL = "ALLOW_ALL";
    private static final String DEFAULT_LOGO = "https://files.authing.co/authing-console/default-app-logo.png";
    private static final int SECRET_LENGTH = 32;
    private static final int IDENTIFIER_LENGTH = 12;

    /** What a template takes; the provider documents that the rest is ignored. */
    private static final List<String> OF_TEMPLATES = List.of("appName", "template", "templateData");

    /** The length is inferred; documented is what it consists of. */
    static final String IDENTIFIER = "[A-Za-z0-9-]{1,63}";

    public static final Kind<Application> APPLICATION = Kind.of(Application.class, "application", "applications")
            .notFound(Failure.of(404, 2011, "应用不存在", "Application does not exist.", SEEN, DOCUMENTED))
            .idCalled("appId")
            .label("appIdentifier")
            .rule(Applications::requireName)
            .pattern(
                    "appIdentifier",
                    IDENTIFIER,
                    Failure.invalidArgument("appIdentifier must have letters, digits and hyphens, 1 to 63 of them"))
            .uniqueIgnoringCase(
                    "appIdentifier",
                    Failure.of(409, 2039, "应用域名已被占用", "The application domain is taken.", INFERRED, DOCUMENTED))
            .pattern(
                    "permissionStrategy",
                    "ALLOW_ALL|DENY_ALL",
                    Failure.invalidArgument(
                            "permissionStrategy must be one of the following values: ALLOW_ALL, DENY_ALL"))
            .defaultValue("appLogo", DEFAULT_LOGO)
            .defaultValue("appType", "web")
            .defaultValue("defaultProtocol", "oidc")
            .defaultValue("redirectUris", List.of())
            .defaultValue("logoutRedirectUris", List.of())
            .defaultValue("initLoginUri", "")
            .defaultValue("ssoEnabled", false)
            .defaultValue("samlProviderEnabled", false)
            .defaultValue("oauthProviderEnabled", false)
            .defaultValue("casProviderEnabled", false)
            .defaultValue("oidcConfig", application -> ApplicationConfigs.usual("oidcConfig"))
            .defaultValue("samlConfig", application -> ApplicationConfigs.usual("samlConfig"))
            .defaultValue("loginConfig", application -> ApplicationConfigs.usual("loginConfig"))
            .defaultValue("registerConfig", application -> ApplicationConfigs.usual("registerConfig"))
            .defaultValue("brandingConfig", application -> ApplicationConfigs.usual("brandingConfig"))
            .defaultValue("permissionStrategy", ALLOW_ALL)
            .reading("oidcConfig", value -> ApplicationConfigs.laidOver("oidcConfig", value))
            .reading("samlConfig", value -> ApplicationConfigs.laidOver("samlConfig", value))
            .reading("loginConfig", value -> ApplicationConfigs.laidOver("loginConfig", value))
            .reading("registerConfig", value -> ApplicationConfigs.laidOver("registerConfig", value))
            .reading("brandingConfig", value -> ApplicationConfigs.laidOver("brandingConfig", value))
            .reading("templateData", ApplicationConfigs::text)
            .secret("secret")
            .seedDefault("appName", Application::appIdentifier)
            .inSeeds("appName", "name")
            .inSeeds("appLogo", "logo")
            .inSeeds("appDescription", "description")
            .inSeeds("appType", "type")
            .inSeeds("initLoginUri", "loginUrl")
            .inSeeds("ssoEnabled", "sso")
            .setAfterCreation("template", "templateData")
            .word("ssoEnabledAt", "When single sign-on was switched on.")
            .word("secret", "The secret of the application, 32 hexadecimal digits; one is made by default.")
            .word(
                    "permissionStrategy",
                    "Who may enter of whom no access record says anything: ALLOW_ALL, the default, or DENY_ALL.")
            .word("mfaFactors", "The further factors that it asks for: OTP, SMS, EMAIL, FACE.")
            .rule(ApplicationMfa::requireFactors)
            .answering("userPoolId", (in, application) -> in.call().userPoolId())
            .answering("isIntegrateApp", (in, application) -> application.it().isIntegrated())
            .answering("customBrandingEnabled", (in, application) -> false)
            .answering("customSecurityEnabled", (in, application) -> false)
            .answering("loginConfig", ApplicationConfigs::login)
            .answering("brandingConfig", ApplicationConfigs::branding)
            .afterCreation(Applications::complete)
            .beforeDeletion(Applications::clear);

    private static final Application UNKNOWN =
            APPLICATION.make(Map.of("appName", "", "appLogo", "", "initLoginUri", ""));

    public static final List<Operation> OPERATIONS = List.of(
            create("create-application", APPLICATION, Applications::made)
                    .forSeeds()
                    .after(ApplicationConnections::enable),
            get("get-application", APPLICATION).by("appId"),
            update("update-application", APPLICATION).by("appId").after(Applications::adjust),
            list("list-applications", APPLICATION, Applications::find),
            list("list-application-simple-info", APPLICATION, Applications::find),
            get("get-application-simple-info", APPLICATION).by("appId"),
            delete("delete-application", APPLICATION).by("appId"),
            get("get-application-secret", APPLICATION).by("appId"),
            change("refresh-application-secret", APPLICATION, (application, request) -> withNextSecret(application))
                    .by("appId"),
            get("get-application-permission-strategy", APPLICATION).by("appId"),
            update("update-application-permission-strategy", APPLICATION).by("appId"),
            read("check-domain-available", CheckDomainAvailable.class, Applications::checkDomain),
            list("list-tenant-applications", APPLICATION, Applications::ofTenant)
                    .answering("tenantAppId", (in, application) -> application.id())
                    .answering("name", (in, application) -> application.it().appName())
                    .answering(
                            "description", (in, application) -> application.it().appDescription())
                    .answering("logo", (in, application) -> application.it().appLogo())
                    .answering(
                            "applicationType",
                            (in, application) -> application.it().appType()));

    /** The parameters of check-domain-available. */
    record CheckDomainAvailable(String domain) {}

    private Applications() {}

    private static void requireName(Application application) {
        if (application.appName() == null || application.appName().isBlank()) {
            throw ApiError.invalidArgument("appName should not be empty");
        }
    }

    /** The identifier is optional: it is documented as required, but a script of the provider omits it. */
    private static Application made(Draft draft, Request request, Call call) {
        Map<String, Object> values = request.of(APPLICATION);
        if (values.get("template") != null) {
            requireTemplateData(values);
            reportIgnored(values.keySet(), request, call);
            values.keySet().retainAll(OF_TEMPLATES);
        }
        values.computeIfAbsent(
                "appIdentifier",
                none -> "app-" + ObjectIds.of("application identifier " + draft.lastSequence(), IDENTIFIER_LENGTH));
        return APPLICATION.make(values);
    }

    private static void requireTemplateData(Map<String, Object> values) {
        if (values.get("templateData") == null) {
            throw ApiError.invalidArgument("templateData should not be empty");
        }
    }

    private static void reportIgnored(Set<String> said, Request request, Call call) {
        String ignored = said.stream()
                .filter(property ->
                        !OF_TEMPLATES.contains(property) && !ApplicationConfigs.isDeclared(property, request))
                .collect(Collectors.joining(", "));
        if (!ignored.isEmpty()) {
            call.report(
                    "not acted on: " + ignored + ": an application that is made from a template takes its name alone");
        }
    }

    /** What comes with an application. Documented: a permission group of its own, with its id as the code and with its name. */
    private static void complete(Draft draft, Stored<Application> application) {
        Map<String, Object> made = new HashMap<>();
        if (application.it().secret() == null) {
            made.put("secret", secret(application.id()));
        }
        if (application.it().ssoEnabled() && application.it().ssoEnabledAt() == null) {
            made.put("ssoEnabledAt", draft.now());
        }
        draft.put(APPLICATION, application.as(Properties.copy(application.it(), made), draft.now()));
        if (NAMESPACE.find(draft, application.id()).isEmpty()) {
            draft.create(
                    NAMESPACE,
                    NAMESPACE.make(Map.of(
                            "code", application.id(), "name", application.it().appName())));
        }
    }

    /** Inferred: single sign-on notes when it was switched on, and the permission group takes the name. */
    private static void adjust(Draft draft, Stored<Application> application, Request request) {
        Application it = application.it();
        ApplicationConnections.requireLoginMethod(
                draft, request.object("loginConfig").orElse(Map.of()));
        if (it.ssoEnabled() != (it.ssoEnabledAt() != null)) {
            Instant since = it.ssoEnabled() ? draft.now() : null;
            draft.change(APPLICATION, application, APPLICATION.with(it, "ssoEnabledAt", since));
        }
        NAMESPACE
                .find(draft, application.id())
                .ifPresent(namespace ->
                        draft.change(NAMESPACE, namespace, NAMESPACE.with(namespace.it(), "name", it.appName())));
    }

    private static void clear(Draft draft, Stored<Application> application) {
        Sessions.endAllOf(draft, application.id());
        Tenants.forgetApplication(draft, application.id());
        NAMESPACE.find(draft, application.id()).ifPresent(namespace -> draft.delete(NAMESPACE, namespace));
    }

    /** Inferred: switches that are off filter nothing, and both sorts together are all. */
    private static List<Stored<Application>> find(DirectoryView directory, Request request, Call call) {
        boolean integrated = request.flag("isIntegrateApp");
        boolean anySort = integrated == request.flag("isSelfBuiltApp");
        return Paging.EVERYTHING.newestOf(directory.get(APPLICATION).order()).stream()
                .filter(each -> anySort || each.it().isIntegrated() == integrated)
                .filter(each -> !request.flag("ssoEnabled") || each.it().ssoEnabled())
                .filter(each -> hasKeywords(request, each.it()))
                .toList();
    }

    /** Inferred: the applications of the tenant in its order, all of them without a tenant, none that does not exist. */
    private static List<Stored<Application>> ofTenant(DirectoryView directory, Request request, Call call) {
        String tenant = Tenants.meant(directory, null, call);
        List<Stored<Application>> all = tenant == null
                ? Paging.EVERYTHING.newestOf(directory.get(APPLICATION).order())
                : Tenants.TENANT.require(directory, null, tenant).it().appIds().stream()
                        .flatMap(id -> APPLICATION.findById(directory, id).stream())
                        .toList();
        return all.stream()
                .filter(each -> !request.flag("sso_enabled") || each.it().ssoEnabled())
                .filter(each -> hasKeywords(request, each.it()))
                .toList();
    }

    private static boolean hasKeywords(Request request, Application application) {
        return Keywords.match(request.text("keywords"), application.appName(), application.appIdentifier());
    }

    /** Inferred: what cannot be an identifier is not available. */
    private static Object checkDomain(DirectoryView directory, CheckDomainAvailable request, Call call) {
        boolean isTaken = APPLICATION
                .findBy(directory, request.domain().toLowerCase(Locale.ROOT))
                .isPresent();
        return Map.of("available", !isTaken && request.domain().matches(IDENTIFIER));
    }

    /** The next secret follows from the one before: it is the same in every run. */
    private static Application withNextSecret(Application application) {
        return Properties.copy(application, Map.of("secret", secret(application.secret())));
    }

    private static String secret(String source) {
        return ObjectIds.of("application secret " + source, SECRET_LENGTH);
    }

    /** What answers of users say of an application; empty texts where it does not exist (inferred). */
    public static Map<String, Object> view(DirectoryView directory, String id) {
        Application application =
                APPLICATION.findById(directory, id).map(found -> found.it()).orElse(UNKNOWN);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("appId", id);
        view.put("appName", application.appName());
        view.put("appLogo", application.appLogo());
        view.put("appLoginUrl", application == UNKNOWN ? "" : application.loginUrl());
        return view;
    }
}
