package io.github.genauthfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.Seed;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FixedIdsTest {
    private static Directory grow(String text) {
        Directory directory = Seeder.grow(SeedSchema.check(Documents.parse(text, "ids.yaml")));
        DirectoryInvariants.check(directory);
        return directory;
    }

    private static User user(Directory directory, String username) {
        return Users.of(directory).findByUsername(username).orElseThrow();
    }

    @Test
    void every_kind_of_object_that_has_an_id_can_have_a_fixed_one() {
        Directory directory = grow("""
                tenants: {t: {id: 65f000000000000000000001}}
                organizations:
                  acme:
                    id: 65f000000000000000000002
                    departments: {Sales: {id: 65f000000000000000000003}}
                roles: {admin: {id: 65f000000000000000000004}}
                groups: {all: {id: 65f000000000000000000005}}
                users:
                  alice:
                    id: 65f000000000000000000006
                    identities:
                      - {extIdpId: i, provider: oidc, type: openid, userIdInIdp: "1", id: 65f000000000000000000007}
                """);
        assertThat(Tenants.TENANT.findById(directory, "65f000000000000000000001"))
                .isPresent();
        assertThat(Departments.of(directory).get("65f000000000000000000002").isRoot())
                .isTrue();
        assertThat(Departments.of(directory).get("65f000000000000000000003").name())
                .isEqualTo("Sales");
        assertThat(Roles.ROLE.findById(directory, "65f000000000000000000004")).isPresent();
        assertThat(Groups.GROUP.findById(directory, "65f000000000000000000005")).isPresent();
        assertThat(user(directory, "alice").id()).isEqualTo("65f000000000000000000006");
        assertThat(user(directory, "alice").identities().get(0).identityId()).isEqualTo("65f000000000000000000007");
    }

    @Test
    void users_with_fixed_ids_are_listed_in_the_order_of_the_file() {
        Directory directory =
                grow("users: {c: {id: ffffffffffffffffffffffff}, b: {}, a: {id: \"000000000000000000000000\"}}");
        assertThat(Users.of(directory).newestFirst(0, 9))
                .containsExactly(
                        user(directory, "a").id(),
                        user(directory, "b").id(),
                        user(directory, "c").id());
    }

    @Test
    void the_counter_makes_no_id_that_is_fixed_neither_in_the_seed_nor_later() {
        String late = ObjectIds.of(3);
        Directory directory = grow("users: {a: {}, b: {}, c: {id: " + late + "}, d: {}, e: {}}");
        Set<String> ids = new HashSet<>(Users.of(directory).newestFirst(0, 9));
        assertThat(ids).hasSize(5).contains(late);
        assertThat(directory.lastSequence()).isGreaterThanOrEqualTo(7);
        assertThat(user(directory, "c").sequence()).isEqualTo(3);
    }

    @Test
    void an_id_of_the_counter_and_an_order_cannot_be_the_same() {
        assertThat(SeedErrorsTest.refusal("groups: {g: {order: 5}}\nusers: {a: {id: " + ObjectIds.of(5) + "}}"))
                .hasMessageContaining("the order 5 is also that of groups.g in line 1");
        assertThat(SeedErrorsTest.refusal(
                        "groups: {g: {order: 5}}\nusers: {a: {order: 9, id: " + ObjectIds.of(5) + "}}"))
                .hasMessageContaining("is also that of groups.g in line 1");
    }

    @Test
    void the_oldest_of_users_with_the_same_account_is_found_whatever_their_ids() {
        String identity = "identities: [{extIdpId: %s, provider: oidc, type: openid, userIdInIdp: '1'}]";
        Directory directory = grow("users:\n  old: {id: ffffffffffffffffffffffff, " + identity.formatted("a") + "}\n"
                + "  young: {id: \"000000000000000000000000\", " + identity.formatted("b") + "}\n");
        assertThat(Users.of(directory).findBySyncRelation("oidc:1").map(User::username))
                .contains("old");
    }

    @Test
    void the_same_seed_has_the_same_ids_every_time() {
        List<String> once = Users.of(grow("users: {a: {}, b: {}}")).newestFirst(0, 9);
        assertThat(Users.of(grow("users: {a: {}, b: {}}")).newestFirst(0, 9)).isEqualTo(once);
        assertThat(Seed.builder().user("a").build()).isNotNull();
    }
}
