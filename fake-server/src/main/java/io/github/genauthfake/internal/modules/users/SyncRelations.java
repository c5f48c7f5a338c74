package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which users of other directories the users of the pool were synchronized with. Only seeds make such relations. */
public final class SyncRelations {
    public record SyncRelation(String userId, String provider, String userIdInIdp, Map<String, Object> userInfoInIdp) {}

    public static final Kind<SyncRelation> SYNC_RELATION = Kind.of(SyncRelation.class, "sync relation", "syncRelations")
            .within("userId", Users.END)
            .label("userIdInIdp")
            .uniqueTogether(
                    Failure.of(
                                    409,
                                    "{0} 的同步关系 {1} 已存在",
                                    "The user {1} of {0} is related to a user of the pool already",
                                    INFERRED,
                                    INFERRED)
                            .advising("; write a userIdInIdp that no other user has"),
                    "provider",
                    "userIdInIdp")
            .defaultValue("userInfoInIdp", Map.of())
            .listed(null)
            .requiredInSeeds("provider", "userIdInIdp")
            .word("provider", "The kind of the other directory, such as lark.")
            .word("userIdInIdp", "The id of the user there.")
            .word("userInfoInIdp", "What is known of the user there.");

    record DeleteSyncRelations(String userId, UserIdType userIdType, String provider) {}

    static final List<Operation> OPERATIONS = List.of(
            read("get-user-sync-relations", UserRequests.NamedUser.class, SyncRelations::get),
            write("delete-user-sync-relations", DeleteSyncRelations.class, SyncRelations::delete));

    private SyncRelations() {}

    /** The user that {@code <provider>:<userIdInIdp>} names. */
    static Optional<User> holder(DirectoryView directory, String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : SYNC_RELATION
                        .findBy(directory, name.substring(0, colon), name.substring(colon + 1))
                        .flatMap(relation ->
                                Users.of(directory).find(relation.it().userId()));
    }

    private static List<Stored<SyncRelation>> of(DirectoryView directory, User user) {
        return directory.get(SYNC_RELATION).of(user.id()).all();
    }

    private static Object get(DirectoryView directory, UserRequests.NamedUser request, Call call) {
        return of(directory, request.resolve(directory, call)).stream()
                .map(Stored::it)
                .map(relation -> Map.of(
                        "provider", relation.provider(),
                        "userIdInIdp", relation.userIdInIdp(),
                        "userInfoInIdp", relation.userInfoInIdp()))
                .toList();
    }

    private static Object delete(Draft draft, DeleteSyncRelations request, Call call) {
        User user = new UserRequests.NamedUser(request.userId(), request.userIdType()).resolve(draft, call);
        of(draft, user).stream()
                .filter(relation -> relation.it().provider().equals(request.provider()))
                .forEach(relation -> draft.delete(SYNC_RELATION, relation));
        return Answers.success();
    }
}
