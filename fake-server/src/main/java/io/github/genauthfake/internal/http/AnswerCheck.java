package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.json.Json;
import java.util.List;

/**
 * Holds every success to the contract's response schema, so that the fake cannot drift from its own document. On in every
 * test of the build by the system property {@value #SWITCH}; off for users, who should not pay for it.
 */
interface AnswerCheck {
    String SWITCH = "genauthfake.checkResponses";

    /**
     * The answer as it is.
     *
     * @throws IllegalStateException when the check is on and the answer departs from the contract
     */
    byte[] checked(OperationContract contract, byte[] answer);

    static AnswerCheck asConfigured() {
        return Boolean.getBoolean(SWITCH) ? AnswerCheck::hold : (contract, answer) -> answer;
    }

    private static byte[] hold(OperationContract contract, byte[] answer) {
        List<String> violations = contract.responseViolations(Json.tree(answer));
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    "the answer of " + contract.name() + " departs from the contract: " + violations);
        }
        return answer;
    }
}
