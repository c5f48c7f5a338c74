package io.github.genauthfake.assertj;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.state.CustomFieldState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.TenantState;
import java.util.List;

/** Assertions on a tenant, its members and the custom fields that it defines. Users are named by what finds them. */
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

    /** This user of the pool is a member. */
    public TenantAssert hasMember(String user) {
        return check(tenant -> members(tenant).contain("to have the member", user));
    }

    /** This user is not a member. */
    public TenantAssert doesNotHaveMember(String user) {
        return check(tenant -> members(tenant).lack("not to have the member", user));
    }

    /** These users are members and no other is; nobody where nobody is named. */
    public TenantAssert hasOnlyMembers(String... users) {
        return check(tenant -> members(tenant).equal("to have only the members", "to have no members", users));
    }

    /** It has so many members. */
    public TenantAssert hasMemberCount(int count) {
        return check(tenant -> Counts.complaint("members of " + nameOf(tenant), count, tenant.members(), user -> user));
    }

    /** This member administers the tenant. */
    public TenantAssert hasAdmin(String user) {
        return check(tenant -> admins(tenant).contain("to have the administrator", user));
    }

    /** This user does not administer the tenant. */
    public TenantAssert doesNotHaveAdmin(String user) {
        return check(tenant -> admins(tenant).lack("not to have the administrator", user));
    }

    private Belongings members(TenantState tenant) {
        return belongings(tenant, "member", tenant.members());
    }

    private Belongings admins(TenantState tenant) {
        return belongings(tenant, "administrator", tenant.admins());
    }

    private Belongings belongings(TenantState tenant, String role, List<String> names) {
        return new Belongings(nameOf(tenant), Kind.USER, names, Names.actually(role, names), surroundings());
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
