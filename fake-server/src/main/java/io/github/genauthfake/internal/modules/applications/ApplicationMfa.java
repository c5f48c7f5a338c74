package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.StandardOperation;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import java.util.List;

/** The further factors that applications ask for. */
public final class ApplicationMfa {
    /** In the order of answers (inferred). */
    private static final List<String> FACTORS = List.of("OTP", "SMS", "EMAIL", "FACE");

    public static final List<Operation> OPERATIONS =
            List.of(StandardOperation.change("update-application-mfa-settings", APPLICATION, ApplicationMfa::changed)
                    .by("appId")
                    .answering("enabledFactors", (in, application) -> of(application.it())));

    private ApplicationMfa() {}

    /** The factors that an application asks for; the fake keeps no factors of the pool, which would be asked for otherwise. */
    public static List<String> of(Application application) {
        return application.mfaFactors() == null ? List.of() : application.mfaFactors();
    }

    /** A factor that a request both enables and disables is off (inferred). */
    private static Application changed(Application application, Request request) {
        List<String> before = of(application);
        List<String> factors = FACTORS.stream()
                .filter(factor -> before.contains(factor)
                        || request.texts("enabledFactors").contains(factor))
                .filter(factor -> !request.texts("disabledFactors").contains(factor))
                .toList();
        return APPLICATION.with(application, "mfaFactors", factors);
    }

    static void requireFactors(Application application) {
        if (!FACTORS.containsAll(of(application))) {
            throw ApiError.invalidArgument(
                    "each of mfaFactors must be one of the following values: OTP, SMS, EMAIL, FACE");
        }
    }
}
