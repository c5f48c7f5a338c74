package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;

import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Kind;

/** What answers of other modules need to know of identity sources, which only seeds make. */
public final class IdentitySources {
    /** @param provider the kind of provider, such as {@code lark} */
    public record IdentitySource(String provider, String name, String nameEn, String logo) {}

    public static final Kind<IdentitySource> IDENTITY_SOURCE = Kind.of(
                    IdentitySource.class, "identity source", "identitySources")
            .notFound(Failure.of(404, "身份源不存在", "Identity source not exists.", INFERRED, INFERRED))
            .label("name")
            .defaultValue("provider", "oidc")
            .defaultValue("nameEn", IdentitySource::name)
            .defaultValue("logo", "")
            .word("provider", "The kind of provider, such as lark; oidc by default.")
            .word("name", "The name shown to people; the name in this file by default.")
            .word("nameEn", "The name in English; the name by default.")
            .word("logo", "A link to the logo.");

    private IdentitySources() {}
}
