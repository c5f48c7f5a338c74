package io.github.genauthfake.internal.modules.applications;

import io.github.genauthfake.internal.json.Json;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configurations of an application. What a request says of one is laid over what a new application has. */
final class ApplicationConfigs {
    private static final String LOGIN_METHOD = "defaultLoginMethod";

    /** They are no configuration: see {@link ApplicationConnections}. */
    private static final List<String> ABOUT_CONNECTIONS = List.of("enabledExtIdpConnIds", "enabledAllExtIdpConns");

    private static final List<String> PARTS_OF_LOGIN_METHOD =
            List.of("qrcodeType", "qrcodeExtIdpConnId", "adExtIdpConnId", "ldapExtIdpConnId");

    private static final List<String> PARTS_OF_BRANDING =
            List.of("customCSS", "customLoadingImage", "customBackground");

    /** What a new application has, as the contract declares it. */
    private static final class Declared {
        static final Request REQUEST =
                Request.declared("create-application", Map.of("loginConfig", Map.of(), "brandingConfig", Map.of()));

        private Declared() {}
    }

    private ApplicationConfigs() {}

    /** What a new application has where a request says nothing. What the contract leaves open is inferred. */
    static Map<String, Object> usual(String config) {
        Map<String, Object> usual =
                new LinkedHashMap<>(Declared.REQUEST.object(config).orElse(Map.of()));
        usual.keySet().removeAll(ABOUT_CONNECTIONS);
        switch (config) {
            case "loginConfig" -> {
                usual.put(LOGIN_METHOD, Map.of("connectionType", "PASSCODE"));
                usual.put("showAuthorizationPage", false);
            }
            case "registerConfig" -> {
                usual.put("enabledBasicRegisterMethods", List.of("EMAIL_CODE", "EMAIL_PASSWORD"));
                usual.put("defaultRegisterMethod", "PASSCODE");
            }
            case "brandingConfig" -> usual.put("defaultLanguage", "zh-CN");
            default -> {}
        }
        return usual;
    }

    /** What is kept of a configuration in a request. */
    static Map<String, Object> laidOver(String config, Object said) {
        if (!(said instanceof Map<?, ?> values)) {
            return null;
        }
        Map<String, Object> kept = usual(config);
        values.forEach((property, value) -> {
            if (value != null || kept.get(property) == null) {
                kept.put((String) property, value);
            }
        });
        kept.keySet().removeAll(ABOUT_CONNECTIONS);
        return kept;
    }

    /** Whether a request says no more of a property than the contract declares for who says nothing. */
    static boolean isDeclared(String property, Request request) {
        return request.agrees(Declared.REQUEST, property);
    }

    /** The configuration of signing in as answers have it. */
    static Map<String, Object> login(Answering.In in, Stored<Application> application) {
        return login(application.it().loginConfig(), ApplicationConnections.of(in.directory(), application.id()));
    }

    /** @param connections those that users may sign in by */
    static Map<String, Object> login(Map<String, Object> kept, List<Map<String, Object>> connections) {
        Map<String, Object> config = new LinkedHashMap<>(kept);
        Map<String, Object> method = unset(PARTS_OF_LOGIN_METHOD);
        ((Map<?, ?>) config.get(LOGIN_METHOD)).forEach((property, value) -> method.put((String) property, value));
        config.put(LOGIN_METHOD, method);
        config.put("enabledExtIdpConns", connections);
        return config;
    }

    /** The look of the sign-in page as answers have it. No operation makes agreements. */
    static Map<String, Object> branding(Answering.In in, Stored<Application> application) {
        Map<String, Object> config = unset(PARTS_OF_BRANDING);
        config.putAll(application.it().brandingConfig());
        config.put("showAgreement", false);
        config.put("agreements", List.of());
        return config;
    }

    private static Map<String, Object> unset(List<String> properties) {
        Map<String, Object> unset = new LinkedHashMap<>();
        properties.forEach(property -> unset.put(property, null));
        return unset;
    }

    /** Data for a template may be a text or an object (inferred: declared is a text, and templates take several values). */
    static String text(Object said) {
        return said == null || said instanceof String
                ? (String) said
                : new String(Json.write(said), StandardCharsets.UTF_8);
    }
}
