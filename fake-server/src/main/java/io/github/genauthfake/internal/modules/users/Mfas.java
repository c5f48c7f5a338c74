package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Properties;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.ApplicationMfa;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The further factors with which users prove who they are. */
public final class Mfas {
    private static final Pattern BASE32 = Pattern.compile("[A-Za-z2-7]+=*");
    private static final int TOKEN_LENGTH = 24;

    /** What makes the one-time passwords of a user. The recovery code is never answered. */
    public record Totp(String secret, String recoveryCode) {}

    /** A factor of an application, as a request of set-mfa-status has it. */
    public record Factor(String mfaPolicy, Number status, Number sort) {
        public Factor {
            status = plain(status);
            sort = plain(sort);
        }

        /** One class for whole numbers, so that equal ones are equal whatever they were read from. */
        private static Number plain(Number number) {
            return number == null || number.doubleValue() != number.longValue() ? number : number.longValue();
        }
    }

    /** What set-mfa-status has stored beside the factors of the user. */
    public record Stipulated(
            String mfaToken,
            String nickname,
            String username,
            String phone,
            String phoneCountryCode,
            Boolean totpMfaEnabled,
            List<Factor> applicationMfa) {}

    /**
     * @param totp {@code null} for a user without an authenticator
     * @param status {@code null} until set-mfa-status is called
     */
    public record Mfa(
            String userId,
            Totp totp,
            Boolean face,
            String phone,
            String phoneCountryCode,
            String email,
            Stipulated status) {
        boolean isTotpEnabled() {
            return status != null && status.totpMfaEnabled() != null ? status.totpMfaEnabled() : totp != null;
        }
    }

    public static final Kind<Mfa> MFA = Kind.of(Mfa.class, "mfa", "mfa")
            .within("userId", Users.END)
            .single()
            .secret("totp")
            .secret("status")
            .rule(Mfas::requireSecret)
            .word("totp", "The authenticator that makes one-time passwords.")
            .word("totp.secret", "The secret that it was set up with, in base32.")
            .word("totp.recoveryCode", "What is typed in place of a one-time password when the authenticator is lost.")
            .word("face", "Whether the face is a factor.")
            .word("phone", "The phone number that codes are sent to.")
            .word("phoneCountryCode", "The country code of the phone number.")
            .word("email", "The e-mail address that codes are sent to.")
            .word("status", "What set-mfa-status stored beside that, written by an export.");

    private static final Failure NO_OTP =
            Failure.of(404, "用户未绑定 OTP", "The user has no one-time-password authenticator.", INFERRED, INFERRED);

    record ImportOtp(List<OtpOfUser> list) {}

    record OtpOfUser(String userId, Totp otp) {}

    record SetMfaStatus(String userId, UserIdType userIdType, MfaTriggerData mfaTriggerData) {}

    record GetTriggerData(String appId, String userId, UserIdType userIdType) {}

    record MfaTriggerData(
            String mfaToken,
            String mfaPhone,
            String mfaPhoneCountryCode,
            String mfaEmail,
            String nickname,
            String username,
            String phone,
            String phoneCountryCode,
            Boolean faceMfaEnabled,
            Boolean totpMfaEnabled,
            List<Factor> applicationMfa) {}

    static final List<Operation> OPERATIONS = List.of(
            read("get-user-mfa-info", UserRequests.NamedUser.class, Mfas::info),
            write("set-mfa-status", SetMfaStatus.class, Mfas::setStatus),
            read("get-mfa-status", UserRequests.NamedUser.class, Mfas::status),
            write("import-otp", ImportOtp.class, Mfas::importOtp),
            read("get-otp-secret-by-user", UserRequests.NamedUser.class, Mfas::otpSecret));

    private Mfas() {}

    private static Optional<Stored<Mfa>> of(DirectoryView directory, User user) {
        return directory.get(MFA).of(user.id()).all().stream().findFirst();
    }

    /** What is known of a user of whom nothing was said included. */
    private static Mfa factors(DirectoryView directory, User user) {
        return of(directory, user).map(Stored::it).orElse(new Mfa(user.id(), null, null, null, null, null, null));
    }

    private static void change(Draft draft, User user, Map<String, ?> changes) {
        Mfa changed = Properties.copy(factors(draft, user), changes);
        of(draft, user).ifPresentOrElse(before -> draft.change(MFA, before, changed), () -> draft.create(MFA, changed));
    }

    private static void requireSecret(Mfa mfa) {
        if (mfa.totp() != null
                && (mfa.totp().secret() == null
                        || !BASE32.matcher(mfa.totp().secret()).matches())) {
            throw ApiError.invalidArgument("the secret of totp must be base32: letters and the digits 2 to 7");
        }
    }

    /** Gives a user an authenticator, in the place of the one that it has. */
    static void setTotp(Draft draft, User user, Totp totp) {
        Map<String, Object> changes = new HashMap<>(Map.of("totp", totp));
        Stipulated stipulated = factors(draft, user).status();
        if (stipulated != null) {
            changes.put("status", Properties.copy(stipulated, Map.of("totpMfaEnabled", true)));
        }
        change(draft, user, changes);
    }

