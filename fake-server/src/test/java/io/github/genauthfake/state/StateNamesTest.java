package io.github.genauthfake.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.TargetType;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How the objects of a state read in messages. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StateNamesTest {
    @Test
    void every_object_is_named_in_one_line_without_its_values() {
        try (FakeGenAuth server = FakeGenAuth.builder().seed(ViewedCompany.SEED).start()) {
            UserPool pool = server.defaultPool();
            PoolState state = pool.state();
            UserState alice = state.user("alice").orElseThrow();
            assertThat(state.users()).hasToString("[user alice, user bob@example.com, user 13800138001]");
            assertThat(alice.departments())
                    .hasToString("[alice in acme/Engineering/Platform, main department,"
                            + " alice in acme/Engineering, leader]");
            assertThat(alice.identities()).hasToString("[identity wechat openid w-1]");
            assertThat(state.organizations()).hasToString("[organization acme, organization store]");
            assertThat(state.department("acme/Engineering")).hasToString("Optional[department acme/Engineering]");
            assertThat(state.roles()).hasToString("[role admin, role shop/seller]");
            assertThat(state.groups()).hasToString("[group developers]");
            assertThat(state.namespaces()).hasToString("[namespace default, namespace shop]");
            assertThat(state.tenants()).hasToString("[tenant Shop]");
            assertThat(state.customFields(TargetType.ROLE)).hasToString("[custom field ROLE.rank]");
            assertThat(state.customFields(TargetType.USER, "Shop"))
                    .hasToString("[custom field USER.level of tenant Shop]");
            assertThat(state.baseField("nickname")).hasToString("Optional[base field nickname]");
            assertThat(state.all("tenant")).hasToString("[tenant Shop]");
        }
    }
}
