package io.github.genauthfake.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.genauthfake.SeedException;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.TenantMembers.Member;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Users;
import io.github.genauthfake.internal.seed.document.Documents;
import io.github.genauthfake.internal.seed.export.Export;
import io.github.genauthfake.internal.seed.growth.Seeder;
import io.github.genauthfake.internal.seed.shape.SeedSchema;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tenants of a seed, and who belongs to them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenantSeedsTest {
    private static Directory grow(String text) {
        Directory directory = Seeder.grow(SeedSchema.check(Documents.parse(text, "tenants.yaml")));
        DirectoryInvariants.check(directory);
        return directory;
    }

    private static List<Stored<Member>> members(Directory directory) {
        return directory.get(TenantMembers.MEMBER).all();
    }

    @Test
    void members_have_profiles_of_their_own() {
        Directory directory = grow("""
                tenants:
                  Shop:
                    code: shop
                    source: hub
                    members:
                      alice: {admin: true}
                      b: {user: bob, id: 65f0000000000000000000b1, name: Bob of Shop}
                users: {alice: {}, bob: {name: Bob}}
                """);
        assertThat(Tenants.TENANT.findBy(directory, "shop").orElseThrow().it().source())
                .isEqualTo("hub");
        assertThat(members(directory)).extracting(member -> member.it().admin()).containsExactly(true, false);
        Stored<Member> bob = members(directory).get(1);
        assertThat(bob.id()).isEqualTo("65f0000000000000000000b1");
        assertThat(bob.it().name()).isEqualTo("Bob of Shop");
        assertThat(bob.it().userId())
                .isEqualTo(
                        Users.of(directory).findByUsername("bob").orElseThrow().id());
    }

    @Test
    void a_member_and_a_user_with_the_tenant_are_the_same() {
        Directory directory = grow("""
                tenants: {Shop: {members: {alice: {admin: true}}}}
                users: {alice: {tenants: [Shop]}, bob: {tenants: [Shop]}}
                """);
        assertThat(members(directory)).extracting(member -> member.it().admin()).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void exports_make_the_same_members() {
        Directory directory = grow("""
                tenants:
                  Shop: {members: {alice: {admin: true, nickname: Al}}}
                  Mill: {}
                users: {alice: {tenants: [Mill]}, bob: {tenants: [Mill, Shop]}}
                """);
        assertThat(grow(Export.yaml(directory)).get(TenantMembers.MEMBER))
                .isEqualTo(directory.get(TenantMembers.MEMBER));
    }

    @Test
    void members_are_users_of_the_seed_with_values_that_are_right() {
        assertThatThrownBy(() -> grow("tenants: {Shop: {members: {carol: {}}}}\nusers: {alice: {}}"))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("carol");
        assertThatThrownBy(() -> grow("tenants: {Shop: {members: {alice: {admin: 1}}}}\nusers: {alice: {}}"))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("admin");
        assertThatThrownBy(() -> grow("tenants: {a: {code: x}, b: {code: x}}"))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("code");
    }
}
