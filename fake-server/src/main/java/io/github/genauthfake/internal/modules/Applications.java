package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.modules.Namespaces.NAMESPACE;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.users.Sessions;
import java.util.LinkedHashMap;
import java.util.Map;

/** What answers of other modules need to know of applications, which only seeds make. */
public final class Applications {
    /** @param loginStrategy {@code ALLOW_ALL} or {@code DENY_ALL}: who may enter without an authorization */
    public record Application(String name, String logo, String loginUrl, String loginStrategy) {
        boolean letsEverybodyIn() {
            return loginStrategy.equals(ALLOW_ALL);
        }
    }

    private static final String ALLOW_ALL = "ALLOW_ALL";

    public static final Kind<Application> APPLICATION = Kind.of(Application.class, "application", "applications")
            .notFound(Failure.of(404, "应用不存在", "Application not exists.", INFERRED, INFERRED))
            .label("name")
            .pattern(
                    "loginStrategy",
                    "ALLOW_ALL|DENY_ALL",
                    Failure.invalidArgument("loginStrategy must be one of the following values: ALLOW_ALL, DENY_ALL"))
            .defaultValue("logo", "")
            .defaultValue("loginUrl", "")
            .defaultValue("loginStrategy", ALLOW_ALL)
            .word("name", "The name shown to people; the name in this file by default.")
            .word("logo", "A link to the logo.")
            .word("loginUrl", "The address of the sign-in page.")
            .word("loginStrategy", "Who may enter without an authorization: ALLOW_ALL, the default, or DENY_ALL.")
            .afterCreation(Applications::addNamespace)
            .beforeDeletion(Applications::clear);

    private static final Application UNKNOWN = new Application("", "", "", "");

    private Applications() {}

    /** Documented: each application has a permission group of its own, with its id as the code and with its name. */
    private static void addNamespace(Draft draft, Stored<Application> application) {
        if (NAMESPACE.find(draft, application.id()).isEmpty()) {
            draft.create(
                    NAMESPACE,
                    NAMESPACE.make(Map.of(
                            "code", application.id(), "name", application.it().name())));
        }
    }

    private static void clear(Draft draft, Stored<Application> application) {
        Sessions.endAllOf(draft, application.id());
        NAMESPACE.find(draft, application.id()).ifPresent(namespace -> draft.delete(NAMESPACE, namespace));
    }

    /** What answers say of an application; empty texts where it does not exist (inferred). */
    public static Map<String, Object> view(DirectoryView directory, String id) {
        Application application =
                APPLICATION.findById(directory, id).map(found -> found.it()).orElse(UNKNOWN);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("appId", id);
        view.put("appName", application.name());
        view.put("appLogo", application.logo());
        view.put("appLoginUrl", application.loginUrl());
        return view;
    }
}
