package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.kind.Slot;
import io.github.genauthfake.internal.kind.collection.Lookup;
import io.github.genauthfake.internal.kind.collection.Ordered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The users of a pool with an index for each way of naming one, and their order of creation. Immutable. */
public final class Users {
    private static final Lookup<String, String> NO_NAMES = Lookup.empty();
    public static final Users NONE = new Users(
            Lookup.empty(), NO_NAMES, NO_NAMES, NO_NAMES, NO_NAMES, Lookup.empty(), Lookup.empty(), Ordered.empty());

    public static final Slot<Users> SLOT = new Slot<>(NONE);

    /** Public accounts: users that no operation on users finds. What is done with them, see {@link AccountsAsUsers}. */
    public static final Slot<Users> ACCOUNTS = new Slot<>(NONE);

    /** Users as one end of a relation. */
    public static final End END = new UserEnd("user", SLOT);

    /** Public accounts as one end of a relation. */
    public static final End ACCOUNT_END = new UserEnd("public account", ACCOUNTS);

    private record UserEnd(String name, Slot<Users> slot) implements End {
        @Override
        public Optional<Ref> refTo(DirectoryView directory, String id) {
            return directory.get(slot).find(id).map(User::ref);
        }

        @Override
        public Failure notFound() {
            return ErrorCode.USER_NOT_FOUND;
        }
    }

    private final Lookup<String, User> byId;
    private final Lookup<String, String> idByEmail;
    private final Lookup<String, String> idByPhone;
    private final Lookup<String, String> idByUsername;
    private final Lookup<String, String> idByExternalId;
    private final Lookup<String, List<String>> idsByIdentity;
    private final Lookup<String, List<String>> idsBySyncRelation;
    private final Ordered<Long, String> creationOrder;

    private Users(
            Lookup<String, User> byId,
            Lookup<String, String> idByEmail,
            Lookup<String, String> idByPhone,
            Lookup<String, String> idByUsername,
            Lookup<String, String> idByExternalId,
            Lookup<String, List<String>> idsByIdentity,
            Lookup<String, List<String>> idsBySyncRelation,
            Ordered<Long, String> creationOrder) {
        this.byId = byId;
        this.idByEmail = idByEmail;
        this.idByPhone = idByPhone;
        this.idByUsername = idByUsername;
        this.idByExternalId = idByExternalId;
        this.idsByIdentity = idsByIdentity;
        this.idsBySyncRelation = idsBySyncRelation;
        this.creationOrder = creationOrder;
    }

    /** The users of a state. */
    public static Users of(DirectoryView directory) {
        return directory.get(SLOT);
    }

    public int size() {
        return byId.size();
    }

    public Optional<User> find(String id) {
        return byId.find(id);
    }

    /** The users with these ids, in the order of the ids; an id of something else is passed over. */
    public List<User> all(Collection<String> ids) {
        List<User> users = new ArrayList<>(ids.size());
        ids.forEach(id -> byId.find(id).ifPresent(users::add));
        return users;
    }

    /** Ignores case, as the provider documents. */
    public Optional<User> findByEmail(String email) {
        return through(idByEmail, normalEmail(email));
    }

    public Optional<User> findByPhone(String phone) {
        return through(idByPhone, phone);
    }

    /** Minds case, as the provider documents. */
    public Optional<User> findByUsername(String username) {
        return through(idByUsername, username);
    }

    public Optional<User> findByExternalId(String externalId) {
        return through(idByExternalId, externalId);
    }

    /** By {@code <extIdpId>:<userIdInIdp>}. The oldest user, where colons make the names of two identities the same text. */
    public Optional<User> findByIdentity(String identity) {
        return oldest(idsByIdentity, identity);
    }

    /** By {@code <provider>:<userIdInIdp>}. The oldest user, where several identity sources have the same provider. */
    public Optional<User> findBySyncRelation(String syncRelation) {
        return oldest(idsBySyncRelation, syncRelation);
    }

    /**
     * Whether another user is bound to the same account at the same identity source.
     *
     * @param ownId the user who may be; {@code null} for a new one
     */
    public boolean isBound(Identity identity, String ownId) {
        return idsByIdentity.find(identityName(identity)).orElse(List.of()).stream()
                .filter(id -> !id.equals(ownId))
                .flatMap(id -> byId.find(id).orElseThrow().identities().stream())
                .anyMatch(identity::isTheSameAccountAs);
    }

    /** The ids of the users that differ from those of another state, or are in one of the two only. */
    public Set<String> idsThatDiffer(Users other) {
        return byId.keysThatDiffer(other.byId);
    }

