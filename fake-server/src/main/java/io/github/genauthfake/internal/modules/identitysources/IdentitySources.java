package io.github.genauthfake.internal.modules.identitysources;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.kind.StandardOperation.change;
import static io.github.genauthfake.internal.kind.StandardOperation.create;
import static io.github.genauthfake.internal.kind.StandardOperation.delete;
import static io.github.genauthfake.internal.kind.StandardOperation.get;
import static io.github.genauthfake.internal.kind.StandardOperation.list;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Paging;
import io.github.genauthfake.internal.kind.Request;
import io.github.genauthfake.internal.kind.Stored;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.Identities;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** External identity sources, such as Lark or a company's own OpenID provider. The fake calls none of them. */
public final class IdentitySources {
    /** Documented by the console, as the login methods that are no enterprise's (inferred: which of the types they are). */
    private static final Set<String> SOCIAL = Set.of(
            "wechat",
            "google",
            "qq",
            "weibo",
            "github",
            "alipay",
            "apple",
            "baidu",
            "gitlab",
            "twitter",
            "facebook",
            "slack",
            "linkedin",
            "yidun",
            "qingcloud",
            "gitee",
            "instagram",
            "huawei",
            "honor",
            "xiaomi",
            "oppo",
            "aws",
            "amazon",
            "douyin",
            "kuaishou",
            "line");

    /**
     * @param type the kind of provider, such as {@code lark}
     * @param tenantId the tenant that it belongs to; {@code null} for the pool's own
     */
    public record IdentitySource(
            String name, String type, String tenantId, String nameEn, String logo, Boolean autoJoin) {
        /** Whether people have accounts there by themselves, and not by their employers. */
        public boolean isSocial() {
            return SOCIAL.contains(type);
        }

        boolean isA(String wanted) {
            return wanted.equals("social") && isSocial()
                    || wanted.equals("enterprise") && !isSocial()
                    || wanted.equalsIgnoreCase(type);
        }
    }

    public static final Kind<IdentitySource> IDENTITY_SOURCE = Kind.of(
                    IdentitySource.class, "identity source", "identitySources")
            .notFound(Failure.of(404, "身份源不存在", "Identity source not exists.", INFERRED, INFERRED))
            .label("name")
            .pattern("name", "(?s).*\\S.*", Failure.invalidArgument("name should not be empty"))
            .references("tenantId", Tenants.TENANT)
            .naming("tenantId", "tenant", Tenants.TENANT)
            // SDKs send the empty text for what was not set.
            .reading("tenantId", tenant -> "".equals(tenant) ? null : tenant)
            .seedDefault("type", source -> "oidc")
            .defaultValue("nameEn", IdentitySource::name)
            .defaultValue("logo", source -> logo(source.type()))
            .defaultValue("autoJoin", false)
            .word("nameEn", "The name in English; the name by default.")
            .word("logo", "A link to the logo; one of the provider by default.")
            .word("autoJoin", "Whether users who come by it join the tenant.")
            .answering("connections", Connections::details)
            .beforeDeletion((draft, source) -> Identities.forgetSource(draft, source.id()));

    public static final List<Operation> OPERATIONS = List.of(
            create("create-ext-idp", IDENTITY_SOURCE),
            get("get-ext-idp", IDENTITY_SOURCE)
                    .by("id")
                    .filtering("tenantId")
                    .filtering("type", IdentitySources::isOfType),
            list("list-ext-idp", IDENTITY_SOURCE, IdentitySources::own),
            change("update-ext-idp", IDENTITY_SOURCE, IdentitySources::renamed)
                    .by("id")
                    .filtering("tenantId"),
            delete("delete-ext-idp", IDENTITY_SOURCE).by("id").filtering("tenantId"));

    private IdentitySources() {}

    private static String logo(String type) {
        return "https://files.authing.co/authing-console/social-connections/" + type + "IdentitySource.svg";
    }

    private static IdentitySource renamed(IdentitySource source, Request request) {
        return IDENTITY_SOURCE.with(source, "name", request.text("name"));
    }

    static boolean isOfType(DirectoryView directory, IdentitySource source, String wanted) {
        return source.isA(wanted);
    }

    /** Those of the tenant that the request is about, or the pool's own (inferred); the newest first. */
    private static List<Stored<IdentitySource>> own(DirectoryView directory, Request request, Call call) {
        String tenant = Tenants.meant(directory, request.text("tenantId"), call);
        return Paging.EVERYTHING.newestOf(directory.get(IDENTITY_SOURCE).order()).stream()
                .filter(source -> Objects.equals(source.it().tenantId(), tenant))
                .toList();
    }
}
