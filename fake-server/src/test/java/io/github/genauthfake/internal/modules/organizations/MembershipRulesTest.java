package io.github.genauthfake.internal.modules.organizations;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.NOW;
import static io.github.genauthfake.internal.modules.Examples.afterAMinute;
import static io.github.genauthfake.internal.modules.Examples.department;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static io.github.genauthfake.internal.modules.Examples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.organizations.MembershipRules.Place;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipRulesTest {
    private Draft draft = draft();
    private final Stored<Organization> acme = organization(draft, "acme");
    private final String a = department(draft, acme, "A").id();
    private final String b = department(draft, acme, "B").id();
    private final String c = department(draft, acme, "C").id();
    private final String alice = Examples.user(draft, "alice").id();
    private final String bob = Examples.user(draft, "bob").id();

    private void set(String userId, Place... places) {
        MembershipRules.set(draft, Users.of(draft).find(userId).orElseThrow(), List.of(places));
    }

    @Test
    void nobody_is_put_into_no_department_at_all() {
        set(alice, in(a));
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> set(alice));
        assertThat(departmentsOf(alice)).containsExactly(a);
    }

    private static Place in(String department) {
        return new Place(department, null, null);
    }

    private static Place main(String department) {
        return new Place(department, null, true);
    }

    private static Place leading(String department) {
        return new Place(department, true, null);
    }

    private List<String> departmentsOf(String userId) {
        return Memberships.of(draft).of(userId).stream()
                .map(Membership::departmentId)
                .toList();
    }

    private List<String> membersOf(String departmentId) {
        return Memberships.of(draft).in(departmentId, 0, 100).stream()
                .map(Membership::userId)
                .toList();
    }

    @Nested
    class The_departments_of_a_user {
        @Test
        void are_replaced_as_a_whole() {
            set(alice, in(a), in(b));
            set(alice, in(c), in(b));
            assertThat(departmentsOf(alice)).containsExactly(b, c);
            assertThat(membersOf(a)).isEmpty();
            assertThat(Memberships.of(draft).countIn(b)).isOne();
            assertThat(Memberships.of(draft).countIn(c)).isOne();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "nosuch", "root"})
        void must_exist(String unknown) {
            set(alice, in(a));
            assertThat(assertRefused(ErrorCode.ILLEGAL_DEPARTMENT_ID, () -> set(alice, in(b), in(unknown))))
                    .isEqualTo("Illegal departmentId: " + unknown);
        }

        @Test
        void may_include_the_root_of_an_organization() {
            set(alice, in(acme.id()));
            assertThat(departmentsOf(alice)).containsExactly(acme.id());
        }

        @Test
        void count_as_they_are_named_last_when_they_are_named_twice() {
            set(alice, new Place(a, true, true), in(b), new Place(a, false, false));
            assertThat(departmentsOf(alice)).containsExactly(a, b);
            assertThat(Memberships.of(draft).leadersOf(a)).isEmpty();
            assertThat(Memberships.of(draft).countIn(a)).isOne();
        }

        @Test
        void move_updatedAt_of_the_user() {
            draft = afterAMinute(draft);
            set(alice, in(a));
            assertThat(Users.of(draft).find(alice).orElseThrow().updatedAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(Users.of(draft).find(bob).orElseThrow().updatedAt()).isEqualTo(NOW);
        }
    }

    @Nested
    class The_main_department {
        @Test
        void is_the_one_that_the_request_says() {
            set(alice, in(a), main(b));
            assertThat(Memberships.of(draft).mainDepartmentOf(alice)).hasValue(b);
        }

        @Test
        void is_the_first_when_there_was_none() {
            set(alice, in(b), in(a));
            assertThat(Memberships.of(draft).mainDepartmentOf(alice)).hasValue(b);
        }

        @Test
        void stays_when_it_is_still_there() {
            set(alice, in(a), main(b));
            set(alice, in(c), in(a), in(b));
            assertThat(Memberships.of(draft).mainDepartmentOf(alice)).hasValue(b);
        }

        @Test
        void is_the_first_when_the_former_one_is_left() {
            set(alice, in(a), main(b));
            set(alice, in(c), in(a));
            assertThat(Memberships.of(draft).mainDepartmentOf(alice)).hasValue(c);
        }

        @Test
        void stays_when_the_request_says_false_of_every_one() {
            set(alice, main(b), in(a));
            set(alice, new Place(a, null, false), new Place(b, null, false));
            assertThat(Memberships.of(draft).mainDepartmentOf(alice)).hasValue(b);
        }

        @Test
        void is_one_alone() {
            assertRefused(ErrorCode.TWO_MAIN_DEPARTMENTS, () -> set(alice, main(a), main(b)));
            set(alice, main(a), main(b), in(a));
            assertThat(Memberships.of(draft).mainDepartmentOf(alice)).hasValue(b);
        }
    }

    @Nested
    class The_moment_of_joining {
        @Test
        void stays_for_departments_that_are_kept() {
            set(alice, in(a), in(b));
            draft = afterAMinute(draft);
            set(alice, in(c), leading(b));
            assertThat(Memberships.of(draft).of(alice))
                    .extracting(Membership::joinedAt)
                    .containsExactly(NOW, NOW.plusSeconds(60));
        }

        @Test
        void begins_anew_after_leaving() {
            set(alice, in(a));
            set(alice, in(b));
            draft = afterAMinute(draft);
            set(alice, in(a));
            assertThat(Memberships.of(draft).of(alice))
                    .singleElement()
                    .extracting(Membership::joinedAt)
                    .isEqualTo(NOW.plusSeconds(60));
        }

        @Test
        void orders_members_and_so_does_the_order_of_the_calls_at_the_same_moment() {
            set(bob, in(a));
            set(alice, in(a));
            assertThat(membersOf(a)).containsExactly(bob, alice);
            assertThat(Memberships.of(draft).latestIn(a, 0, 10))
                    .extracting(Membership::userId)
                    .containsExactly(alice, bob);
            assertThat(Memberships.of(draft).in(a, 1, 1))
                    .extracting(Membership::userId)
                    .containsExactly(alice);
        }
    }

    @Nested
    class Leaders {
        @Test
        void are_leaders_as_long_as_requests_say_so() {
            set(alice, leading(a), in(b));
            set(bob, leading(a));
            assertThat(Memberships.of(draft).leadersOf(a)).containsExactly(alice, bob);
            assertThat(Memberships.of(draft).leadersOf(b)).isEmpty();
            set(alice, in(a));
            assertThat(Memberships.of(draft).leadersOf(a)).containsExactly(bob);
            assertThat(membersOf(a)).containsExactly(alice, bob);
        }

        @Test
        void are_none_any_more_after_leaving() {
            set(alice, leading(a));
            set(alice, in(b));
            assertThat(Memberships.of(draft).leadersOf(a)).isEmpty();
        }
    }
}
