package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Slot;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets what is written for users work on public accounts, which are kept apart: here accounts and users change places, and so
 * do their memberships of departments. Names are unique among both, see {@link UserNames#requireFree}.
 */
public final class AccountsAsUsers {
    private AccountsAsUsers() {}

    /** A state as it looks to an operation on users that is about accounts. */
    public static DirectoryView in(DirectoryView directory) {
        return new Exchanged(directory);
    }

    /** Does with the accounts of a draft what is done with users. When it throws, the draft must be thrown away. */
    public static <T> T in(Draft draft, Supplier<T> does) {
        exchange(draft);
        T result = does.get();
        exchange(draft);
        return result;
    }

    private static void exchange(Draft draft) {
        exchange(draft, Users.SLOT, Users.ACCOUNTS);
        exchange(draft, Memberships.SLOT, Memberships.OF_ACCOUNTS);
    }

    private static <T> void exchange(Draft draft, Slot<T> one, Slot<T> other) {
        T value = draft.get(one);
        draft.set(one, draft.get(other));
        draft.set(other, value);
    }

    private record Exchanged(DirectoryView directory) implements DirectoryView {
        @Override
        @SuppressWarnings("unchecked") // each slot changes places with one of its own type
        public <T> T get(Slot<T> slot) {
            if (slot == Users.SLOT) {
                return (T) directory.get(Users.ACCOUNTS);
            }
            if (slot == Users.ACCOUNTS) {
                return (T) directory.get(Users.SLOT);
            }
            if (slot == Memberships.SLOT) {
                return (T) directory.get(Memberships.OF_ACCOUNTS);
            }
            return slot == Memberships.OF_ACCOUNTS ? (T) directory.get(Memberships.SLOT) : directory.get(slot);
        }

        @Override
        public List<Slot<?>> written() {
            return directory.written();
        }
    }
}
