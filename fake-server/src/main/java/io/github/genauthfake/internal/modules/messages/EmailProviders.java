package io.github.genauthfake.internal.modules.messages;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The service that sends the e-mails of a pool. It is kept and answered; the fake connects to none. */
public final class EmailProviders {
    /** The service, and how it is reached: only the part of its type is set. */
    public record EmailProvider(
            Boolean enabled,
            String type,
            Map<String, Object> smtpConfig,
            Map<String, Object> sendGridConfig,
            Map<String, Object> aliExmailConfig,
            Map<String, Object> tencentExmailConfig) {
        public EmailProvider {
            smtpConfig = complete(smtpConfig);
        }

        private static Map<String, Object> complete(Map<String, Object> smtp) {
            if (smtp == null) {
                return null;
            }
            Map<String, Object> complete = new LinkedHashMap<>(smtp);
            complete.putIfAbsent("sender", "");
            complete.putIfAbsent("secure", false);
            return complete;
        }

        /** That of the type alone; the others are forgotten (inferred). */
        EmailProvider ofItsType() {
            return new EmailProvider(
                    enabled,
                    type,
                    "custom".equals(type) ? smtpConfig : null,
                    "sendgrid".equals(type) ? sendGridConfig : null,
                    "ali".equals(type) ? aliExmailConfig : null,
                    "qq".equals(type) ? tencentExmailConfig : null);
        }

        private boolean isReachable() {
            return smtpConfig != null
                    || sendGridConfig != null
                    || aliExmailConfig != null
                    || tencentExmailConfig != null;
        }
    }

    private record Nothing() {}

    public static final Kind<EmailProvider> EMAIL_PROVIDER = Kind.of(
                    EmailProvider.class, "email provider", "emailProvider")
            .single()
            .seededDirectly()
            .choice("type", "config-email-provider")
            .rule(EmailProviders::requireItsPart)
            .secret("smtpConfig")
            .secret("sendGridConfig")
            .secret("aliExmailConfig")
            .secret("tencentExmailConfig")
            .defaultValue("enabled", false);

    public static final List<Operation> OPERATIONS = List.of(
            Operation.read(
                    "get-email-provider",
                    Nothing.class,
                    (directory, nothing, call) ->
                            view(EMAIL_PROVIDER.only(directory).it())),
            Operation.write("config-email-provider", EmailProvider.class, EmailProviders::configure));

    private EmailProviders() {}

    private static void requireItsPart(EmailProvider provider) {
        EmailProvider its = provider.ofItsType();
        if (!its.equals(provider)) {
            throw ApiError.invalidArgument(
                    "only the configuration of the type " + provider.type() + " should be there");
        }
        if (Boolean.TRUE.equals(provider.enabled()) && !its.isReachable()) {
            throw ApiError.invalidArgument("the configuration of the type " + provider.type() + " should not be empty");
        }
    }

    private static Object configure(Draft draft, EmailProvider wanted, Call call) {
        return view(
                draft.changeOnly(EMAIL_PROVIDER, before -> wanted.ofItsType()).it());
    }

    private static Map<String, Object> view(EmailProvider provider) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("enabled", provider.enabled());
        view.put("type", provider.type());
        view.put("smtpConfig", provider.smtpConfig());
        view.put("sendGridConfig", provider.sendGridConfig());
        view.put("aliExmailConfig", provider.aliExmailConfig());
        view.put("tencentExmailConfig", provider.tencentExmailConfig());
        return view;
    }
}
