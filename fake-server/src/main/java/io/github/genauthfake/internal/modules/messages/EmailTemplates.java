package io.github.genauthfake.internal.modules.messages;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.update;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answering;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.StandardOperation;
import io.github.genauthfake.internal.kind.Stored;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates of the e-mails that the provider sends: one of each type in every pool. */
public final class EmailTemplates {
    private static final String HANDLEBAR = "handlebar";
    private static final int SECONDS_OF_A_CODE = 300; // inferred

    /** @param expiresIn how long the code or the link in it can be used, in seconds; {@code null} where there is none */
    public record EmailTemplate(
            String type,
            Boolean customizeEnabled,
            String name,
            String subject,
            String sender,
            String content,
            Integer expiresIn,
            String redirectTo,
            String tplEngine) {}

    private record Listed() {}

    private record Preview(
            String type, String content, String subject, String sender, Integer expiresIn, String tplEngine) {}

    public static final Kind<EmailTemplate> EMAIL_TEMPLATE = templates();

    private static final StandardOperation<EmailTemplate> UPDATE =
            update("update-email-template", EMAIL_TEMPLATE).by("type");

    public static final List<Operation> OPERATIONS = List.of(
            Operation.read("get-email-templates", Listed.class, EmailTemplates::list),
            UPDATE,
            Operation.read("preview-email-template", Preview.class, EmailTemplates::preview));

    /** The only category with documented words, and one for what has a code. */
    private static final List<Map<String, Object>> CATEGORIES = List.of(
            category(
                    "通知模版",
                    "Notification Template",
                    "支持欢迎邮件和首次创建用户通知的邮件内容",
                    "We support the content of the Welcome Email and First-Created Account Notification"),
            category("验证码模版", "Verification Code Template", "支持验证码的邮件内容", "The content of e-mails with a code"));

    /** What stands for a value in either language of templates; what else they can say stays as it is. */
    private static final Pattern MACRO = Pattern.compile(
            "\\{\\{\\{?\\s{0,9}([A-Za-z_]{1,64})\\s{0,9}}?}}|<%[=-]\\s{0,9}([A-Za-z_]{1,64})\\s{0,9}%>");

    private static final Pattern BLOCK = Pattern.compile("\\{\\{[#/>^!]|<%[^=-]");

    private EmailTemplates() {}

    /** Names are documented; subjects but the first, and contents, are the fake's own. */
    private static Kind<EmailTemplate> templates() {
        Kind<EmailTemplate> kind = Kind.of(EmailTemplate.class, "email template", "emailTemplates")
                .key(
                        "type",
                        Failure.of(409, "邮件模版 {0} 已存在", "The e-mail template {0} exists already", INFERRED, INFERRED))
                .choice("type", "update-email-template")
                .choice("tplEngine", "update-email-template")
                .seededDirectly()
                .word("type", "What the e-mail is for.")
                .defaultValue("tplEngine", HANDLEBAR);
        notice(kind, "WELCOME_EMAIL", "欢迎邮件", "欢迎加入 {{app_name}}");
        notice(kind, "FIRST_CREATED_USER", "首次创建用户通知", null);
        code(kind, "REGISTER_VERIFY_CODE", "注册验证码");
        code(kind, "LOGIN_VERIFY_CODE", "登录验证码");
        code(kind, "MFA_VERIFY_CODE", "MFA 验证码");
        code(kind, "INFORMATION_COMPLETION_VERIFY_CODE", "注册信息补全验证码");
        code(kind, "FIRST_EMAIL_LOGIN_VERIFY", "首次邮箱登录验证");
        code(kind, "CONSOLE_CONDUCTED_VERIFY", "在控制台发起邮件验证");
        notice(kind, "USER_PASSWORD_UPDATE_REMIND", "用户到期提醒", null);
        notice(kind, "ADMIN_RESET_USER_PASSWORD_NOTIFICATION", "管理员重置用户密码成功通知", null);
        notice(kind, "USER_PASSWORD_RESET_NOTIFICATION", "用户密码重置成功通知", null);
        code(kind, "RESET_PASSWORD_VERIFY_CODE", "重置密码验证码");
        code(kind, "SELF_UNLOCKING_VERIFY_CODE", "自助解锁验证码");
        code(kind, "EMAIL_BIND_VERIFY_CODE", "绑定邮箱验证码");
        code(kind, "EMAIL_UNBIND_VERIFY_CODE", "解绑邮箱验证码");
        return kind;
    }

    private static void notice(Kind<EmailTemplate> kind, String type, String name, String subject) {
        String its = subject == null ? "{{client_name}} " + name : subject;
        kind.inEveryPool(new EmailTemplate(
                type, false, name, its, "{{client_name}}", "<p>" + its + "</p>", null, null, HANDLEBAR));
    }

    private static void code(Kind<EmailTemplate> kind, String type, String name) {
        kind.inEveryPool(new EmailTemplate(
                type,
                false,
                name,
                "{{client_name}} " + name,
                "{{client_name}}",
                "<p>" + name + " {{verify_code}}</p>",
                SECONDS_OF_A_CODE,
                null,
                HANDLEBAR));
    }

    private static Map<String, Object> category(String title, String titleEn, String desc, String descEn) {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("title", title);
        category.put("titleEn", titleEn);
        category.put("desc", desc);
        category.put("descEn", descEn);
        return category;
    }

    private static Object list(DirectoryView directory, Listed nothing, Call call) {
        Answering.In in = new Answering.In(directory, Request.declared("get-email-templates", Map.of()), call);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "templates",
                directory.get(EMAIL_TEMPLATE).all().stream()
                        .sorted(Comparator.<Stored<EmailTemplate>>comparingLong(Stored::sequence)
                                .reversed()) // built-in objects count down
                        .map(template -> UPDATE.view(in, template))
                        .toList());
        answer.put("categories", CATEGORIES);
        return answer;
    }

    private static Object preview(DirectoryView directory, Preview wanted, Call call) {
        EmailTemplate kept =
                EMAIL_TEMPLATE.require(directory, null, wanted.type()).it();
        Integer expiresIn = wanted.expiresIn() == null ? kept.expiresIn() : wanted.expiresIn();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("app_name", "Example");
        values.put("client_name", "Example");
        values.put("user_email", "user@example.com");
        values.put("verify_code", "123456");
        values.put("expires_in", expiresIn == null ? "" : String.valueOf(expiresIn));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("content", rendered(wanted.content() == null ? kept.content() : wanted.content(), values, call));
        answer.put("subject", rendered(wanted.subject() == null ? kept.subject() : wanted.subject(), values, call));
        answer.put("sender", rendered(wanted.sender() == null ? kept.sender() : wanted.sender(), values, call));
        return answer;
    }

    /** Names that stand for a value are replaced, unknown ones by nothing (inferred). */
    private static String rendered(String template, Map<String, String> values, Call call) {
        if (BLOCK.matcher(template).find()) {
            call.report("The fake fills in values of e-mail templates only: blocks and helpers stay as they are");
        }
        return MACRO.matcher(template)
                .replaceAll(macro -> Matcher.quoteReplacement(
                        values.getOrDefault(macro.group(1) == null ? macro.group(2) : macro.group(1), "")));
    }
}
