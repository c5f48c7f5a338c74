package io.github.genauthfake.internal.modules.customfields;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static io.github.genauthfake.internal.modules.Examples.afterAMinute;
import static io.github.genauthfake.internal.modules.Examples.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.Examples;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.users.Users;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetsTest {
    private final Draft draft = draft();
    private final String user = Examples.user(draft, "alice").id();
    private final String role = Examples.role(draft, "admin").id();
    private final String group = Examples.group(draft, "developers").id();
    private final String department = Examples.organization(draft, "acme").id();

    @Test
    void a_target_is_named_by_id_or_by_code_as_its_type_asks() {
        assertThat(Targets.resolve(draft, TargetType.USER, user, null)).isEqualTo(user);
        assertThat(Targets.resolve(draft, TargetType.ROLE, "admin", "default")).isEqualTo(role);
        assertThat(Targets.resolve(draft, TargetType.GROUP, "developers", null)).isEqualTo(group);
        assertThat(Targets.resolve(draft, TargetType.DEPARTMENT, department, null))
                .isEqualTo(department);
    }

    @Test
    void a_namespace_is_of_no_interest_where_there_is_none() {
        assertThat(Targets.resolve(draft, TargetType.GROUP, "developers", "nosuch"))
                .isEqualTo(group);
    }

    static Stream<Arguments> unknownTargets() {
        return Stream.of(
                arguments(TargetType.USER, "alice", ErrorCode.USER_NOT_FOUND),
                arguments(TargetType.ROLE, "boss", Roles.ROLE.notFound()),
                arguments(TargetType.GROUP, "nosuch", Groups.GROUP.notFound()),
                arguments(TargetType.DEPARTMENT, "root", ErrorCode.DEPARTMENT_NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource("unknownTargets")
    void an_unknown_target_is_not_found(TargetType type, String identifier, Failure expected) {
        assertRefused(expected, () -> Targets.resolve(draft, type, identifier, "default"));
        assertRefused(expected, () -> Targets.touch(draft, type, identifier, "default"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void a_role_needs_a_namespace(String none) {
        assertRefused(ErrorCode.NAMESPACE_IS_REQUIRED, () -> Targets.resolve(draft, TargetType.ROLE, "admin", none));
    }

    @Test
    void the_namespace_of_a_role_must_exist() {
        assertRefused(
                Namespaces.NAMESPACE.notFound(), () -> Targets.resolve(draft, TargetType.ROLE, "admin", "nosuch"));
    }

    @Nested
    class A_touch {
        private final Draft later = afterAMinute(draft);
        private final Instant moment = Examples.NOW.plusSeconds(60);

        @Test
        void moves_updatedAt_and_nothing_else() {
            Targets.touch(later, TargetType.USER, user, null);
            Targets.touch(later, TargetType.ROLE, "admin", "default");
            Targets.touch(later, TargetType.GROUP, "developers", null);
            Targets.touch(later, TargetType.DEPARTMENT, department, null);
            assertThat(Users.of(later).find(user).orElseThrow())
                    .isEqualTo(Users.of(draft).find(user).orElseThrow().touched(moment));
            assertThat(Roles.ROLE.find(later, "default", "admin").orElseThrow())
                    .isEqualTo(
                            touched(Roles.ROLE.find(draft, "default", "admin").orElseThrow(), moment));
            assertThat(Groups.GROUP.find(later, "developers").orElseThrow())
                    .isEqualTo(touched(Groups.GROUP.find(draft, "developers").orElseThrow(), moment));
            assertThat(Departments.of(later).get(department))
                    .isEqualTo(Departments.of(draft).get(department).touched(moment));
        }
    }

    private static <E extends Record> Stored<E> touched(Stored<E> object, Instant moment) {
        return object.at(object.createdAt(), moment);
    }
}
