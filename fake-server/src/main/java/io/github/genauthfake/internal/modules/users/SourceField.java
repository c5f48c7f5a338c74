package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.filter.FilterField;
import io.github.genauthfake.internal.kind.filter.SetField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where users came from. The provider announces an example of its values and has none; what they mean is a guess. */
record SourceField() implements SetField<User, List<SourceField.Source>> {
    private static final List<String> TYPE = List.of("userSourceType", "type", "name");
    private static final List<String> ID = List.of("userSourceId", "id");

    /** @param id {@code null} for any */
    record Source(Object type, Object id) {}

    @Override
    public List<Source> read(List<?> values) {
        List<Source> sources = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Map<?, ?> parts && (first(parts, TYPE) != null || first(parts, ID) != null)) {
                sources.add(new Source(first(parts, TYPE), first(parts, ID)));
            } else if (value instanceof String type) {
                sources.add(new Source(type, null));
            } else {
                throw FilterField.refusal("must be a string or an object with type or id");
            }
        }
        return sources;
    }

    private static Object first(Map<?, ?> parts, List<String> names) {
        for (String name : names) {
            if (parts.get(name) != null) {
                return parts.get(name);
            }
        }
        return null;
    }

    @Override
    public boolean hasAny(User user, List<Source> wanted) {
        Object type = UserProperty.of(user, "userSourceType");
        Object id = UserProperty.of(user, "userSourceId");
        return wanted.stream()
                .anyMatch(source -> (source.type() == null || source.type().equals(type))
                        && (source.id() == null || source.id().equals(id)));
    }

    /** Every user came from somewhere. */
    @Override
    public boolean hasNone(User user) {
        return false;
    }
}
