package io.github.genauthfake.internal.modules.users;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.modules.organizations.DepartmentIdType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Users who are changed where one of their names is known, and created otherwise: the members of create-department-tree. */
public final class UserMerge {
    private static final List<String> NAMES = List.of("username", "email", "phone");
    private static final List<String> PROFILE =
            List.of("phoneCountryCode", "name", "gender", "country", "province", "city");

    private UserMerge() {}

    /** @param isNew whether the user was created */
    public record Merged(User user, boolean isNew) {}

    /**
     * Changes or creates a user.
     *
     * @param given properties under the API's names
     * @throws ApiError 400 for a property of another type, or without username, e-mail and phone; and what creating and
     *     changing a user are refused for
     */
    public static Merged merge(Draft draft, Map<?, ?> given, Call call) {
        Map<String, String> said = texts(given, call);
        Users users = Users.of(draft);
        Optional<User> known = find(said.get("username"), users::findByUsername)
                .or(() -> find(said.get("email"), users::findByEmail))
                .or(() -> find(said.get("phone"), users::findByPhone));
        if (known.isEmpty()) {
            return new Merged(create(draft, said, call), true);
        }
        Map<String, String> names = new LinkedHashMap<>(said);
        names.keySet().retainAll(NAMES);
        Map<String, Object> profile = new LinkedHashMap<>(said);
        profile.keySet().retainAll(PROFILE);
        UserUpdate update = new UserUpdate(names, profile, Map.of());
        return new Merged(UserRules.update(draft, known.get(), update, call.reporter()), false);
    }

    private static Optional<User> find(String name, Function<String, Optional<User>> index) {
        return name == null ? Optional.empty() : index.apply(name);
    }

    private static User create(Draft draft, Map<String, String> said, Call call) {
        Map<String, Object> rest = new LinkedHashMap<>(said);
        rest.keySet().retainAll(PROFILE);
        UserRequests.CreateUser request = new UserRequests.CreateUser(
                "Activated",
                said.get("email"),
                said.get("phone"),
                said.get("phoneCountryCode"),
                said.get("username"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new UserRequests.CreateUserOptions(false, false, DepartmentIdType.DEPARTMENT_ID),
                rest);
        String id = (String) UserOperations.create(draft, request, call).get("userId");
        return Users.of(draft).find(id).orElseThrow();
    }

    private static Map<String, String> texts(Map<?, ?> given, Call call) {
        Map<String, String> texts = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            if (!NAMES.contains(key) && !PROFILE.contains(key)) {
                call.report("members." + key + " is unknown to the fake and ignored");
            } else if (value != null && !(value instanceof String)) {
                throw ApiError.invalidArgument(key + " must be a string");
            } else if (value != null && !"".equals(value)) {
                texts.put((String) key, (String) value);
            }
        });
        if (texts.containsKey("gender")
                && !Contract.get().named("create-user").choices("gender").contains(texts.get("gender"))) {
            throw ApiError.invalidArgument("gender must be a valid enum value");
        }
        if (NAMES.stream().noneMatch(texts::containsKey)) {
            throw ApiError.of(ErrorCode.USER_NEEDS_A_NAME);
        }
        return texts;
    }
}
