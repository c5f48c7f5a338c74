package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.RequestedMoments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Users that were archived: those whose status says so, and what is left of those that were deleted, which is their id. The
 * provider does not say which of the two it lists (inferred: both).
 */
public final class ArchivedUsers {
    /** A user that was deleted. */
    public record ArchivedUser(Instant archivedAt) {}

    public static final Kind<ArchivedUser> ARCHIVED_USER = Kind.of(ArchivedUser.class, "archived user", "archivedUsers")
            .listed(null)
            .requiredInSeeds("archivedAt")
            .withoutDifferences();

    private static final String ARCHIVED = "Archived";

    private ArchivedUsers() {}

    /** The parameters of list-archived-users. */
    record ListArchivedUsers(Long page, Integer limit, Double startAt) {}

    static Object list(DirectoryView directory, ListArchivedUsers request, Call call) {
        Instant start = request.startAt() == null ? Instant.MIN : RequestedMoments.of(request.startAt());
        List<Archived> found = all(directory).stream()
                .filter(user -> !user.at().isBefore(start))
                .sorted(Comparator.comparing(Archived::at)
                        .thenComparing(Archived::sequence)
                        .reversed())
                .toList();
        return Answers.page(
                found.size(),
                Paging.of(request.page(), request.limit()).of(found).stream()
                        .map(ArchivedUsers::view)
                        .toList());
    }

    private record Archived(String id, long sequence, Instant at) {}

    private static List<Archived> all(DirectoryView directory) {
        List<Archived> all = new ArrayList<>();
        for (Stored<ArchivedUser> gone : directory.get(ARCHIVED_USER).all()) {
            all.add(new Archived(gone.id(), gone.sequence(), gone.it().archivedAt()));
        }
        for (String id : Users.of(directory).order().all()) {
            User user = Users.of(directory).find(id).orElseThrow();
            if (user.hasStatus(ARCHIVED)) {
                all.add(new Archived(id, user.sequence(), archivedAt(user)));
            }
        }
        return all;
    }

    private static Map<String, Object> view(Archived user) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("userId", user.id());
        view.put("archivedAt", user.at());
        return view;
    }

    private static Instant archivedAt(User user) {
        return user.attributes().get("statusChangedAt") instanceof Instant changed ? changed : user.createdAt();
    }

    /** Keeps what is left of a user that is deleted; of one that was archived, the moment of that (inferred). */
    static void leave(Draft draft, User user) {
        Instant at = user.hasStatus(ARCHIVED) ? archivedAt(user) : draft.now();
        draft.put(
                ARCHIVED_USER,
                new Stored<>(user.id(), user.sequence(), new ArchivedUser(at), draft.now(), draft.now()));
    }
}