    /** The ids of all users, oldest first. */
    public Ordered<Long, String> order() {
        return creationOrder;
    }

    /** Ids from the newest user to the oldest, {@code limit} of them after skipping {@code offset}. */
    public List<String> newestFirst(long offset, int limit) {
        return creationOrder.pageFromTheEnd(offset, limit);
    }

    /** The form in which an e-mail address is kept and compared. */
    public static String normalEmail(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /**
     * These users with {@code user} added, or in the place of the one with its id. Its names must not be those of
     * another user: the rules see to that.
     */
    public Users with(User user) {
        User before = byId.find(user.id()).orElse(null);
        if (before != null && namesAreEqual(before, user)) {
            return new Users(
                    byId.with(user.id(), user),
                    idByEmail,
                    idByPhone,
                    idByUsername,
                    idByExternalId,
                    idsByIdentity,
                    idsBySyncRelation,
                    creationOrder);
        }
        Users others = before == null ? this : without(before);
        Lookup<String, List<String>> identities = others.idsByIdentity;
        Lookup<String, List<String>> syncRelations = others.idsBySyncRelation;
        for (Identity identity : user.identities()) {
            identities = others.shared(identities, identityName(identity), user);
            syncRelations = others.shared(syncRelations, syncRelationName(identity), user);
        }
        return new Users(
                others.byId.with(user.id(), user),
                named(others.idByEmail, user.email(), user.id()),
                named(others.idByPhone, user.phone(), user.id()),
                named(others.idByUsername, user.username(), user.id()),
                named(others.idByExternalId, user.externalId(), user.id()),
                identities,
                syncRelations,
                others.creationOrder.with(user.sequence(), user.id()));
    }

    /** These users without {@code user}. */
    public Users without(User user) {
        Lookup<String, List<String>> identities = idsByIdentity;
        Lookup<String, List<String>> syncRelations = idsBySyncRelation;
        for (Identity identity : user.identities()) {
            identities = unshared(identities, identityName(identity), user.id());
            syncRelations = unshared(syncRelations, syncRelationName(identity), user.id());
        }
        return new Users(
                byId.without(user.id()),
                unnamed(idByEmail, user.email()),
                unnamed(idByPhone, user.phone()),
                unnamed(idByUsername, user.username()),
                unnamed(idByExternalId, user.externalId()),
                identities,
                syncRelations,
                creationOrder.without(user.sequence()));
    }

    /** How {@code userIdType: identity} names an identity. */
    public static String identityName(Identity identity) {
        return identity.extIdpId() + ":" + identity.userIdInIdp();
    }

    /** How {@code userIdType: sync_relation} names an identity. */
    public static String syncRelationName(Identity identity) {
        return identity.provider() + ":" + identity.userIdInIdp();
    }

    private Optional<User> through(Lookup<String, String> index, String name) {
        return index.find(name).flatMap(byId::find);
    }

    private Optional<User> oldest(Lookup<String, List<String>> index, String name) {
        return index.find(name).flatMap(ids -> byId.find(ids.get(0)));
    }

    private static boolean namesAreEqual(User one, User other) {
        return Objects.equals(one.email(), other.email())
                && Objects.equals(one.phone(), other.phone())
                && Objects.equals(one.username(), other.username())
                && Objects.equals(one.externalId(), other.externalId())
                && one.identities().equals(other.identities());
    }

    private static Lookup<String, String> named(Lookup<String, String> index, String name, String id) {
        return name == null ? index : index.with(name, id);
    }

    private static Lookup<String, String> unnamed(Lookup<String, String> index, String name) {
        return name == null ? index : index.without(name);
    }

    /** The oldest user first. */
    private Lookup<String, List<String>> shared(Lookup<String, List<String>> index, String name, User user) {
        List<String> others = index.find(name).orElse(List.of());
        if (others.contains(user.id())) {
            return index;
        }
        List<String> ids = new ArrayList<>(others);
        int place = 0;
        while (place < ids.size() && byId.find(ids.get(place)).orElseThrow().sequence() < user.sequence()) {
            place++;
        }
        ids.add(place, user.id());
        return index.with(name, List.copyOf(ids));
    }

    private static Lookup<String, List<String>> unshared(Lookup<String, List<String>> index, String name, String id) {
        List<String> others = index.find(name).orElse(List.of()).stream()
                .filter(other -> !other.equals(id))
                .toList();
        return others.isEmpty() ? index.without(name) : index.with(name, others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Users users && byId.equals(users.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
