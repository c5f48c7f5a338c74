package io.github.genauthfake.contract.behaviour.ldap;

import static io.github.genauthfake.contract.client.Json.object;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.genauthfake.Finding;
import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.FakeOnly;
import io.github.genauthfake.contract.mark.FreshPoolOnly;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.Operation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The settings of the LDAP server, one object in a pool. */
class LdapServerBehaviours extends Behaviours {
    private static final String CONFIG = "get-ldap-server-config";
    private static final String ENABLE = "enable-ldap-server";
    private static final String DISABLE = "disable-ldap-server";
    private static final String UPDATE = "update-ldap-server-config";
    private static final String PASSWORD = "get-ldap-server-random-pwd";
    private static final String ONE_FOR_ALL = "the settings are those of the whole pool";
    private static final String FIRST = "the code for a server that was never started is documented, its status is not";

    private Answer config() {
        return get(CONFIG).succeeds();
    }

    private void enable() {
        post(ENABLE, object("ldapDomain", "ibm.com")).succeeds().data("", equalTo(true));
    }

    /** The settings are read. */
    @Nested
    @Operation(CONFIG)
    class GetConfig {
        @Test
        @Inferred(why = "nothing is said of a server that was never started")
        @FreshPoolOnly(why = "the server may have been started")
        void answers_empty_settings_before_the_first_start() {
            config().data("enabled", equalTo(2))
                    .data("id", nullValue())
                    .data("linkUrl", equalTo(""))
                    .data("baseDn", equalTo(""))
                    .data("bindPwd", equalTo(""));
        }
    }

    /** The server is started. */
    @Nested
    @Operation(ENABLE)
    class Enable {
        @Test
        @Documented(source = "openapi LdapConfigInfoDto.bindDn and baseDn")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void makes_the_distinguished_names_of_the_domain() {
            enable();
            config().data("enabled", equalTo(1))
                    .data("ldapDomain", equalTo("ibm.com"))
                    .data("baseDn", equalTo("dc=ibm,dc=com,o=authing"))
                    .data("bindDn", equalTo("cn=system_user,ou=system_users,dc=ibm,dc=com,o=authing"))
                    .data("bindPwd", matchesPattern(".{16}"));
        }

        @Test
        @Inferred(why = "the title says that it starts the server or starts it again")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void takes_another_domain_and_link_and_keeps_the_password() {
            enable();
            String password = config().read("bindPwd");
            post(ENABLE, object("ldapDomain", "example.org", "linkUrl", "ldap://10.0.0.7:3389"))
                    .succeeds();
            config().data("baseDn", equalTo("dc=example,dc=org,o=authing"))
                    .data("linkUrl", equalTo("ldap://10.0.0.7:3389"))
                    .data("enablePrivatization", equalTo(1))
                    .data("bindPwd", equalTo(password));
        }

        @Test
        @Documented(source = "error codes, 2820002", aspect = Aspect.API_CODE)
        @Inferred(why = "class of error: a refused argument")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void refuses_a_link_that_is_none_and_changes_nothing() {
            post(ENABLE, object("ldapDomain", "ibm.com", "linkUrl", "http://10.0.0.7"))
                    .isRefusedWith(400)
                    .hasApiCode(2820002);
            config().data("enabled", equalTo(2));
        }

        @Test
        @Inferred(why = "class of error: a refused argument")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void needs_a_domain() {
            post(ENABLE, object()).isRefusedWith(400);
            post(ENABLE, object("ldapDomain", "no domain")).isRefusedWith(400);
            config().data("enabled", equalTo(2));
        }
    }

    /** The server is stopped. */
    @Nested
    @Operation(DISABLE)
    class Disable {
        @Test
        @Inferred(why = "the parameter says whether the server shall be on")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void stops_the_server_and_starts_it_again() {
            enable();
            post(DISABLE, object("enabled", false)).succeeds().data("", equalTo(true));
            config().data("enabled", equalTo(2)).data("ldapDomain", equalTo("ibm.com"));
            post(DISABLE, object("enabled", true)).succeeds();
            config().data("enabled", equalTo(1));
        }

        @Test
        @Inferred(why = FIRST)
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void needs_a_server_that_was_started() {
            post(DISABLE, object("enabled", true)).isRefusedWith(422);
            post(DISABLE, object()).isRefusedWith(400);
        }
    }

    /** The password is changed. */
    @Nested
    @Operation(UPDATE)
    class Update {
        @Test
        @Documented(source = "openapi LdapUpdateDto.bindPwd")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void replaces_the_password_where_one_is_named() {
            enable();
            post(UPDATE, object("bindPwd", "another password")).succeeds().data("", equalTo(true));
            config().data("bindPwd", equalTo("another password"));
            post(UPDATE, object()).succeeds();
            config().data("bindPwd", equalTo("another password"));
        }

        @Test
        @Inferred(why = FIRST + "; class of error: a refused argument")
        @FreshPoolOnly(why = ONE_FOR_ALL)
        void needs_a_server_that_was_started_and_a_password_with_something_in_it() {
            post(UPDATE, object("bindPwd", "another password")).isRefusedWith(422);
            enable();
            String before = config().read("bindPwd");
            post(UPDATE, object("bindPwd", " ")).isRefusedWith(400);
            config().data("bindPwd", equalTo(before));
        }
    }

    /** A password is made up. */
    @Nested
    @Operation(PASSWORD)
    class RandomPassword {
        @Test
        @Documented(source = "openapi LdapConfigInfoDto.bindPwd: 16 characters")
        void has_sixteen_characters() {
            get(PASSWORD).succeeds().data("", matchesPattern("[!-~]{16}"));
        }

        @Test
        @Inferred(why = "it is random by its name")
        void is_another_one_each_time() {
            String first = get(PASSWORD).succeeds().read("");
            get(PASSWORD).succeeds().data("", not(equalTo(first)));
        }
    }

    /** What only a server could know. */
    @Nested
    @Operation("get-ldap-server-log")
    class Log {
        @Test
        @Inferred(why = "a server that does not run logs nothing")
        @FreshPoolOnly(why = "the server may have logged something")
        void is_empty_and_has_accesses_and_errors() {
            get("get-ldap-server-log", "type", 1, "page", 1, "limit", 10)
                    .succeeds()
                    .data("totalCount", equalTo(0))
                    .data("list", empty());
            get("get-ldap-server-log", "type", 3, "page", 1, "limit", 10).isRefusedWith(400);
        }
    }

    /** Entries are listed. */
    @Nested
    @Operation("get-ldap-sub-entries")
    class SubEntries {
        @Test
        @Inferred(why = "the form of entries is not known")
        @FreshPoolOnly(why = "the server may have entries")
        void are_none() {
            get("get-ldap-sub-entries", "page", 1, "limit", 10).succeeds().data("list", empty());
        }

        @Test
        @FakeOnly(why = "the real service has a server")
        void tell_the_test_that_there_is_no_server() {
            get("get-ldap-sub-entries", "page", 1, "limit", 10).succeeds();
            tellsTheTest(Finding.Kind.NOTE);
        }
    }
}
