package io.github.genauthfake.contract.behaviour.customdomains;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The domain of a user pool. */
class CustomDomainBehaviours extends Behaviours {
    private static final String SETTING = "a pool has one domain";
    private static final String CLIENTS = "what the clients of 2026 read and send";
    private static final String NO_SOURCE = "no source has an error of this module; like siblings";

    private Answer create(String domain) {
        return post("create-custom-domain", object("customDomain", domain));
    }

    private static String pem(String what) {
        return "-----BEGIN " + what + "-----\nAAAA\n-----END " + what + "-----\n";
    }

    @Nested
    @Operation("create-custom-domain")
    class create_custom_domain {
        @Test
        @Inferred(why = CLIENTS)
        @FreshPoolOnly(why = SETTING)
        void answers_the_domain_and_how_to_prove_it() {
            create("login.example.com")
                    .succeeds()
                    .data("customDomain", equalTo("login.example.com"))
                    .data("dnsTxtName", equalTo("_genauth-challenge.login.example.com"))
                    .data("dnsTxtValue", matchesPattern("[0-9a-f]{32}"))
                    .data("dnsVerified", equalTo(false))
                    .data("httpsVerified", equalTo(false));
        }

        @Test
        @Inferred(why = NO_SOURCE)
        @FreshPoolOnly(why = SETTING)
        void refuses_a_second_domain_and_what_is_none() {
            for (String none :
                    new String[] {"", "localhost", "https://example.com", "a b.example.com", "-a.example.com"}) {
                create(none).isRefusedWith(400);
            }
            create("login.example.com").succeeds();
            create("other.example.com").isRefusedWith(409);
            get("get-custom-domain").data("customDomain", equalTo("login.example.com"));
        }
    }

    @Nested
    @Operation("get-custom-domain")
    class get_custom_domain {
        @Test
        @Inferred(why = "a client of 2026 takes 404 for none")
        @FreshPoolOnly(why = SETTING)
        void does_not_find_one_in_a_new_pool() {
            get("get-custom-domain").isRefusedWith(404);
            create("login.example.com").succeeds();
            get("get-custom-domain").succeeds().data("customDomain", equalTo("login.example.com"));
        }
    }

    @Nested
    @Operation("remove-custom-domain")
    class remove_custom_domain {
        @Test
        @Inferred(why = CLIENTS)
        @FreshPoolOnly(why = SETTING)
        void removes_the_domain() {
            create("login.example.com").succeeds();
            post("remove-custom-domain", object()).succeeds().data("success", equalTo(true));
            get("get-custom-domain").isRefusedWith(404);
            post("remove-custom-domain", object()).isRefusedWith(404);
        }
    }

    @Nested
    @Operation("update-custom-domain")
    class update_custom_domain {
        @Test
        @Inferred(why = CLIENTS)
        @FreshPoolOnly(why = SETTING)
        void takes_a_certificate_for_the_domain() {
            Object certificate = object("httpsCertificate", pem("CERTIFICATE"), "httpsPrivateKey", pem("PRIVATE KEY"));
            post("update-custom-domain", certificate).isRefusedWith(404);
            create("login.example.com").succeeds();
            post("update-custom-domain", certificate).succeeds().data("customDomain", equalTo("login.example.com"));
            post("update-custom-domain", object("httpsCertificate", "CERTIFICATE"))
                    .isRefusedWith(400);
        }
    }

    private void answersWhatIsKept(String operation) {
        get(operation).isRefusedWith(404);
        create("login.example.com").succeeds();
        get(operation).succeeds().data("dnsVerified", equalTo(false)).data("httpsVerified", equalTo(false));
        tellsTheTest(Finding.Kind.NOTE);
    }

    @Nested
    @Operation("verify-custom-domain-dns")
    class verify_custom_domain_dns {
        @Test
        @FakeOnly(why = "the fake asks no name server")
        void answers_what_is_kept() {
            answersWhatIsKept("verify-custom-domain-dns");
        }
    }

    @Nested
    @Operation("verify-custom-domain-https")
    class verify_custom_domain_https {
        @Test
        @FakeOnly(why = "the fake connects to nothing")
        void answers_what_is_kept() {
            answersWhatIsKept("verify-custom-domain-https");
        }
    }
}
