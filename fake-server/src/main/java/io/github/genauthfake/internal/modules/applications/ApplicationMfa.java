package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.StandardOperation;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import io.github.genauthfake.internal.modules.security.MfaFactors;
import java.util.List;

/** The further factors that applications ask for. */
public final class ApplicationMfa {
    public static final List<Operation> OPERATIONS =
            List.of(StandardOperation.change("update-application-mfa-settings", APPLICATION, ApplicationMfa::changed)
                    .by("appId")
                    .answering("enabledFactors", (in, application) -> own(application.it())));

    private ApplicationMfa() {}

    /** The factors that an application asks for: its own or, where it never had any, those of the pool (inferred). */
    public static List<String> of(DirectoryView directory, Application application) {
        return application.mfaFactors() == null ? MfaFactors.of(directory) : application.mfaFactors();
    }

    private static List<String> own(Application application) {
        return application.mfaFactors() == null ? List.of() : application.mfaFactors();
    }

    /** A factor that a request both enables and disables is off (inferred). */
    private static Application changed(Application application, Request request) {
        List<String> before = own(application);
        List<String> factors = MfaFactors.ALL.stream()
                .filter(factor -> before.contains(factor)
                        || request.texts("enabledFactors").contains(factor))
                .filter(factor -> !request.texts("disabledFactors").contains(factor))
                .toList();
        return APPLICATION.with(application, "mfaFactors", factors);
    }

    static void requireFactors(Application application) {
        own(application).forEach(factor -> MfaFactors.requireKnown("mfaFactors", factor));
    }
}
