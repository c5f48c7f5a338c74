package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.TargetType;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.End;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.CustomDataRules;
import io.github.genauthfake.internal.modules.customfields.FieldDefinitions;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.customfields.FieldValues;
import io.github.genauthfake.internal.modules.organizations.MembershipRules;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What may be said of users. */
public final class UserRules {
    /** Custom data that come with a user belong to the pool itself. */
    private static final FieldScope POOL = new FieldScope(null, TargetType.USER);

    private UserRules() {}

    /**
     * The user that a request names.
     *
     * @throws ApiError 400 for an empty name, or for an e-mail address or a phone number that cannot be one (seen); 404
     *     with apiCode 2004 when there is no such user
     */
    public static User resolve(DirectoryView directory, UserIdType type, String name) {
        return find(directory, type, name).orElseThrow(() -> ApiError.of(ErrorCode.USER_NOT_FOUND));
    }

    /**
     * The user with this name, if there is one.
     *
     * @throws ApiError 400 for what cannot be such a name
     */
    static Optional<User> find(DirectoryView directory, UserIdType type, String name) {
        if (name.isEmpty()) {
            throw ApiError.invalidArgument("userId should not be empty");
        }
        Users users = Users.of(directory);
        return switch (type) {
            case USER_ID -> users.find(name);
            case EXTERNAL_ID -> users.findByExternalId(name);
            case USERNAME -> users.findByUsername(name);
            case EMAIL -> users.findByEmail(UserNames.requireEmail("userId", name));
            case PHONE -> users.findByPhone(UserNames.requirePhone("userId", name));
            case IDENTITY -> users.findByIdentity(name);
            case SYNC_RELATION -> SyncRelations.holder(directory, name).or(() -> users.findBySyncRelation(name));
            case CUSTOM_FIELD -> holderOf(directory, name);
        };
    }

    private static Optional<User> holderOf(DirectoryView directory, String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            throw ApiError.invalidArgument("userId must have the form <key>:<value> when userIdType is custom_field");
        }
        String key = name.substring(0, colon);
        return FieldDefinitions.of(directory)
                .find(POOL, key)
                .flatMap(field -> CustomData.of(directory)
                        .holder(POOL, key, FieldValues.accept(field, name.substring(colon + 1))))
                .flatMap(Users.of(directory)::find);
    }

    /**
     * Creates a user.
     *
     * @param report is told, in a sentence, of what the API tolerates and a test should know
     * @throws ApiError 400 when the user has neither username nor phone nor e-mail (seen), has a country code without a
     *     phone (seen), or names that cannot be; 409 for a name that another user has; 404 for a department or a custom
     *     field that does not exist; and what custom data are refused for
     */
    public static User create(Draft draft, NewUser request, Consumer<String> report) {
        UserNames names = UserNames.of(request.email(), request.phone(), request.username(), request.externalId());
        requirePhoneForCountryCode(names.phone(), request.phoneCountryCode());
        names.requireFree(draft, null);

        long sequence = draft.nextSequence();
        User user = new User(
                draft.newId(sequence),
                sequence,
                draft.now(),
                draft.now(),
                names.email(),
                names.phone(),
                names.username(),
                names.externalId(),
                request.attributes(),
                withIds(draft, request.identities()));
        draft.set(Users.SLOT, Users.of(draft).with(user));
        MembershipRules.join(draft, user.id(), request.departmentIds());
        setCustomData(draft, user.id(), request.customData(), report);
        return user;
    }

    /**
     * Changes a user; what the update does not mention stays.
     *
     * @param report is told, in a sentence, of what the API tolerates and a test should know
     * @throws ApiError as {@link #create}
     */
    public static User update(Draft draft, User user, UserUpdate update, Consumer<String> report) {
        UserNames names = UserNames.of(
                update.name("email", user.email()),
                update.name("phone", user.phone()),
                update.name("username", user.username()),
                update.name("externalId", user.externalId()));
        Map<String, Object> attributes = new LinkedHashMap<>(user.attributes());
        update.attributes().forEach((name, value) -> {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        });
        boolean losesPhone = names.phone() == null && user.phone() != null;
        if (losesPhone && !update.attributes().containsKey("phoneCountryCode")) {
            attributes.remove("phoneCountryCode");
        }
        requirePhoneForCountryCode(names.phone(), (String) attributes.get("phoneCountryCode"));
        names.requireFree(draft, user.id());
        User next = new User(
                user.id(),
                user.sequence(),
                user.createdAt(),
                draft.now(),
                names.email(),
                names.phone(),
                names.username(),
                names.externalId(),
                Collections.unmodifiableMap(attributes),
                user.identities());
        draft.set(Users.SLOT, Users.of(draft).with(next));
        if (!next.isActivated()) {
            Sessions.endAll(draft, user.id());
        }
        setCustomData(draft, user.id(), update.customData(), report);
        return next;
    }

    private static void requirePhoneForCountryCode(String phone, String phoneCountryCode) {
        if (phone == null && UserNames.given(phoneCountryCode) != null) {
            throw ApiError.of(ErrorCode.PHONE_IS_EMPTY);
        }
    }

    private static void setCustomData(
            Draft draft, String userId, Map<String, Object> customData, Consumer<String> report) {
        for (Map.Entry<String, Object> entry : customData.entrySet()) {
            if (!CustomDataRules.setLeniently(draft, POOL, userId, entry.getKey(), entry.getValue())) {
                report.accept("customData." + entry.getKey() + ": the value " + entry.getValue()
                        + " is none of the field's options; it is accepted with a user, set-custom-data would"
                        + " refuse it");
            }
        }
    }

    /**
     * Deletes users with everything that refers to them: memberships, leaderships, roles, groups and custom data. A user that the
     * request names twice is deleted once.
     *
     * @throws ApiError as {@link #resolve}, and then none is deleted
     */
    public static void delete(Draft draft, UserIdType type, List<String> names) {
        delete(draft, type, names, Users.END).forEach(user -> ArchivedUsers.leave(draft, user));
    }

    /**
     * The same without leaving anything of them.
     *
     * @param end as what others refer to them
     * @return those that were deleted
     */
    public static List<User> delete(Draft draft, UserIdType type, List<String> names, End end) {
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            ids.add(resolve(draft, type, name).id());
        }
        List<User> deleted = Users.of(draft).all(ids);
        for (User user : deleted) {
            String id = user.id();
            draft.set(Users.SLOT, Users.of(draft).without(user));
            draft.set(Memberships.SLOT, Memberships.of(draft).replacing(id, List.of()));
            draft.set(CustomData.SLOT, CustomData.of(draft).withoutTarget(TargetType.USER, id));
            draft.forget(Users.END, user.ref());
            draft.forget(end, user.ref());
        }
        return deleted;
    }

    private static List<Identity> withIds(Draft draft, List<Identity> identities) {
        List<Identity> complete = new ArrayList<>();
        Set<List<String>> accounts = new HashSet<>();
        for (Identity identity : identities) {
            if (!accounts.add(List.of(identity.extIdpId(), identity.type(), identity.userIdInIdp()))
                    || Users.of(draft).isBound(identity, null)) {
                throw ApiError.of(ErrorCode.IDENTITY_TAKEN, Users.identityName(identity));
            }
            complete.add(identity.withId(draft.newId(draft.nextSequence())));
        }
        return List.copyOf(complete);
    }
}
