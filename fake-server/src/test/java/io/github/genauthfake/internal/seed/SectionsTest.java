package io.github.genauthfake.internal.seed;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinition;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldOption;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Membership;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.SyncRelation;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Namespaces.Namespace;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.RoleAssignments.RoleAssignment;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.roles.Roles.Role;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.tenants.Tenants.Tenant;
import io.github.genauthfake.internal.modules.users.Identity;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.export.Export;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What each section of a seed file makes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SectionsTest {
    private static Directory grow(String text) {
        Directory directory = Seeder.grow(SeedSchema.check(Documents.parse(text, "sections.yaml")));
        DirectoryInvariants.check(directory);
        return directory;
    }

    @Test
    void tenants() {
        Tenant tenant = grow("tenants: {a: {name: Shop Ltd, enterpriseDomains: [shop.example], mauAmount: 5}, b: {}}")
                .get(Tenants.TENANT)
                .all()
                .get(0)
                .it();
        assertThat(tenant.name()).isEqualTo("Shop Ltd");
        assertThat(tenant.enterpriseDomains()).containsExactly("shop.example");
        assertThat(tenant.mauAmount()).isEqualTo(5);
        assertThat(tenant.appIds()).isEmpty();
    }

    @Test
    void custom_fields_of_the_pool_and_of_tenants() {
        Directory directory = grow("""
            tenants: {t: {customFields: {GROUP: {level: {dataType: NUMBER}}}}}
            customFields: {USER: {school: {dataType: ENUM, options: [pku, {value: mit, label: M.I.T.}]}, any: {}}}
            """);
        FieldDefinition school = FieldDefinitions.of(directory)
                .find(new FieldScope(null, TargetType.USER), "school")
                .orElseThrow();
        assertThat(school.label()).isEqualTo("school");
        assertThat(school.options()).containsExactly(new FieldOption("pku", "pku"), new FieldOption("mit", "M.I.T."));
        assertThat(FieldDefinitions.of(directory).in(new FieldScope(null, TargetType.USER)))
                .extracting(FieldDefinition::dataType)
                .containsExactly(DataType.ENUM, DataType.STRING);
        String tenant = directory.get(Tenants.TENANT).all().get(0).id();
        assertThat(FieldDefinitions.of(directory).find(new FieldScope(tenant, TargetType.GROUP), "level"))
                .isPresent();
    }

    @Test
    void states_of_departments_and_what_they_are_called_elsewhere() {
        Directory directory = grow("""
                organizations:
                  acme:
                    status: false
                    syncRelations: {lark: od-0}
                    departments:
                      Sales: {status: false, syncRelations: {lark: od-1, dingtalk: {id: "778", info: {name: R&D}}}}
                """);
        Departments departments = Departments.of(directory);
        Department root = departments.findBySyncRelation("lark:od-0").orElseThrow();
        assertThat(root.isRoot()).isTrue();
        assertThat(root.status()).isFalse();
        Department sales = departments.findBySyncRelation("dingtalk:778").orElseThrow();
        assertThat(sales.status()).isFalse();
        assertThat(sales.syncRelations())
                .containsExactly(
                        new SyncRelation("lark", "od-1", Map.of()),
                        new SyncRelation("dingtalk", "778", Map.of("name", "R&D")));
    }

    @Test
    void codes_of_synchronised_directories() {
        Directory directory = grow("organizations: {'OU=Root,DC=example': {departments: {Sales: {code: sales}}}}");
        assertThat(ORGANIZATION.find(directory, "OU=Root,DC=example")).isPresent();
        assertThat(Departments.of(directory).findByCode("OU=Root,DC=example", "sales"))
                .isPresent();
    }

    @Test
    void organizations_and_their_roots() {
        Directory directory = grow("""
            organizations:
              acme:
                description: All of it
                openDepartmentId: own
                root: {name: Board, code: top, description: null}
            """);
        Department root = Departments.of(directory).findByCode("acme", "top").orElseThrow();
        assertThat(root.name()).isEqualTo("Board");
        assertThat(root.description()).isNull();
        assertThat(root.openDepartmentId()).isEqualTo("own");
        assertThat(ORGANIZATION.find(directory, "acme").orElseThrow().it().organizationName())
                .isEqualTo("acme");
        assertThat(ORGANIZATION.find(directory, "acme").orElseThrow().it().description())
                .isEqualTo("All of it");
    }

    @Test
    void departments_of_the_same_name() {
        Directory directory =
                grow("organizations: {acme: {departments: {Sales: {}, Sales 2: {name: Sales, isVirtualNode: true}}}}");
        String root = ORGANIZATION.find(directory, "acme").orElseThrow().id();
        assertThat(Departments.of(directory).children(root).all())
                .extracting(id -> Departments.of(directory).get(id).name())
                .containsExactly("Sales", "Sales");
    }

    @Test
    void memberships() {
        Directory directory = grow("""
            organizations: {acme: {departments: {Sales: {}}}}
            users:
              a: {departments: [acme, {path: acme/Sales, main: true, leader: true, joinedAt: 2023-01-01T00:00:00Z}]}
              b: {departments: [acme/Sales, acme]}
            """);
        User a = Users.of(directory).findByUsername("a").orElseThrow();
        Membership first = Memberships.of(directory).of(a.id()).get(0);
        assertThat(first.joinedAt()).isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
        assertThat(first.isMain()).isTrue();
        assertThat(first.isLeader()).isTrue();
        User b = Users.of(directory).findByUsername("b").orElseThrow();
        assertThat(Memberships.of(directory).of(b.id()))
                .extracting(Membership::isMain)
                .containsExactly(true, false);
    }

    @Test
    void roles_of_users_and_departments() {
        Directory directory = grow("""
            organizations: {acme: {roles: [shop/admin], departments: {Sales: {roles: [{role: guest}]}}}}
            namespaces: {shop: {roles: {admin: {status: DISABLE, disableTime: 2025-01-01T00:00:00Z}}}}
            roles: {guest: {disableTime: 5}}
            users: {a: {roles: [guest, {role: shop/admin, enableTime: 1970-01-01T00:00:01Z, endTime: 2000}]}}
            """);
        String admin = Roles.ROLE.find(directory, "shop", "admin").orElseThrow().id();
        String guest =
                Roles.ROLE.find(directory, "default", "guest").orElseThrow().id();
        String user = Users.of(directory).findByUsername("a").orElseThrow().id();
        String acme = ORGANIZATION.find(directory, "acme").orElseThrow().id();
        String sales = Departments.of(directory).children(acme).get(0);
        assertThat(directory.get(RoleAssignments.ASSIGNMENT).all())
                .extracting(Stored::it)
                .containsExactly(
                        new RoleAssignment(admin, null, acme, null, null),
                        new RoleAssignment(guest, null, sales, null, null),
                        new RoleAssignment(guest, user, null, null, null),
                        new RoleAssignment(admin, user, null, 1000L, 2000L));
        assertThat(Roles.ROLE.findById(directory, admin).orElseThrow().it())
                .returns("DISABLE", Role::status)
                .returns(Instant.parse("2025-01-01T00:00:00Z").toEpochMilli(), Role::disableTime);
        assertThat(Roles.ROLE.findById(directory, guest).orElseThrow().it())
                .returns("ENABLE", Role::status)
                .returns(5L, Role::disableTime);
    }

    @Test
    void changes_of_namespaces_that_every_pool_has() {
        Directory directory = grow("""
            namespaces:
              default: {name: Ours, updatedAt: 2024-01-02T00:00:00Z}
              system: {name: null, description: Theirs, roles: {admin: {}}}
            """);
        Stored<Namespace> ours = Namespaces.NAMESPACE.find(directory, "default").orElseThrow();
        assertThat(ours.it()).isEqualTo(new Namespace("default", "Ours", null));
        assertThat(ours.createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(ours.updatedAt()).isEqualTo("2024-01-02T00:00:00Z");
        assertThat(Namespaces.NAMESPACE.find(directory, "system").orElseThrow().it())
                .isEqualTo(new Namespace("system", null, "Theirs"));
        assertThat(Export.yaml(directory)).contains("Ours", "Theirs", "name: null");
    }

    @Test
    void custom_data_of_every_kind_of_object() {
        Directory directory = grow("""
            tenants: {t: {customFields: {ROLE: {f: {}}}}}
            customFields: {USER: {f: {}}, ROLE: {f: {}}, GROUP: {f: {}}, DEPARTMENT: {f: {}, n: {dataType: NUMBER}}}
            organizations: {acme: {customData: {f: "1", n: 2}, departments: {Sales: {customData: {f: "3", n: null}}}}}
            namespaces: {shop: {roles: {admin: {customData: {f: "4"}, tenantCustomData: {t: {f: "5"}}}}}}
            groups: {all: {customData: {f: "6"}}}
            users: {a: {customData: {f: "7"}}}
            """);
        for (TargetType type : TargetType.values()) {
            assertThat(CustomData.of(directory).in(new FieldScope(null, type)).size())
                    .isEqualTo(type == TargetType.DEPARTMENT ? 2 : 1);
        }
        String tenant = directory.get(Tenants.TENANT).all().get(0).id();
        String admin = Roles.ROLE.find(directory, "shop", "admin").orElseThrow().id();
        assertThat(CustomData.of(directory)
                        .of(new FieldScope(tenant, TargetType.ROLE), admin)
                        .get("f")
                        .plain())
                .isEqualTo("5");
    }

    @Test
    void what_a_user_has_been_through() {
        User user = Users.of(grow("""
            createdAt: 2020-01-01T00:00:00Z
            users:
              a:
                photo: null
                status: Suspended
                statusChangedAt: 2021-01-01T00:00:00Z
                passwordLastSetAt: 2022-01-01T00:00:00Z
                passwordSecurityLevel: 2
                resetPasswordOnNextLogin: true
                updatedAt: 2023-01-01T00:00:00Z
            """)).findByUsername("a").orElseThrow();
        assertThat(user.createdAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(user.updatedAt()).isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
        assertThat(user.attributes())
                .doesNotContainKey("photo")
                .containsAllEntriesOf(Map.of(
                        "status",
                        "Suspended",
                        "statusChangedAt",
                        Instant.parse("2021-01-01T00:00:00Z"),
                        "passwordLastSetAt",
                        Instant.parse("2022-01-01T00:00:00Z"),
                        "passwordSecurityLevel",
                        2,
                        "resetPasswordOnNextLogin",
                        true));
    }

    @Test
    void identities_by_the_names_of_their_sources() {
        Directory directory = grow("""
            identitySources: {main: {id: 65f0000000000000000000b1, type: lark, name: Lark}}
            users: {a: {identities: [{source: main, type: openid, userIdInIdp: ou_1}]}}
            """);
        Identity identity = Users.of(directory)
                .findByUsername("a")
                .orElseThrow()
                .identities()
                .get(0);
        assertThat(identity.extIdpId()).isEqualTo("65f0000000000000000000b1");
        assertThat(identity.provider()).isEqualTo("lark");
    }

    @Test
    void a_password_is_set_and_not_kept() {
        User user = Users.of(grow("users: {a: {password: secret}}"))
                .findByUsername("a")
                .orElseThrow();
        assertThat(user.attributes()).containsKey("passwordLastSetAt");
        assertThat(user.attributes().values()).doesNotContain("secret");
    }

    @Test
    void more_custom_data_than_one_request_takes() {
        StringBuilder text = new StringBuilder("customFields: {USER: {");
        StringBuilder data = new StringBuilder("users: {a: {customData: {");
        for (int field = 0; field < 120; field++) {
            text.append("f").append(field).append(": {encrypted: true}, ");
            data.append("f").append(field).append(": v, ");
        }
        Directory directory = grow(text + "}}\n" + data + "}}}");
        String id = Users.of(directory).findByUsername("a").orElseThrow().id();
        assertThat(CustomData.of(directory).of(new FieldScope(null, TargetType.USER), id))
                .hasSize(120);
    }
}
