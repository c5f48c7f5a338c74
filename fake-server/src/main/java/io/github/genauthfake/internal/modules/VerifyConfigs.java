package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;
import static io.github.genauthfake.internal.kind.StandardOperation.list;
import static io.github.genauthfake.internal.modules.applications.Applications.APPLICATION;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Keywords;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Numbered;
import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.applications.Applications.Application;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the provider's sign-in to Windows: one record in each pool. */
public final class VerifyConfigs {
    /** Documented: this value and no other. */
    private static final String PUBLIC_KEY = "public-key";

    private static final int ID_LENGTH = 24;
    private static final int SECRET_LENGTH = 32;

    /** @param appSecret {@code null} for the one that follows from the pool */
    public record VerifyConfig(
            String appId,
            Boolean isWinLogin,
            Boolean isWinChangePwd,
            String appSecret,
            String authAddress,
            String logo,
            String name) {}

    public static final Kind<VerifyConfig> VERIFY_CONFIG = Kind.of(VerifyConfig.class, "verify config", "verifyConfig")
            .single()
            .secret("appSecret")
            .notFound(Failure.of(404, "verify-config 不存在", "Verify config not exists.", INFERRED, INFERRED))
            .defaultValue("appId", "")
            .defaultValue("isWinLogin", false)
            .defaultValue("isWinChangePwd", false)
            .defaultValue("authAddress", "")
            .defaultValue("logo", "")
            .defaultValue("name", "")
            .word("appId", "The application that Windows signs in to.")
            .word("isWinLogin", "Whether it takes over the sign-in to Windows.")
            .word("isWinChangePwd", "Whether it takes over changes of passwords in Windows.")
            .word("appSecret", "The secret; the server makes one unless it is said.")
            .word("authAddress", "Where the public key is.")
            .word("logo", "The picture.")
            .word("name", "The name.");

    /** verify-config has no parameters. */
    record GetVerifyConfig() {}

    record UpdateVerifyConfig(
            String id,
            String appId,
            Boolean isWinLogin,
            Boolean isWinChangePwd,
            String appSecret,
            String publicKey,
            String authAddress,
            String logo,
            String name) {
        VerifyConfig config() {
            return new VerifyConfig(appId, isWinLogin, isWinChangePwd, appSecret, authAddress, logo, name);
        }
    }

    static final List<Operation> OPERATIONS = List.of(
            read("verify-config-get", GetVerifyConfig.class, (directory, request, call) -> view(directory, call)),
            write("verify-config-put", UpdateVerifyConfig.class, VerifyConfigs::update),
            list("verify-config-app", APPLICATION, VerifyConfigs::applications));

    private VerifyConfigs() {}

    /** What Windows may sign in to: all applications, or those with the keywords in their name, identifier or id (inferred). */
    private static List<Stored<Application>> applications(DirectoryView directory, Request request, Call call) {
        return Paging.EVERYTHING.newestOf(directory.get(APPLICATION).order()).stream()
                .filter(application -> Keywords.match(
                        request.text("keywords"),
                        application.it().appName(),
                        application.it().appIdentifier(),
                        application.id()))
                .toList();
    }

    private static Optional<Stored<VerifyConfig>> kept(DirectoryView directory) {
        return directory.get(VERIFY_CONFIG).all().stream().findFirst();
    }

    /** The id of a pool's record. One that was never set follows from the pool: reading it must not change the state. */
    public static String id(DirectoryView directory, String userPoolId) {
        return kept(directory)
                .map(Stored::id)
                .orElseGet(() -> ObjectIds.of(userPoolId + " verify config id", ID_LENGTH));
    }

    private static Object update(Draft draft, UpdateVerifyConfig request, Call call) {
        String id = id(draft, call.userPoolId());
        if (!request.id().equals(id)) {
            throw ApiError.of(VERIFY_CONFIG.notFound());
        }
        Optional<Stored<VerifyConfig>> kept = kept(draft);
        if (kept.isPresent()) {
            draft.change(VERIFY_CONFIG, kept.get(), request.config());
        } else {
            draft.fix(List.of(new Numbered(null, id)));
            draft.create(VERIFY_CONFIG, request.config());
        }
        return view(draft, call);
    }

    private static Map<String, Object> view(DirectoryView directory, Call call) {
        VerifyConfig config = kept(directory)
                .map(Stored::it)
                .orElseGet(() -> VERIFY_CONFIG.withDefaults(VERIFY_CONFIG.make(Map.of())));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id(directory, call.userPoolId()));
        view.put("appId", config.appId());
        view.put("isWinLogin", config.isWinLogin());
        view.put("isWinChangePwd", config.isWinChangePwd());
        view.put(
                "appSecret",
                config.appSecret() == null
                        ? ObjectIds.of(call.userPoolId() + " verify config secret", SECRET_LENGTH)
                        : config.appSecret());
        view.put("publicKey", PUBLIC_KEY);
        view.put("authAddress", config.authAddress());
        view.put("logo", config.logo());
        view.put("name", config.name());
        return view;
    }
}
