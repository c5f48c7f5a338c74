package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import io.github.genauthfake.internal.modules.users.User;
import java.util.List;
import java.util.Set;

/**
 * Which users have which roles, or are in which groups, from both ends, each in the order of creation. Immutable. Roles and
 * groups are named by their ids here and called bearers.
 */
public final class Assignments {
    public static final Assignments NONE = new Assignments(Lookup.empty(), Lookup.empty());

    private final Lookup<String, Ordered<Long, String>> bearersByUser;
    private final Lookup<String, Ordered<Long, String>> usersByBearer;

    private Assignments(
            Lookup<String, Ordered<Long, String>> bearersByUser, Lookup<String, Ordered<Long, String>> usersByBearer) {
        this.bearersByUser = bearersByUser;
        this.usersByBearer = usersByBearer;
    }

    /** The ids of the roles or groups of a user, the oldest first. */
    public Ordered<Long, String> of(String userId) {
        return bearersByUser.find(userId).orElse(Ordered.empty());
    }

    /** The ids of the users that have other roles, or are in other groups, than in another state. */
    public Set<String> userIdsThatDiffer(Assignments other) {
        return bearersByUser.keysThatDiffer(other.bearersByUser);
    }

    /** The ids of the users with a role or in a group, the oldest first. */
    public Ordered<Long, String> users(String bearerId) {
        return usersByBearer.find(bearerId).orElse(Ordered.empty());
    }

    /**
     * These with one more; the same ones where it is there already.
     *
     * @param sequence the place of the role or group in the order of creation
     */
    public Assignments with(User user, String bearerId, long sequence) {
        return new Assignments(
                bearersByUser.with(user.id(), of(user.id()).with(sequence, bearerId)),
                usersByBearer.with(bearerId, users(bearerId).with(user.sequence(), user.id())));
    }

    /** These without anything of a user. */
    public Assignments withoutUser(User user) {
        Lookup<String, Ordered<Long, String>> users = usersByBearer;
        for (String bearerId : of(user.id()).all()) {
            users = remaining(users, bearerId, users(bearerId).without(user.sequence()));
        }
        return new Assignments(bearersByUser.without(user.id()), users);
    }

    /** These without a role or group. */
    public Assignments without(String bearerId, long sequence) {
        Lookup<String, Ordered<Long, String>> bearers = bearersByUser;
        List<String> userIds = users(bearerId).all();
        for (String userId : userIds) {
            bearers = remaining(bearers, userId, of(userId).without(sequence));
        }
        return new Assignments(bearers, usersByBearer.without(bearerId));
    }

    private static Lookup<String, Ordered<Long, String>> remaining(
            Lookup<String, Ordered<Long, String>> index, String id, Ordered<Long, String> others) {
        return others.isEmpty() ? index.without(id) : index.with(id, others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Assignments assignments && bearersByUser.equals(assignments.bearersByUser);
    }

    @Override
    public int hashCode() {
        return bearersByUser.hashCode();
    }
}
