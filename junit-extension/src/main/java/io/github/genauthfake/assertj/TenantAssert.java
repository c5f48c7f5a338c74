package io.github.genauthfake.assertj;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.state.CustomFieldState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.TenantState;
import java.util.List;

/** Assertions on a tenant and the custom fields that it defines. */
public class TenantAssert extends AbstractGenAuthAssert<TenantAssert, TenantState> {
    /** Asserts on a tenant that was taken out of a state; {@link GenAuthAssertions} leads here. */
    public TenantAssert(TenantState actual) {
        super(actual, TenantAssert.class);
    }

    /** The tenant has this name. */
    public TenantAssert hasName(String name) {
        return checkValue("name", name, TenantState::name);
    }

    /** The tenant has this description; {@code null} for none. */
    public TenantAssert hasDescription(String description) {
        return checkValue("description", description, TenantState::description);
    }

    /** Goes on to a custom field that the tenant defines, which must be there. */
    public CustomFieldAssert customField(TargetType targetType, String key) {
        return next(
                CustomFieldAssert.class,
                CustomFieldState.class,
                CustomFieldAssert::new,
                tenant -> state().customField(targetType, key, tenant.id()),
                tenant -> Names.sentence(
                        Kind.absenceOfCustomField(state().customFields(targetType, tenant.id()), targetType, key)));
    }

    /** The tenant does not define this custom field. */
    public TenantAssert hasNoCustomField(TargetType targetType, String key) {
        return check(tenant -> {
            List<CustomFieldState> fields = state().customFields(targetType, tenant.id());
            return unless(
                    fields.stream().noneMatch(field -> field.key().equals(key)),
                    "Expected no custom field " + key + " of " + nameOf(tenant) + ", but there is one");
        });
    }

    private PoolState state() {
        return surroundings()
                .orElseThrow(() -> new IllegalStateException(
                        "A tenant that was taken out of its state does not know its custom fields; begin with"
                                + " assertThat(pool).tenant(…)"));
    }

    @Override
    String nameOf(TenantState tenant) {
        return "tenant " + tenant.handle();
    }
}