    private static Object importOtp(Draft draft, ImportOtp request, Call call) {
        for (OtpOfUser item : request.list()) {
            User user = UserRules.resolve(draft, UserIdType.USER_ID, item.userId());
            setTotp(draft, user, item.otp());
            draft.change(Users.SLOT, users -> users.with(user.touched(draft.now())));
        }
        return Answers.NOTHING;
    }

    private static Object otpSecret(DirectoryView directory, UserRequests.NamedUser request, Call call) {
        Totp totp = factors(directory, request.resolve(directory, call)).totp();
        if (totp == null) {
            throw ApiError.of(NO_OTP);
        }
        return Map.of("secret", totp.secret());
    }

    private static Object info(DirectoryView directory, UserRequests.NamedUser request, Call call) {
        Mfa mfa = factors(directory, request.resolve(directory, call));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("totpStatus", enabled(mfa.isTotpEnabled()));
        view.put("faceMfaStatus", enabled(Boolean.TRUE.equals(mfa.face())));
        view.put("smsMfaStatus", enabled(mfa.phone() != null));
        view.put("emailMfaStatus", enabled(mfa.email() != null));
        return view;
    }

    private static String enabled(boolean isEnabled) {
        return isEnabled ? "enabled" : "disabled";
    }

    /** Replaces what was stored; what the request does not say is not set from then on (inferred). */
    private static Object setStatus(Draft draft, SetMfaStatus request, Call call) {
        User user = new UserRequests.NamedUser(request.userId(), request.userIdType()).resolve(draft, call);
        MfaTriggerData data = request.mfaTriggerData();
        Map<String, Object> changes = new HashMap<>();
        changes.put("face", data.faceMfaEnabled());
        changes.put("phone", UserNames.given(data.mfaPhone()));
        changes.put("phoneCountryCode", UserNames.given(data.mfaPhoneCountryCode()));
        changes.put("email", UserNames.given(data.mfaEmail()));
        changes.put(
                "status",
                new Stipulated(
                        data.mfaToken(),
                        data.nickname(),
                        data.username(),
                        data.phone(),
                        data.phoneCountryCode(),
                        data.totpMfaEnabled(),
                        data.applicationMfa()));
        change(draft, user, changes);
        draft.change(Users.SLOT, users -> users.with(user.touched(draft.now())));
        return Answers.success();
    }

    private static Object status(DirectoryView directory, UserRequests.NamedUser request, Call call) {
        return status(directory, request.resolve(directory, call), call);
    }

    /** Every factor of the application is always asked for, as the fake judges no risks; each in its place (inferred). */
    static Object triggerData(DirectoryView directory, GetTriggerData request, Call call) {
        Application application = Applications.APPLICATION
                .require(directory, null, request.appId())
                .it();
        User user = new UserRequests.NamedUser(request.userId(), request.userIdType()).resolve(directory, call);
        Map<String, Object> view = status(directory, user, call);
        view.put("mfaToken", ObjectIds.of(request.appId() + " mfa token " + user.id(), TOKEN_LENGTH));
        List<Factor> factors = new ArrayList<>();
        for (String policy : ApplicationMfa.of(directory, application)) {
            factors.add(new Factor(policy, 1, factors.size()));
        }
        view.put("applicationMfa", factors);
        return view;
    }

    private static Map<String, Object> status(DirectoryView directory, User user, Call call) {
        Mfa mfa = factors(directory, user);
        Stipulated status = mfa.status() == null ? usual(user, mfa, call) : mfa.status();
        boolean isUsual = mfa.status() == null;
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("mfaToken", status.mfaToken());
        view.put("mfaPhone", mfa.phone());
        view.put("mfaPhoneCountryCode", mfa.phoneCountryCode());
        view.put("mfaEmail", mfa.email());
        view.put("nickname", status.nickname());
        view.put("username", status.username());
        view.put("phone", status.phone());
        view.put("phoneCountryCode", status.phoneCountryCode());
        view.put("faceMfaEnabled", isUsual ? Boolean.valueOf(Boolean.TRUE.equals(mfa.face())) : mfa.face());
        view.put("totpMfaEnabled", status.totpMfaEnabled());
        view.put("applicationMfa", status.applicationMfa());
        return view;
    }

    /** What is answered until something is stored: the profile, and a token that follows from the user (inferred). */
    private static Stipulated usual(User user, Mfa mfa, Call call) {
        return new Stipulated(
                ObjectIds.of(call.userPoolId() + " mfa token " + user.id(), TOKEN_LENGTH),
                (String) user.attributes().get("nickname"),
                user.username(),
                user.phone(),
                (String) user.attributes().get("phoneCountryCode"),
                mfa.isTotpEnabled(),
                List.of());
    }
}
