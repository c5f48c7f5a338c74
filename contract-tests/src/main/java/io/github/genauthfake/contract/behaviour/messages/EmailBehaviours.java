package io.github.genauthfake.contract.behaviour.messages;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The templates of e-mails and the service that sends them. */
class EmailBehaviours extends Behaviours {
    private static final String WELCOME = "templates.find { it.type == 'WELCOME_EMAIL' }";
    private static final String SETTING = "it changes a setting of the pool";
    private static final String VENDOR = "csharp, tests of messages";

    private Map<String, Object> welcome() {
        return object(
                "type",
                "WELCOME_EMAIL",
                "customizeEnabled",
                true,
                "name",
                "Welcome",
                "subject",
                "Welcome to {{app_name}}",
                "sender",
                "{{client_name}}",
                "content",
                "<p>Hello</p>");
    }

    @Nested
    @Operation("get-email-templates")
    class get_email_templates {
        @Test
        @Seen(source = VENDOR)
        @FreshPoolOnly(why = "others may have changed the templates")
        void has_one_template_of_each_type() {
            get("get-email-templates")
                    .succeeds()
                    .data("templates", hasSize(15))
                    .data("templates[0].type", equalTo("WELCOME_EMAIL"))
                    .data("templates[0].name", equalTo("欢迎邮件"))
                    .data("templates[0].subject", equalTo("欢迎加入 {{app_name}}"))
                    .data("templates[14].type", equalTo("EMAIL_UNBIND_VERIFY_CODE"))
                    .data("templates[14].customizeEnabled", equalTo(false))
                    .data("categories[0].titleEn", equalTo("Notification Template"));
        }
    }

    @Nested
    @Operation("update-email-template")
    class update_email_template {
        @Test
        @Seen(source = VENDOR)
        @FreshPoolOnly(why = SETTING)
        void keeps_the_template_of_the_type() {
            post("update-email-template", with(welcome(), "expiresIn", 123_456))
                    .succeeds()
                    .data("subject", equalTo("Welcome to {{app_name}}"))
                    .data("expiresIn", equalTo(123_456));
            get("get-email-templates")
                    .data(WELCOME + ".content", equalTo("<p>Hello</p>"))
                    .data(WELCOME + ".customizeEnabled", equalTo(true))
                    .data("templates", hasSize(15));
        }

        @Test
        @Documented(source = "openapi UpdateEmailTemplateDto, type and expiresIn")
        @FreshPoolOnly(why = SETTING)
        void refuses_an_unknown_type_and_a_time_below_one() {
            post("update-email-template", with(welcome(), "type", "GOODBYE_EMAIL"))
                    .isRefusedWith(400);
            post("update-email-template", with(welcome(), "expiresIn", 0)).isRefusedWith(400);
            get("get-email-templates").data(WELCOME + ".name", not(equalTo("Welcome")));
        }
    }

    @Nested
    @Operation("preview-email-template")
    class preview_email_template {
        @Test
        @Seen(source = VENDOR)
        void shows_the_template_of_the_type() {
            post("preview-email-template", object("type", "LOGIN_VERIFY_CODE", "expiresIn", 1))
                    .succeeds()
                    .data("content", notNullValue())
                    .data("content", not(containsString("{{")));
        }

        @Test
        @Documented(source = "openapi PreviewEmailTemplateDto.content")
        void shows_what_the_request_says_and_keeps_nothing() {
            Answer before = get("get-email-templates");
            post(
                            "preview-email-template",
                            object(
                                    "type",
                                    "WELCOME_EMAIL",
                                    "content",
                                    "{{verify_code}} <%= expires_in %> {{nobody}}!",
                                    "subject",
                                    "Hello",
                                    "expiresIn",
                                    7))
                    .succeeds()
                    .data("content", equalTo("123456 7 !"))
                    .data("subject", equalTo("Hello"));
            get("get-email-templates").data(WELCOME + ".subject", equalTo(before.read(WELCOME + ".subject")));
        }

        @Test
        @FakeOnly(why = "the fake fills in values only")
        void tells_the_test_of_blocks() {
            post("preview-email-template", object("type", "WELCOME_EMAIL", "content", "{{#if a}}b{{/if}}"))
                    .succeeds()
                    .data("content", equalTo("{{#if a}}b{{/if}}"));
            tellsTheTest(Finding.Kind.NOTE);
        }

        @Test
        @Documented(source = "openapi PreviewEmailTemplateDto.type")
        void refuses_an_unknown_type() {
            post("preview-email-template", object("type", "GOODBYE_EMAIL")).isRefusedWith(400);
        }
    }

    @Nested
    @Operation("get-email-provider")
    class get_email_provider {
        @Test
        @Inferred(why = "nothing is configured in a new pool")
        @FreshPoolOnly(why = "others may have configured it")
        void is_none_in_a_new_pool() {
            get("get-email-provider")
                    .succeeds()
                    .data("enabled", equalTo(false))
                    .data("type", nullValue())
                    .data("aliExmailConfig", nullValue());
        }
    }

    @Nested
    @Operation("config-email-provider")
    class config_email_provider {
        private Answer ali() {
            return post(
                    "config-email-provider",
                    object(
                            "enabled",
                            true,
                            "type",
                            "ali",
                            "aliExmailConfig",
                            object("sender", "test@example.com", "senderPass", "passw0rd")));
        }

        @Test
        @Seen(source = VENDOR)
        @FreshPoolOnly(why = SETTING)
        void keeps_the_service() {
            ali().succeeds().data("aliExmailConfig.sender", equalTo("test@example.com"));
            get("get-email-provider")
                    .data("enabled", equalTo(true))
                    .data("type", equalTo("ali"))
                    .data("aliExmailConfig.senderPass", equalTo("passw0rd"));
        }

        @Test
        @Inferred(why = "one service at a time")
        @FreshPoolOnly(why = SETTING)
        void forgets_the_service_of_another_type() {
            ali().succeeds();
            post(
                            "config-email-provider",
                            object(
                                    "enabled",
                                    true,
                                    "type",
                                    "custom",
                                    "smtpConfig",
                                    object("smtp_host", "mail.example.com", "smtp_port", 465, "senderPass", "secret")))
                    .succeeds()
                    .data("smtpConfig.smtp_port", equalTo(465))
                    .data("smtpConfig.secure", equalTo(false))
                    .data("aliExmailConfig", nullValue());
        }

        @Test
        @Inferred(why = "a service that is on has to be reachable")
        @FreshPoolOnly(why = SETTING)
        void needs_the_part_of_its_type_when_it_is_on() {
            post("config-email-provider", object("enabled", true, "type", "qq")).isRefusedWith(400);
            post("config-email-provider", object("enabled", true, "type", "pigeon"))
                    .isRefusedWith(400);
            post(
                            "config-email-provider",
                            object("enabled", true, "type", "sendgrid", "sendGridConfig", object("sender", "a@b.cn")))
                    .isRefusedWith(400);
            get("get-email-provider").data("type", nullValue());
            post("config-email-provider", object("enabled", false, "type", "qq"))
                    .succeeds();
        }
    }
}
