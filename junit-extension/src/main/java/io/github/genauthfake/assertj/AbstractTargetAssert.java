package io.github.genauthfake.assertj;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.state.CustomFieldState;
import io.github.genauthfake.state.PoolState;
import io.github.genauthfake.state.TargetState;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Assertions on the custom data of a user, department, role or group.
 *
 * @param <SELF> the type of the assertion
 * @param <ACTUAL> the type of what it is about
 */
public abstract class AbstractTargetAssert<SELF extends AbstractTargetAssert<SELF, ACTUAL>, ACTUAL extends TargetState>
        extends AbstractGenAuthAssert<SELF, ACTUAL> {

    AbstractTargetAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * It has this value of a custom field of the pool. Numbers are compared by value; a moment can be given as an
     * {@link java.time.Instant}, as ISO-8601 text or as epoch milliseconds. Values of encrypted fields are compared in plain
     * text.
     */
    public SELF hasCustomData(String key, Object value) {
        Objects.requireNonNull(value, "hasNoCustomData asserts that there is no value");
        return check(target -> complaint(key, value, null, target.customData(), target));
    }

    /** It has no value of a custom field of the pool. The field must be defined: a misspelt key would prove nothing. */
    public SELF hasNoCustomData(String key) {
        return check(target -> complaint(key, null, target.customData(), target)
                .or(() -> undefined(target.targetType(), key, null).map(Names::sentence)));
    }

    /**
     * It has this value of a custom field of a tenant, compared as by {@link #hasCustomData}.
     *
     * @param tenant the tenant's name or id
     */
    public SELF hasTenantCustomData(String tenant, String key, Object value) {
        Objects.requireNonNull(value, "hasNoTenantCustomData asserts that there is no value");
        String handle = handleOf(tenant);
        return check(target -> complaint(key, value, handle, dataOf(target, handle), target));
    }

    /**
     * It has no value of a custom field of a tenant. The field must be defined: a misspelt key would prove nothing.
     *
     * @param tenant the tenant's name or id
     */
    public SELF hasNoTenantCustomData(String tenant, String key) {
        String handle = handleOf(tenant);
        return check(target -> complaint(key, handle, dataOf(target, handle), target)
                .or(() -> undefined(target.targetType(), key, handle).map(Names::sentence)));
    }

    private String handleOf(String tenant) {
        return surroundings().flatMap(state -> Kind.TENANT.find(state, tenant)).orElse(tenant);
    }

    private static Map<String, Object> dataOf(TargetState target, String tenant) {
        return target.tenantCustomData().getOrDefault(tenant, Map.of());
    }

    private Optional<String> complaint(
            String key, Object value, String tenant, Map<String, Object> data, ACTUAL target) {
        Object actualValue = data.get(key);
        if (Values.areSame(actualValue, value)) {
            return Optional.empty();
        }
        String start = "Expected " + nameOf(target) + " to have the custom data " + key + " " + Values.show(value)
                + ofTenant(tenant) + ", but ";
        return Optional.of(
                actualValue != null
                        ? start + key + " is " + Values.show(actualValue)
                        : start
                                + undefined(target.targetType(), key, tenant)
                                        .orElseGet(
                                                () -> key + " is not set; the custom data are " + Values.show(data)));
    }

    private Optional<String> complaint(String key, String tenant, Map<String, Object> data, ACTUAL target) {
        Object actualValue = data.get(key);
        return unless(
                actualValue == null,
                "Expected " + nameOf(target) + " to have no custom data " + key + ofTenant(tenant) + ", but it is "
                        + Values.show(actualValue));
    }

    private Optional<String> undefined(TargetType type, String key, String tenant) {
        return surroundings().flatMap(state -> {
            if (tenant != null && state.tenant(tenant).isEmpty()) {
                return Optional.of(Kind.TENANT.absence(state, tenant));
            }
            return fields(state, type, tenant).stream()
                            .anyMatch(field -> field.key().equals(key))
                    ? Optional.empty()
                    : Optional.of(Kind.absenceOfCustomField(fields(state, type, tenant), type, key));
        });
    }

    private static List<CustomFieldState> fields(PoolState state, TargetType type, String tenant) {
        return tenant == null ? state.customFields(type) : state.customFields(type, tenant);
    }

    private static String ofTenant(String tenant) {
        return tenant == null ? "" : " of the tenant " + tenant;
    }

    /**
     * Things of a kind that belong to the target.
     *
     * @param role what they are to it, for example {@code member}
     */
    Belongings belongings(ACTUAL target, Kind kind, String role, Collection<String> names) {
        return new Belongings(nameOf(target), kind, names, Names.actually(role, names), surroundings());
    }

    /** For example {@code user alice}. */
    @Override
    String nameOf(ACTUAL target) {
        return target.targetType().name().toLowerCase(Locale.ROOT) + " " + target.handle();
    }
}
