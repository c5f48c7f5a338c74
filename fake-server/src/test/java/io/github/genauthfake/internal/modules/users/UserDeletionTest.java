package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.OF_USERS;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.DataType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.Person;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomDataRules;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UserDeletionTest {
    private final Draft draft = draft();
    private final Stored<Organization> acme = Examples.organization(draft, "acme");
    private final User alice = create(Person.named("alice")
            .email("a@example.com")
            .phone("1")
            .externalId("crm")
            .identity("i", "wechat", "1"));
    private final User bob = create(Person.named("bob"));

    private User create(Person person) {
        return UserRules.create(draft, person.build(), note -> {});
    }

    @Test
    void takes_memberships_leaderships_and_custom_data_with_the_user() {
        Examples.uniqueField(draft, OF_USERS, "badge", DataType.STRING);
        CustomDataRules.set(draft, OF_USERS, alice.id(), "badge", "1");
        String root = acme.id();
        MembershipRules.set(draft, alice, List.of(new MembershipRules.Place(root, true, true)));
        MembershipRules.set(draft, bob, List.of(new MembershipRules.Place(root, false, true)));

        UserRules.delete(draft, UserIdType.USERNAME, List.of("alice"));

        assertThat(Users.of(draft).find(alice.id())).isEmpty();
        assertThat(Memberships.of(draft).of(alice.id())).isEmpty();
        assertThat(Memberships.of(draft).leadersOf(root)).isEmpty();
        assertThat(Memberships.of(draft).countIn(root)).isOne();
        assertThat(CustomData.of(draft).of(OF_USERS, alice.id())).isEmpty();
        assertThat(CustomData.of(draft).holder(OF_USERS, "badge", "1")).isEmpty();
        DirectoryInvariants.check(draft.publish());
    }

    @Test
    void frees_every_name_of_the_user() {
        UserRules.delete(draft, UserIdType.EMAIL, List.of("A@example.com"));
        User again = create(Person.named("alice")
                .email("a@example.com")
                .phone("1")
                .externalId("crm")
                .identity("i", "wechat", "1"));
        assertThat(again.id()).isNotEqualTo(alice.id());
        assertThat(UserRules.resolve(draft, UserIdType.IDENTITY, "i:1")).isEqualTo(again);
    }

    @Test
    void counts_a_user_once_that_is_named_twice() {
        UserRules.delete(draft, UserIdType.USER_ID, List.of(bob.id(), bob.id()));
        assertThat(Users.of(draft).size()).isOne();
    }

    @Test
    void deletes_nobody_when_one_is_unknown() {
        assertRefused(
                ErrorCode.USER_NOT_FOUND,
                () -> UserRules.delete(draft, UserIdType.USERNAME, List.of("alice", "nosuch")));
        assertThat(Users.of(draft).size()).isEqualTo(2);
    }

    @Test
    void leaves_the_others_in_the_order_of_their_creation() {
        User carol = create(Person.named("carol"));
        UserRules.delete(draft, UserIdType.USERNAME, List.of("bob"));
        assertThat(Users.of(draft).newestFirst(0, 10)).containsExactly(carol.id(), alice.id());
    }
}
