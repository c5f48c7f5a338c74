package io.github.genauthfake.internal.modules.accounts;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Index;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.modules.users.AccountsAsUsers;
import io.github.genauthfake.internal.modules.users.Users;
import java.util.List;

/** Which users share which public accounts. */
public final class AccountBindings {
    public record Binding(String accountId, String userId) {}

    public static final Kind<Binding> BINDING = Kind.of(Binding.class, "account binding", "sharedBy")
            .within("accountId", Users.ACCOUNT_END)
            .references("userId", Users.END)
            .naming("userId", "user", Users.END)
            .uniqueTogether(
                    Failure.of(409, "公共账号已绑定", "the public account is bound to this user already", INFERRED, INFERRED),
                    "accountId",
                    "userId")
            .label("userId")
            .listed("userId")
            .requiredInSeeds("userId")
            .granted();

    private static final Index<Binding> OF_USER = BINDING.referringBy("userId");

    public static final List<Operation> OPERATIONS = List.of(
            write("set-public-account-of-users", BindUsers.class, (draft, request, call) -> {
                request.userIds().forEach(userId -> bind(draft, request.publicAccountId(), userId));
                return Answers.success();
            }),
            write("set-user-of-public-accounts", BindAccounts.class, (draft, request, call) -> {
                request.publicAccountIds().forEach(accountId -> bind(draft, accountId, request.userId()));
                return Answers.success();
            }),
            write("unbind-public-account-of-user", Unbind.class, AccountBindings::unbind),
            read("get-public-accounts-of-user", OfUser.class, AccountBindings::accounts),
            read("get-users-of-public-account", OfAccount.class, AccountBindings::users));

    private AccountBindings() {}

    record BindUsers(String publicAccountId, List<String> userIds) {}

    record BindAccounts(String userId, List<String> publicAccountIds) {}

    record Unbind(String publicAccountId, String userId) {}

    record OfUser(String userId) {}

    record OfAccount(String publicAccountId) {}

    /** Keeps what is bound already (inferred). */
    private static void bind(Draft draft, String accountId, String userId) {
        Users.ACCOUNT_END.require(draft, accountId);
        Users.END.require(draft, userId);
        if (BINDING.findBy(draft, accountId, userId).isEmpty()) {
            draft.create(BINDING, new Binding(accountId, userId));
        }
    }

    /** What is not bound is no error (inferred). */
    private static Object unbind(Draft draft, Unbind request, Call call) {
        String accountId =
                Users.ACCOUNT_END.require(draft, request.publicAccountId()).id();
        String userId = Users.END.require(draft, request.userId()).id();
        BINDING.findBy(draft, accountId, userId).ifPresent(binding -> draft.delete(BINDING, binding));
        return Answers.success();
    }

    private static Object accounts(DirectoryView directory, OfUser request, Call call) {
        String userId = Users.END.require(directory, request.userId()).id();
        List<String> ids = Paging.EVERYTHING.newestOf(OF_USER.of(directory, userId)).stream()
                .map(binding -> binding.it().accountId())
                .toList();
        return PublicAccounts.page(AccountsAsUsers.in(directory), ids, call);
    }

    private static Object users(DirectoryView directory, OfAccount request, Call call) {
        String accountId =
                Users.ACCOUNT_END.require(directory, request.publicAccountId()).id();
        List<String> ids = Paging.EVERYTHING.newestOf(directory.get(BINDING).of(accountId)).stream()
                .map(binding -> binding.it().userId())
                .toList();
        return PublicAccounts.page(directory, ids, call);
    }
}
