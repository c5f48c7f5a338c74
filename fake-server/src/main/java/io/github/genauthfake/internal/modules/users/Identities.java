package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.modules.identitysources.IdentitySources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The accounts of users at external identity sources, after the users are there. */
public final class Identities {
    /** Documented. */
    private static final String TYPE_BY_DEFAULT = "generic";

    /** Of an identity source that no seed has named (inferred). */
    private static final String UNKNOWN_PROVIDER = "oidc";

    /** @param isSocial documented to mean nothing any more */
    record LinkIdentity(String extIdpId, String userId, String type, String userIdInIdp, Boolean isSocial) {}

    /** @param isSocial documented to mean nothing any more */
    record UnlinkIdentity(String extIdpId, String userId, String type, Boolean isSocial) {}

    static final List<Operation> OPERATIONS = List.of(
            read(
                    "get-user-identities",
                    UserRequests.NamedUser.class,
                    (directory, request, call) ->
                            request.resolve(directory, call).identities()),
            write("link-identity", LinkIdentity.class, Identities::link),
            write("unlink-identity", UnlinkIdentity.class, Identities::unlink));

    private Identities() {}

    /** A binding that is there already is left as it is (inferred). */
    private static Object link(Draft draft, LinkIdentity request, Call call) {
        User user = UserRules.resolve(draft, UserIdType.USER_ID, request.userId());
        Optional<String> provider = IdentitySources.IDENTITY_SOURCE
                .findById(draft, request.extIdpId())
                .map(source -> source.it().type());
        Identity identity = new Identity(
                null,
                request.extIdpId(),
                provider.orElse(UNKNOWN_PROVIDER),
                request.type() == null ? TYPE_BY_DEFAULT : request.type(),
                request.userIdInIdp(),
                Map.of(),
                List.of());
        boolean isBound = user.identities().stream()
                .anyMatch(bound ->
                        bound.isTheSameAccountAs(identity) && bound.type().equals(identity.type()));
        if (isBound) {
            return Answers.success();
        }
        if (Users.of(draft).isBound(identity, user.id())) {
            throw ApiError.of(ErrorCode.IDENTITY_TAKEN, Users.identityName(identity));
        }
        if (provider.isEmpty()) {
            call.report("link-identity: the pool has no identity source " + request.extIdpId()
                    + "; the provider of the identity is a guess, " + UNKNOWN_PROVIDER);
        }
        List<Identity> identities = new ArrayList<>(user.identities());
        identities.add(identity.withId(draft.newId(draft.nextSequence())));
        put(draft, user, identities);
        return Answers.success();
    }

    /** Without a type all identities of the source go, as the title says and as a client in production relies on. */
    private static Object unlink(Draft draft, UnlinkIdentity request, Call call) {
        User user = UserRules.resolve(draft, UserIdType.USER_ID, request.userId());
        List<Identity> left = user.identities().stream()
                .filter(identity -> !identity.extIdpId().equals(request.extIdpId())
                        || request.type() != null && !identity.type().equals(request.type()))
                .toList();
        if (left.size() < user.identities().size()) {
            put(draft, user, left);
        }
        return Answers.success();
    }

    /** Takes the identities of a source that is deleted from their users (inferred). Walks the users, since it is rare. */
    public static void forgetSource(Draft draft, String extIdpId) {
        change(draft, identity -> identity.extIdpId().equals(extIdpId) ? null : identity);
    }

    /** Takes a connection that is deleted from the identities that came by it (inferred). */
    public static void forgetConnection(Draft draft, String id) {
        change(draft, identity -> identity.withoutConnection(id));
    }

    private static void change(Draft draft, UnaryOperator<Identity> change) {
        for (String id : Users.of(draft).order().all()) {
            User user = Users.of(draft).find(id).orElseThrow();
            List<Identity> identities = user.identities().stream()
                    .map(change)
                    .filter(Objects::nonNull)
                    .toList();
            if (!identities.equals(user.identities())) {
                put(draft, user, identities);
            }
        }
    }

    private static void put(Draft draft, User user, List<Identity> identities) {
        User changed = user.withIdentities(List.copyOf(identities)).touched(draft.now());
        draft.change(Users.SLOT, users -> users.with(changed));
    }
}
