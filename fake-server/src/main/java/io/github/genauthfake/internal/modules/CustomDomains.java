package io.github.genauthfake.internal.modules;

import static io.github.genauthfake.internal.errors.Evidence.INFERRED;

import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Failure;
import io.github.genauthfake.internal.kind.Answers;
import io.github.genauthfake.internal.kind.Call;
import io.github.genauthfake.internal.kind.DirectoryView;
import io.github.genauthfake.internal.kind.Draft;
import io.github.genauthfake.internal.kind.Kind;
import io.github.genauthfake.internal.kind.ObjectIds;
import io.github.genauthfake.internal.kind.Operation;
import io.github.genauthfake.internal.kind.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The domain that users of a pool sign in at: one at most. The fake resolves no names and serves nothing there. */
public final class CustomDomains {
    private static final int VALUE_LENGTH = 32;

    /** @param dnsVerified whether its records were found; as the seed says, since the fake does not look for them */
    public record CustomDomain(
            String customDomain,
            String httpsCertificate,
            String httpsPrivateKey,
            Boolean dnsVerified,
            Boolean httpsVerified) {}

    private record Nothing() {}

    private record Created(String customDomain) {}

    private record Certificate(String httpsCertificate, String httpsPrivateKey) {}

    private static final Failure TAKEN =
            Failure.of(409, "用户池已绑定域名", "The user pool has a domain already", INFERRED, INFERRED);

    /** The frame of one text or several; what is in it is not read. */
    private static final String PEM = "(\\s*-----BEGIN [A-Z0-9 ]+-----[A-Za-z0-9+/=\\s]*-----END [A-Z0-9 ]+-----)+\\s*";

    private static final Failure NO_PEM =
            Failure.invalidArgument("httpsCertificate and httpsPrivateKey must be PEM texts");

    public static final Kind<CustomDomain> CUSTOM_DOMAIN = Kind.of(CustomDomain.class, "custom domain", "customDomain")
            .single()
            .seededDirectly()
            .label("customDomain")
            .requiredInSeeds("customDomain")
            .secret("httpsPrivateKey")
            .notFound(Failure.of(404, "域名不存在", "Custom domain not exists.", INFERRED, INFERRED))
            .pattern(
                    "customDomain",
                    "(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}",
                    Failure.of(400, "invalid domain: {0}", "invalid domain: {0}", INFERRED, INFERRED))
            .pattern("httpsCertificate", PEM, NO_PEM)
            .pattern("httpsPrivateKey", PEM, NO_PEM)
            .defaultValue("dnsVerified", false)
            .defaultValue("httpsVerified", false)
            .word("dnsVerified", "Whether the records of the domain were found.")
            .word("httpsVerified", "Whether the certificate was seen to work.")
            .word("httpsCertificate", "The certificate as PEM text.")
            .word("httpsPrivateKey", "The key of the certificate as PEM text.");

    public static final List<Operation> OPERATIONS = List.of(
            Operation.write("create-custom-domain", Created.class, CustomDomains::create),
            Operation.read(
                    "get-custom-domain", Nothing.class, (directory, nothing, call) -> view(require(directory), call)),
            Operation.write("remove-custom-domain", Nothing.class, CustomDomains::remove),
            Operation.write("update-custom-domain", Certificate.class, CustomDomains::update),
            Operation.read("verify-custom-domain-dns", Nothing.class, CustomDomains::verify),
            Operation.read("verify-custom-domain-https", Nothing.class, CustomDomains::verify));

    private CustomDomains() {}

    private static Stored<CustomDomain> require(DirectoryView directory) {
        return directory.get(CUSTOM_DOMAIN).all().stream()
                .findFirst()
                .orElseThrow(() -> ApiError.of(CUSTOM_DOMAIN.notFound()));
    }

    private static Object create(Draft draft, Created created, Call call) {
        if (draft.get(CUSTOM_DOMAIN).size() > 0) {
            throw ApiError.of(TAKEN);
        }
        return view(
                draft.create(CUSTOM_DOMAIN, new CustomDomain(created.customDomain(), null, null, null, null)), call);
    }

    private static Object remove(Draft draft, Nothing nothing, Call call) {
        draft.delete(CUSTOM_DOMAIN, require(draft));
        return Answers.success();
    }

    private static Object update(Draft draft, Certificate its, Call call) {
        Stored<CustomDomain> before = require(draft);
        CustomDomain next = new CustomDomain(
                before.it().customDomain(),
                its.httpsCertificate(),
                its.httpsPrivateKey(),
                before.it().dnsVerified(),
                before.it().httpsVerified());
        return view(draft.change(CUSTOM_DOMAIN, before, next), call);
    }

    private static Object verify(DirectoryView directory, Nothing nothing, Call call) {
        call.report("The fake looks for no records and no certificates of domains: what it answers is from the seed");
        return view(require(directory), call);
    }

    private static Map<String, Object> view(Stored<CustomDomain> domain, Call call) {
        String name = domain.it().customDomain();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("customDomain", name);
        view.put("dnsTxtName", "_genauth-challenge." + name); // inferred, and so are value and alias
        view.put("dnsTxtValue", ObjectIds.of(call.userPoolId() + " " + name, VALUE_LENGTH));
        view.put("dnsVerified", domain.it().dnsVerified());
        view.put("cname", call.userPoolId() + ".custom-domain.example.com");
        view.put("httpsVerified", domain.it().httpsVerified());
        return view;
    }
}
