package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import java.util.List;
import java.util.Map;

/** The operations on several users at once. */
public final class UserBatchOperations {
    private UserBatchOperations() {}

    /** All or none; the users of the answer stand in the order of the request. */
    public static Object createUsersBatch(Draft draft, UserRequests.CreateUsers request, Call call) {
        return request.list().stream()
                .map(user -> UserOperations.create(draft, user.with(request.options()), call))
                .toList();
    }

    /** Those that are there, in the order of the request (inferred). */
    public static Object getUserBatch(DirectoryView directory, UserRequests.GetUsers request, Call call) {
        UserIdType type = UserOperations.userIdType(request.userIdType(), call);
        UserViews.Extent extent =
                UserViews.Extent.of(request.withCustomData(), request.withIdentities(), request.withDepartmentIds());
        List<Map<String, Object>> users = request.userIds().stream()
                .flatMap(name -> UserRules.find(directory, type, name).stream())
                .map(user -> UserViews.of(directory, user, extent, call))
                .toList();
        return users;
    }

    /** All or none, one after the other; a user that the request names twice is answered twice as it is in the end. */
    public static Object updateUserBatch(Draft draft, UserRequests.UpdateUsers request, Call call) {
        request.list()
                .forEach(user -> UserOperations.update(draft, UserIdType.USER_ID, user.with(request.options()), call));
        return request.list().stream()
                .map(user -> UserViews.of(
                        draft,
                        Users.of(draft).find(user.userId()).orElseThrow(),
                        UserViews.Extent.of(user.customData() != null, false, false),
                        call))
                .toList();
    }

    public static Object deleteUsersBatch(Draft draft, UserRequests.DeleteUsers request, Call call) {
        UserRules.delete(draft, UserOperations.userIdType(request.options().userIdType(), call), request.userIds());
        return Answers.success();
    }
}
