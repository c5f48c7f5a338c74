package io.github.genauthfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message tells the file, the line, and what to write instead. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedErrorsTest {
    static SeedException refusal(String text) {
        SeedException refusal = catchThrowableOfType(
                SeedException.class, () -> Seeder.grow(SeedSchema.check(Documents.parse(text, "company.yaml"))));
        assertThat(refusal).as("the refusal of\n%s", text).isNotNull();
        return refusal;
    }

    /** A place is {@code line path}. */
    private static void assertRefused(String text, String place, String advice) {
        int space = place.indexOf(' ');
        assertThat(refusal(text))
                .hasMessageStartingWith("company.yaml:" + place.substring(0, space) + ": " + place.substring(space + 1))
                .hasMessageContaining(advice)
                .satisfies(refusal -> {
                    assertThat(refusal.source()).isEqualTo("company.yaml");
                    assertThat(refusal.line()).isEqualTo(Integer.parseInt(place.substring(0, space)));
                });
    }

    @Nested
    class In_what_requests_are_held_to_by_the_contract {
        @Test
        void a_value_that_is_none_of_those_listed() {
            assertRefused("emailTemplates: {\nFOO: {}}", "2 emailTemplates.FOO: ", "WELCOME_EMAIL");
            assertRefused("emailProvider: {\ntype: pigeon}", "2 emailProvider.type: ", "ali, qq, sendgrid, custom");
            assertRefused(
                    "deviceExclusionRule: {\nrule: moon}",
                    "2 deviceExclusionRule.rule: ",
                    "condition:device, condition:ip");
            assertRefused(
                    "deviceExclusionWhiteList: [\n{targetType: MOON, targetId: x}]",
                    "2 deviceExclusionWhiteList[0]",
                    "USER, GROUP, ROLE");
        }

        @Test
        void settings_of_another_sort_of_service() {
            assertRefused(
                    "emailProvider: {\ntype: ali, sendGridConfig: {sender: a, apikey: b}}",
                    "2 emailProvider.type: ",
                    "only the configuration of the type ali");
        }
    }

    @Nested
    class In_names {
        @Test
        void an_unknown_section() {
            assertRefused("\nuser: {}", "2 unknown name \"user\"", "did you mean \"users\"");
        }

        @Test
        void an_unknown_property_in_YAML_and_JSON() {
            assertRefused("users:\n  alice:\n    emial: a@b.cd", "3 users.alice: unknown name \"emial\"", "\"email\"");
            assertRefused("{\"users\":\n{\"alice\":\n\n{\"emial\": 1}}}", "4 users.alice: ", "\"email\"");
        }

        @Test
        void an_unknown_property_that_is_like_none_of_the_known() {
            assertRefused(
                    "organizations:\n  acme: {people: []}",
                    "2 organizations.acme: ",
                    "write one of these instead: name,");
        }

        @Test
        void a_name_that_is_there_twice() {
            assertRefused(
                    "users:\n  a: {}\n  b: {}\n  a: {}",
                    "4 \"a\" is there twice, the first time in line 2",
                    "in one place");
            assertRefused(
                    "{\"users\": {},\n\"users\": {}}",
                    "2 \"users\" is there twice, the first time in line 1",
                    "in one");
        }

        @Test
        void a_department_with_a_slash() {
            assertRefused(
                    "organizations: {acme: {departments: {\n R/D: {}}}}",
                    "2 organizations.acme.departments: ",
                    "name:");
        }
    }

    @Nested
    class In_kinds {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "no|is a boolean to some readers of YAML; write \"no\" in quotes",
                    "on|write \"on\" in quotes",
                    "1e3|is a number where a text is expected; write \"1e3\" in quotes",
                    "0138|is a number to some readers of YAML; write \"0138\" in quotes",
                    "13800138000|is a number where a text is expected; write \"13800138000\" in quotes",
                    "+8613800138000|write \"+8613800138000\" in quotes",
                    "true|is a boolean where a text is expected; write \"true\" in quotes",
                    "1_000|write \"1_000\" in quotes",
                    "12:30:45|write \"12:30:45\" in quotes",
                    "0x1F|write \"0x1F\" in quotes",
                    "[a]|a list where a text is expected; write a text instead",
                    "{a: b}|names with values where a text is expected"
                })
        void a_text(String value, String advice) {
            assertRefused("users:\n  alice:\n    phone: " + value, "3 users.alice.phone: ", advice);
        }

        @Test
        void days_and_moments_need_no_quotes() {
            Seeder.grow(SeedSchema.check(
                    Documents.parse("users: {a: {birthdate: 2001-02-03, createdAt: 2024-02-03T04:05:06Z}}", "x")));
        }

        @Test
        void a_boolean() {
            String start = "organizations: {acme: {departments: {a: {isVirtualNode: ";
            assertRefused(
                    start + "yes}}}}", "1 organizations.acme.departments.a.isVirtualNode: ", "write true instead");
            assertRefused(start + "'true'}}}}", "1 organizations", "write it without quotes instead");
        }

        @Test
        void a_list() {
            assertRefused("users: {a: {roles: admin}}", "1 users.a.roles: ", "write [admin] instead");
        }

        @Test
        void names_with_values() {
            assertRefused("roles: [admin]", "1 roles: a list", "write \"admin: {…}\" on a line of its own");
        }

        @Test
        void one_of_a_few() {
            assertRefused(
                    "customFields: {USER: {a: {dataType: string}}}", "1 customFields.USER.a.dataType: ", "\"STRING\"");
        }

        @Test
        void a_value_of_custom_data_that_could_be_two_things() {
            assertRefused(
                    "users: {a: {customData: {x: no}}}",
                    "1 users.a.customData.x: ",
                    "write \"no\" in quotes, or false, instead");
        }

        @Test
        void what_is_missing() {
            assertRefused(
                    "users: {a: {departments: [{leader: true}]}}",
                    "1 users.a.departments[0]: ",
                    "write \"path: …\" too");
        }

        @Test
        void an_id() {
            assertRefused("users: {a: {id: 12ab}}", "1 users.a.id: \"12ab\" is no id", "write 24 hexadecimal digits");
        }
    }

    @Nested
    class In_references {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "departments: [acme/Sale]|users.a.departments[0]|\"acme/Sales\"",
                    "roles: [shop/amdin]|users.a.roles[0]|\"shop/admin\"",
                    "groups: [develpers]|users.a.groups[0]|\"developers\"",
                    "tenants: [Shop]|users.a.tenants|\"Shops\"",
                    "sessions: [dsk]|users.a.sessions[0]|\"desk\"",
                    "logins: [{app: desk, time: 2024-01-01T00:00:00Z, identity:"
                            + " lrk}]|users.a.logins[0].identity|\"lark\"",
                    "customData: {schol: pku}|users.a.customData.schol|\"school\"",
                    "tenantCustomData: {Shop: {}}|users.a.tenantCustomData.Shop|\"Shops\""
                })
        void of_users(String property, String path, String advice) {
            String text = """
                tenants: {Shops: {}}
                customFields: {USER: {school: {}}}
                organizations: {acme: {departments: {Sales: {}}}}
                namespaces: {shop: {roles: {admin: {}}}}
                groups: {developers: {}}
                applications: {desk: {}}
                identitySources: {lark: {}}
                users: {a: {
                """;
            assertRefused(text + property + "}}", "9 " + path + ": unknown", "did you mean " + advice);
        }

        @Test
        void of_organizations() {
            assertRefused(
                    "organizations:\n a:\n  tenant: b", "3 organizations.a.tenant: unknown tenant", "there is none");
        }

        @Test
        void to_built_in_fields() {
            assertRefused("baseFields:\n nickmane: {}", "2 baseFields.nickmane: ", "\"nickname\"");
        }
    }

    @Nested
    class In_values {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "users: {a: {email: nobody}}|users.a.email|write one such as alice@example.com",
                    "users: {a: {birthdate: never}}|users.a.birthdate|write one such as 2024-01-31",
                    "users: {a: {username: null}}|users.a.username|write a username, an email or a phone",
                    "users: {a: {phoneCountryCode: \"+86\"}}|users.a.phoneCountryCode|write a phone too",
                    "users: {a: {email: a@b.cd}, b: {email: A@b.cd}}|users.b.email|write another address",
                    "users: {a: {mfa: {totp: {secret: \"0189\"}}}}|users.a.mfa.totp|must be base32",
                    "users: {a: {principalAuthentication: {type: X, code: \"1\", name: N, at:"
                            + " 2024-01-01T00:00:00Z}}}|users.a.principalAuthentication.type|P for a person",
                    "users: {a: {identities: [{type: t, userIdInIdp: x}]}}|users.a.identities[0]|write one of",
                    "whitelist: {EMAIL: [nobody]}|whitelist.EMAIL[0].value|write one such as alice@example.com",
                    "whitelist: {USERNAME: [a, a]}|whitelist.USERNAME[1]|write it once",
                    "roles: {a b: {}}|roles.\"a b\"|letters, digits, - and _",
                    "groups: {a b: {}}|groups.\"a b\"|letters, digits, - and _",
                    "namespaces: {default: {}}|namespaces.default|section \"roles\"",
                    "organizations: {a: {syncRelations: {lark: x}}, b: {syncRelations: {lark: x}}}|organizations.b.syncRelations|lark:x",
                    "organizations: {' ': {}}|organizations.\" \"|not all blank",
                    "customFields: {USER: {email: {}}}|customFields.USER.email|another key",
                    "customFields: {USER: {a: {dataType: ENUM}}}|customFields.USER.a|options: [one, another]",
                    "users: {a: {createdAt: 2024-13-01T00:00:00Z}}|users.a.createdAt|write one such as",
                    "users: {a: {id: 65f000000000000000000001}, b: {id: 65f000000000000000000001}}|users.b.id|write"
                            + " another one",
                    "groups: {a: {order: 3}, b: {order: 3}}|groups.b.order|write none instead",
                    "users: {a: {logins: [{app: 65f0000000000000000000a1}]}}|users.a.logins[0]|write \"time: …\" too",
                    "users: {a: {sessions: [{}]}}|users.a.sessions[0]|write \"app: …\" too",
                    "applications: {a: {access: [{effect: DENY}]}}|applications.a.access[0]|one of" + " user, group",
                    "applications: {a: {access: [{user: nobody}]}}|applications.a.access[0].user|there" + " is none",
                    "applications: {a: {permissionStrategy: NOBODY}}|applications.a.permissionStrategy|DENY_ALL",
                    "archivedUsers: [{}]|archivedUsers[0]|write \"archivedAt: …\" too"
                })
        void that_the_API_refuses(String text, String path, String advice) {
            assertRefused(text, "1 " + path + ": ", advice);
        }

        @Test
        void of_what_users_have_elsewhere() {
            String relation = "{syncRelations: [{provider: lark, userIdInIdp: x}]}";
            assertRefused(
                    "users:\n a: " + relation + "\n b: " + relation,
                    "3 users.b.syncRelations[0].userIdInIdp: ",
                    "write a userIdInIdp that no other user has");
            assertRefused(
                    "users:\n a:\n  syncRelations: [{provider: lark}]", "3 users.a.syncRelations[0]", "userIdInIdp");
            assertRefused("users:\n a:\n  mfa:\n   totp: {secrt: A}", "4 users.a.mfa.totp: ", "\"secret\"");
        }

        @Test
        void of_custom_fields() {
            String fields = "customFields: {USER: {n: {dataType: NUMBER}, e: {dataType: ENUM, options: [x]}}}\n"
                    + "users:\n"
                    + " a:\n"
                    + "  customData:\n";
            assertRefused(fields + "   n: 1\n   e: y", "6 users.a.customData.e: ", "write one of the field's options");
            assertRefused(fields + "   e: x\n   n: many", "6 users.a.customData.n: ", "field's dataType");
        }
    }
}
