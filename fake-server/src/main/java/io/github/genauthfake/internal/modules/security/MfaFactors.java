package io.github.genauthfake.internal.modules.security;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import java.util.List;
import java.util.Map;

/** The further factors that the pool asks for, in all applications that have none of their own. */
public final class MfaFactors {
    /** In the order of answers (inferred). */
    public static final List<String> ALL = List.of("OTP", "SMS", "EMAIL", "FACE");

    public record MfaFactor(String factor) {}

    public static final Kind<MfaFactor> MFA_FACTOR = Kind.of(MfaFactor.class, "mfa factor", "mfaFactors")
            .label("factor")
            .unique("factor", Failure.of(409, "认证因素 {0} 已存在", "The factor {0} is there already", INFERRED, INFERRED))
            .rule(factor -> requireKnown("factor", factor.factor()))
            .listed("factor")
            .requiredInSeeds("factor")
            .word("factor", "OTP, SMS, EMAIL or FACE.");

    /** get-global-mfa-settings has no parameters. */
    record GetFactors() {}

    record EnableFactors(List<String> enabledFactors) {}

    record DisableFactors(List<String> disableFactors) {}

    public static final List<Operation> OPERATIONS = List.of(
            read("get-global-mfa-settings", GetFactors.class, (directory, request, call) -> view(directory)),
            write("update-global-mfa-settings", EnableFactors.class, MfaFactors::enable),
            write("disable-global-mfa-settings", DisableFactors.class, MfaFactors::disable));

    private MfaFactors() {}

    /** The factors that are on. */
    public static List<String> of(DirectoryView directory) {
        return ALL.stream()
                .filter(factor -> MFA_FACTOR.findBy(directory, factor).isPresent())
                .toList();
    }

    /** Refuses a factor that does not exist. */
    public static void requireKnown(String property, String factor) {
        if (!ALL.contains(factor)) {
            throw ApiError.invalidArgument(
                    "each of " + property + " must be one of the following values: " + String.join(", ", ALL));
        }
    }

    private static Map<String, Object> view(DirectoryView directory) {
        return Map.of("enabledFactors", of(directory));
    }

    /** The document says that the factors are switched on; those that the request does not name stay on (inferred). */
    private static Object enable(Draft draft, EnableFactors request, Call call) {
        request.enabledFactors().stream()
                .distinct()
                .filter(factor -> MFA_FACTOR.findBy(draft, factor).isEmpty())
                .forEach(factor -> draft.create(MFA_FACTOR, new MfaFactor(factor)));
        return view(draft);
    }

    /** Factors that are off already are passed over (inferred). */
    private static Object disable(Draft draft, DisableFactors request, Call call) {
        for (String factor : request.disableFactors()) {
            MFA_FACTOR.findBy(draft, factor).ifPresent(found -> draft.delete(MFA_FACTOR, found));
        }
        return view(draft);
    }
}
