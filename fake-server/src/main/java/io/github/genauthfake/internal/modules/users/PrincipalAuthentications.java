package io.github.genauthfake.internal.modules.users;

import static io.github.genauthfake.internal.errors.Evidence.SEEN;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proofs that a user is a certain person or company. Only seeds make them. */
public final class PrincipalAuthentications {
    /**
     * @param type {@code P} for a person, {@code E} for a company
     * @param code the number of the identity card or of the licence
     * @param at when it was proved
     */
    public record PrincipalAuthentication(String userId, String type, String code, String name, Instant at) {}

    private static final Failure NONE = Failure.of(499, "没有认证记录", "No authentication record.", SEEN, SEEN);

    public static final Kind<PrincipalAuthentication> PRINCIPAL_AUTHENTICATION = Kind.of(
                    PrincipalAuthentication.class, "principal authentication", "principalAuthentication")
            .within("userId", Users.END)
            .single()
            .secret("code")
            .requiredInSeeds("type", "code", "name", "at")
            .pattern("type", "[PE]", Failure.invalidArgument("type must be P for a person or E for a company"))
            .word("type", "P for a person, E for a company.")
            .word("code", "The number of the identity card or of the licence.")
            .word("name", "The name of the person or company.");

    record ResetAuthentication(String userId, UserRequests.UserIdOptions options) {}

    static final List<Operation> OPERATIONS = List.of(
            read("get-user-principal-authentication-info", UserRequests.NamedUser.class, PrincipalAuthentications::get),
            write(
                    "reset-user-principal-authentication-info",
                    ResetAuthentication.class,
                    PrincipalAuthentications::reset));

    private PrincipalAuthentications() {}

    private static Optional<Stored<PrincipalAuthentication>> of(DirectoryView directory, User user) {
        return directory.get(PRINCIPAL_AUTHENTICATION).of(user.id()).all().stream()
                .findFirst();
    }

    private static Object get(DirectoryView directory, UserRequests.NamedUser request, Call call) {
        List<Map<String, Object>> records = of(directory, request.resolve(directory, call))
                .map(record -> List.of(view(record.it())))
                .orElse(List.of());
        return Answers.page(records.size(), records);
    }

    private static Map<String, Object> view(PrincipalAuthentication record) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("authenticated", true);
        view.put("principalType", record.type());
        view.put("principalCode", record.code());
        view.put("principalName", record.name());
        view.put("authenticatedAt", record.at());
        return view;
    }

    private static Object reset(Draft draft, ResetAuthentication request, Call call) {
        User user =
                new UserRequests.NamedUser(request.userId(), request.options().userIdType()).resolve(draft, call);
        draft.delete(PRINCIPAL_AUTHENTICATION, of(draft, user).orElseThrow(() -> ApiError.of(NONE)));
        draft.change(Users.SLOT, users -> users.with(user.touched(draft.now())));
        return Answers.success();
    }
}
