package io.github.genauthfake.contract.behaviour.access;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.client.Json.with;
import static io.github.genauthfake.contract.kind.TestedKinds.APPLICATION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The settings of the provider's sign-in to Windows, one record in a pool. */
class VerifyConfigBehaviours extends Behaviours {
    private static final String CONFIG = "verify-config";
    private static final String ONE_FOR_ALL = "the settings are those of the whole pool";

    private Answer read() {
        return get(CONFIG);
    }

    private Answer put(Object... changes) {
        Map<String, Object> settings = read().read("");
        return genauth.request(CONFIG).put(with(settings, changes));
    }

    /** The settings are read. */
    @Nested
    @Operation("verify-config-get")
    class GetVerifyConfig {
        @Test
        @Documented(source = "openapi VerifyConfigDataDto")
        void answers_an_id_a_secret_and_the_fixed_public_key() {
            read().succeeds()
                    .data("id", matchesPattern("[0-9a-f]{24}"))
                    .data("appSecret", matchesPattern("[0-9a-f]{32}"))
                    .data("publicKey", equalTo("public-key"));
        }

        @Test
        @Inferred(
                why = "nothing is said of a pool that was never set up; false is the documented default of both flags")
        @FreshPoolOnly(why = "the pool may be set up")
        void answers_defaults_where_nothing_was_set() {
            read().data("appId", equalTo(""))
                    .data("isWinLogin", equalTo(false))
                    .data("isWinChangePwd", equalTo(false))
                    .data("authAddress", equalTo(""))
                    .data("logo", equalTo(""))
                    .data("name", equalTo(""));
        }

        @Test
        @Inferred(why = "an id that changed with every look would be none")
        void answers_the_same_again() {
            read().succeeds().data("", equalTo(read().read("")));
        }
    }

    /** The settings are replaced. */
    @Nested
    @Operation("verify-config-put")
    class PutVerifyConfig {
        @Test
        @Documented(source = "openapi PUT verify-config")
        @KnownDifference(why = "The answer is declared without an envelope, which every answer that was seen has.")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void replaces_the_settings_and_answers_them() {
            Answer answer = put("appId", "app", "isWinLogin", true, "name", "Windows");
            answer.succeeds()
                    .data("appId", equalTo("app"))
                    .data("isWinLogin", equalTo(true))
                    .data("name", equalTo("Windows"));
            read().data("", equalTo(answer.read("")));
        }

        @Test
        @Inferred(why = "the default is documented, and the whole record is sent")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void takes_the_defaults_of_flags_that_are_left_out() {
            put("isWinLogin", true, "isWinChangePwd", true).succeeds();
            Map<String, Object> settings = read().read("");
            settings.remove("isWinLogin");
            settings.remove("isWinChangePwd");
            genauth.request(CONFIG).put(settings).succeeds();
            read().data("isWinLogin", equalTo(false)).data("isWinChangePwd", equalTo(false));
        }

        @Test
        @Inferred(why = "the public key is documented to be fixed")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void ignores_another_public_key() {
            put("publicKey", "mine").succeeds().data("publicKey", equalTo("public-key"));
        }

        @Test
        @Inferred(why = "class of error: not found")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void does_not_find_another_id_and_changes_nothing() {
            put("id", "000000000000000000000000", "name", "Other").isRefusedWith(404);
            read().data("name", equalTo(""));
        }

        @Test
        @Documented(source = "openapi VerifyConfigDataDto, required")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void needs_the_whole_record() {
            genauth.request(CONFIG).put(object("id", read().read("id"))).isRefusedWith(400);
        }
    }

    /** The applications that Windows can sign in to are listed. */
    @Nested
    @Operation("verify-config-app")
    class ListApplications {
        private void finds(String keywords, String app) {
            get("verify-config-app", "keywords", keywords).succeeds().data("appId", contains(app));
        }

        @Test
        @Inferred(why = "the title says a list; nothing says what keywords are looked for in")
        void answers_the_applications_with_the_keywords_in_name_identifier_or_id() {
            String name = unique("Shop");
            String identifier = unique("app").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
            String app = given.one(APPLICATION, object("appName", name, "appIdentifier", identifier));
            given.one(APPLICATION);
            finds(name.toUpperCase(Locale.ROOT), app);
            finds(identifier, app);
            finds(app, app);
            get("verify-config-app", "keywords", unique("nothing")).succeeds().data("", empty());
        }

        @Test
        @Inferred(why = "it is declared to answer what get-application answers")
        void answers_them_as_they_are_read() {
            String app = given.one(APPLICATION);
            Map<String, Object> read = get("get-application", "appId", app).read("");
            get("verify-config-app", "keywords", app).succeeds().data("", contains(equalTo(read)));
        }
    }
}
