package io.github.genauthfake.internal.modules;

import io.github.genauthfake.internal.kind.Operation;
import java.util.List;

/** The exchange of an access key for a token, which the server itself does. */
public final class Token {
    /** The parameters of get-management-token. */
    public record GetManagementToken(String accessKeyId, String accessKeySecret) {}

    static final List<Operation> OPERATIONS =
            List.of(new Operation.Login<>("get-management-token", GetManagementToken.class));

    private Token() {}
}
