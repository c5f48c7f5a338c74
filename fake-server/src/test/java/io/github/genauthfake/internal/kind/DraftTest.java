package io.github.genauthfake.internal.kind;

import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.organizations.Organizations.Organization;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftTest {
    @Test
    void publishes_what_it_started_with_when_nothing_was_done() {
        Directory start = filled();
        Directory published = new Draft(start, Examples.NOW).publish();
        assertThat(published).isEqualTo(start).hasSameHashCodeAs(start);
        assertThat(Users.of(published)).isSameAs(Users.of(start));
        assertThat(published.lastSequence()).isEqualTo(start.lastSequence());
    }

    @Test
    void leaves_the_state_it_started_with_as_it_was() {
        Directory start = filled();
        Directory copy = filled();
        Draft draft = new Draft(start, Examples.NOW);
        Examples.user(draft, "bob");
        Examples.organization(draft, "other");
        assertThat(start).isEqualTo(copy).isNotEqualTo(draft.publish());
        assertThat(Users.of(start).findByUsername("bob")).isEmpty();
    }

    @Test
    void shares_with_the_state_it_started_with_whatever_it_does_not_touch() {
        Directory start = filled();
        Draft draft = new Draft(start, Examples.NOW);
        Examples.user(draft, "bob");
        Directory next = draft.publish();
        assertThat(Departments.of(next)).isSameAs(Departments.of(start));
        assertThat(Memberships.of(next)).isSameAs(Memberships.of(start));
        assertThat(FieldDefinitions.of(next)).isSameAs(FieldDefinitions.of(start));
        assertThat(CustomData.of(next)).isSameAs(CustomData.of(start));
    }

    @Test
    void gives_the_same_state_for_the_same_calls_at_the_same_moments() {
        assertThat(filled()).isEqualTo(filled()).hasSameHashCodeAs(filled());
    }

    @Test
    void goes_on_counting_where_the_state_stopped() {
        Directory start = filled();
        Draft draft = new Draft(start, Examples.NOW);
        assertThat(Examples.user(draft, "bob").sequence()).isGreaterThan(start.lastSequence());
    }

    @Test
    void needs_a_moment() {
        assertThatNullPointerException().isThrownBy(() -> new Draft(Directory.empty(), null));
    }

    private static Directory filled() {
        Draft draft = draft();
        Stored<Organization> acme = Examples.organization(draft, "acme");
        MembershipRules.set(
                draft, Examples.user(draft, "alice"), List.of(new MembershipRules.Place(acme.id(), true, true)));
        return draft.publish();
    }
}
