package io.github.genauthfake.contract.mark;

import java.util.Arrays;
import java.util.Optional;

/** What the marks Seen and Documented may cite, under the short names that the ledger explains. */
public enum Source {
    NODE(
            "node",
            "Integration tests of the provider's Node SDK, run by it against the live service: "
                    + "Authing/authing-node-sdk @cc9f6ed, `test/`"),
    CSHARP(
            "csharp",
            "Integration tests of the provider's C# SDK, noted there as passed on 2022-10-20: "
                    + "Authing/authing-csharp-sdk @7b352cc"),
    OPENAPI(
            "openapi",
            "The provider's OpenAPI document of about November 2023: Authing/authing-docs-factory, "
                    + "management-openapi.json"),
    ERROR_CODES(
            "error codes",
            "The provider's list of error codes: GenAuth-Official/genauth-docs @70ebb78, docs/reference/error-code.md"),
    SIGN_IN_ERRORS(
            "sign-in errors",
            "The table of sign-in errors in the Node SDK, with both languages: Authing/authing-node-sdk @94f2b82, "
                    + "src/AuthenticationClient.ts"),
    USER_PROFILE(
            "user profile",
            "The provider's page about user fields: GenAuth-Official/genauth-docs @70ebb78, "
                    + "docs/guides/user/user-profile.md"),
    GUIDES("guides", "The provider's guides to its console: GenAuth-Official/genauth-docs @70ebb78, docs/guides/"),
    NODE_MANUAL("node manual", "The manual of the Node SDK: Authing/docs-v3, docs/reference/sdk/node/install.md"),
    METHOD_PAGES(
            "method pages",
            "The provider's pages about set_custom_fields, get_custom_fields, set_custom_data, set_user_base_fields and "
                    + "set_user_departments of the Python SDK"),
    SDK_CODE(
            "sdk code",
            "What the provider's SDKs do with answers and requests: Go @912567a, Python, Java, PHP @286a9a7, "
                    + "GenAuth's Node SDK"),
    TERRAFORM(
            "terraform",
            "Acceptance runs against the live service: hefanxu/terraform-provider-authing @e405fd7, "
                    + "docs/acceptance-evidence.md"),
    METADATA_SPEC(
            "metadata spec",
            "The provider's integration tests of metadata models, April 2023, removed later: "
                    + "Authing/authing-node-sdk @8b87441"),
    N8N("n8n", "A community node that is used against the live service: luka-n8n-nodes/n8n-nodes-authing-admin"),
    APIFOX("apifox", "Samples that the provider published on Apifox for V2: authing.apifox.cn");

    private final String shortName;
    private final String description;

    Source(String shortName, String description) {
        this.shortName = shortName;
        this.description = description;
    }

    /** The name that citations begin with. */
    public String shortName() {
        return shortName;
    }

    /** What it is and where. */
    public String description() {
        return description;
    }

    /** The source that a citation such as {@code node getUser.spec.ts} begins with. */
    public static Optional<Source> of(String citation) {
        return Arrays.stream(values())
                .filter(source -> citation.startsWith(source.shortName)
                        && " :,".indexOf((citation + " ").charAt(source.shortName.length())) >= 0)
                .max((one, other) -> Integer.compare(one.shortName.length(), other.shortName.length()));
    }
}
