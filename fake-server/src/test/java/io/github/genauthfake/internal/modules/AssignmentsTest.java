package io.github.genauthfake.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.UserIdType;
import io.github.genauthfake.internal.modules.users.UserRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssignmentsTest {
    private final Draft draft = Examples.draft();
    private final User alice = Examples.user(draft, "alice");
    private final User bob = Examples.user(draft, "bob");
    private final Role admin = RoleRules.create(draft, null, "admin", null, null, null);
    private final Group developers = GroupRules.create(draft, "developers", "d", "d", null, Map.of());

    AssignmentsTest() {
        RoleRules.assign(draft, admin, bob);
        RoleRules.assign(draft, admin, alice);
        RoleRules.assign(draft, admin, alice);
        GroupRules.addMember(draft, developers, alice);
    }

    @Test
    void both_ends_know_of_each_other_in_the_order_of_creation() {
        assertThat(draft.roleAssignments().users(admin.id()).all()).containsExactly(alice.id(), bob.id());
        assertThat(draft.roleAssignments().of(alice.id()).all()).containsExactly(admin.id());
        assertThat(draft.groupMembers().users(developers.id()).all()).containsExactly(alice.id());
        assertThat(draft.groupMembers().of(bob.id()).all()).isEmpty();
    }

    @Test
    void a_deleted_user_leaves_roles_and_groups() {
        UserRules.delete(draft, UserIdType.USER_ID, List.of(alice.id()));
        assertThat(draft.roleAssignments().users(admin.id()).all()).containsExactly(bob.id());
        assertThat(draft.groupMembers().users(developers.id()).all()).isEmpty();
        DirectoryInvariants.check(draft.publish());
    }

    @Test
    void a_deleted_role_or_group_leaves_no_trace_at_its_users() {
        RoleRules.delete(draft, admin);
        GroupRules.delete(draft, developers);
        assertThat(draft.roleAssignments().of(alice.id()).all()).isEmpty();
        assertThat(draft.roleAssignments()).isEqualTo(Directory.empty().roleAssignments());
        assertThat(draft.groupMembers()).isEqualTo(Directory.empty().groupMembers());
        DirectoryInvariants.check(draft.publish());
    }
}
