package io.github.genauthfake.internal.modules.applications;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What sign-in pages look like. The fake has none, and no operation answers it: the state and exports show it. */
public final class LoginPages {
    /** @param appId the application; {@code null} for the pool's own page */
    public record LoginPage(String appId, Map<String, Object> update) {}

    public static final Kind<LoginPage> LOGIN_PAGE = Kind.of(LoginPage.class, "login page", "loginPages")
            .references("appId", APPLICATION)
            .naming("appId", "app", APPLICATION)
            .unique("appId", Failure.of(409, "登录页已存在", "the app has a login page already", INFERRED, INFERRED))
            .label("appId")
            .listed(null)
            .merging("update")
            .requiredInSeeds("update")
            .word("appId", "The application; the pool itself by default.")
            .word("update", "What update-login-page-config takes under this name.");

    record UpdateLoginPage(Map<String, Object> update) {}

    public static final List<Operation> OPERATIONS =
            List.of(Operation.write("update-login-page-config", UpdateLoginPage.class, LoginPages::update));

    private LoginPages() {}

    /** The title speaks of an application and the body names none: the one of the client's header, else the pool (inferred). */
    private static Object update(Draft draft, UpdateLoginPage request, Call call) {
        String appId = Optional.ofNullable(call.applicationHeader())
                .filter(id -> APPLICATION.findById(draft, id).isPresent())
                .orElse(null);
        Optional<Stored<LoginPage>> page = draft.get(LOGIN_PAGE).all().stream()
                .filter(each -> Objects.equals(each.it().appId(), appId))
                .findFirst();
        if (page.isEmpty()) {
            draft.create(LOGIN_PAGE, new LoginPage(appId, request.update()));
        } else {
            Map<String, Object> said = Map.of("update", request.update());
            draft.change(LOGIN_PAGE, page.get(), LOGIN_PAGE.changed(page.get().it(), said, property -> false));
        }
        return Answers.success();
    }
}
