package io.github.genauthfake.internal.directory.user;

import io.github.genauthfake.internal.directory.collection.Lookup;
import io.github.genauthfake.internal.directory.collection.Ordered;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The users of a pool with an index for each way of naming one, and their order of creation. Immutable. */
public final class Users {
    private static final Lookup<String, String> NO_NAMES = Lookup.empty();
    public static final Users NONE =
            new Users(Lookup.empty(), NO_NAMES, NO_NAMES, NO_NAMES, NO_NAMES, NO_NAMES, NO_NAMES, Ordered.empty());

    private final Lookup<String, User> byId;
    private final Lookup<String, String> idByEmail;
    private final Lookup<String, String> idByPhone;
    private final Lookup<String, String> idByUsername;
    private final Lookup<String, String> idByExternalId;
    private final Lookup<String, String> idByIdentity;
    private final Lookup<String, String> idBySyncRelation;
    private final Ordered<Long, String> creationOrder;

    private Users(
            Lookup<String, User> byId,
            Lookup<String, String> idByEmail,
            Lookup<String, String> idByPhone,
            Lookup<String, String> idByUsername,
            Lookup<String, String> idByExternalId,
            Lookup<String, String> idByIdentity,
            Lookup<String, String> idBySyncRelation,
            Ordered<Long, String> creationOrder) {
        this.byId = byId;
        this.idByEmail = idByEmail;
        this.idByPhone = idByPhone;
        this.idByUsername = idByUsername;
        this.idByExternalId = idByExternalId;
        this.idByIdentity = idByIdentity;
        this.idBySyncRelation = idBySyncRelation;
        this.creationOrder = creationOrder;
    }

    public int size() {
        return byId.size();
    }

    public Optional<User> find(String id) {
        return byId.find(id);
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

    /** By {@code <extIdpId>:<userIdInIdp>}. */
    public Optional<User> findByIdentity(String identity) {
        return through(idByIdentity, identity);
    }

    /** By {@code <provider>:<userIdInIdp>}. */
    public Optional<User> findBySyncRelation(String syncRelation) {
        return through(idBySyncRelation, syncRelation);
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
                    idByIdentity,
                    idBySyncRelation,
                    creationOrder);
        }
        Users others = before == null ? this : without(before);
        Lookup<String, String> identities = others.idByIdentity;
        Lookup<String, String> syncRelations = others.idBySyncRelation;
        for (Identity identity : user.identities()) {
            identities = identities.with(identityName(identity), user.id());
            syncRelations = syncRelations.with(syncRelationName(identity), user.id());
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
        Lookup<String, String> identities = idByIdentity;
        Lookup<String, String> syncRelations = idBySyncRelation;
        for (Identity identity : user.identities()) {
            identities = identities.without(identityName(identity));
            syncRelations = syncRelations.without(syncRelationName(identity));
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Users users && byId.equals(users.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
