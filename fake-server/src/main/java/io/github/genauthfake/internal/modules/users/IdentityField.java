package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.filter.FilterField;
import io.github.genauthfake.internal.kind.filter.SetField;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The identities of users. The provider announces an example of its values and has none; what they mean is a guess. */
record IdentityField() implements SetField<User, List<?>> {
    @Override
    public List<?> read(List<?> values) {
        for (Object value : values) {
            if (!(value instanceof String) && !(value instanceof Map<?, ?> parts && !parts.isEmpty())) {
                throw FilterField.refusal("must be a string or an object");
            }
        }
        return values;
    }

    @Override
    public boolean hasAny(User user, List<?> wanted) {
        return user.identities().stream()
                .anyMatch(identity -> wanted.stream().anyMatch(value -> isMeant(identity, value)));
    }

    private static boolean isMeant(Identity identity, Object value) {
        if (value instanceof Map<?, ?> parts) {
            Map<String, String> its = Map.of(
                    "identityId", identity.identityId(),
                    "extIdpId", identity.extIdpId(),
                    "provider", identity.provider(),
                    "type", identity.type(),
                    "userIdInIdp", identity.userIdInIdp());
            return parts.entrySet().stream()
                    .allMatch(part -> Objects.equals(its.get(String.valueOf(part.getKey())), part.getValue()));
        }
        return value.equals(identity.provider())
                || value.equals(identity.extIdpId())
                || value.equals(Users.identityName(identity));
    }

    @Override
    public boolean hasNone(User user) {
        return user.identities().isEmpty();
    }
}
