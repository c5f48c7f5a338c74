package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.filter.FilterField;
import io.github.genauthfake.internal.kind.filter.SetField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The applications that users have signed in to. */
record LoggedInAppsField(DirectoryView directory) implements SetField<User, Set<?>> {
    @Override
    public Set<?> read(List<?> values) {
        for (Object value : values) {
            if (!(value instanceof String)) {
                throw FilterField.refusal("must be a string");
            }
        }
        return new HashSet<>(values);
    }

    @Override
    public boolean hasAny(User user, Set<?> appIds) {
        return Logins.latestFirst(directory, user.id()).stream().anyMatch(login -> appIds.contains(login.appId()));
    }

    @Override
    public boolean hasNone(User user) {
        return Logins.latestFirst(directory, user.id()).isEmpty();
    }
}
