package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.anotherStatusCode;
import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.everyAnswer;
import static io.github.genauthfake.contract.defect.Alterations.everyCall;
import static io.github.genauthfake.contract.defect.Defect.of;
import static io.github.genauthfake.contract.defect.DefectKind.LOST_FIELD;
import static io.github.genauthfake.contract.defect.DefectKind.MISSING_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.NEEDLESS_CHECK;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_API_CODE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_STATUS_CODE;
import static io.github.genauthfake.contract.defect.DefectKind.WRONG_VALUE;

import io.github.genauthfake.contract.client.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Defects of tokens and signatures. */
final class TokenDefects {
    private static final String LOGIN = "get-management-token";
    private static final String EVERY = "every operation: ";
    private static final String REPLAYED = EVERY + "a signature is refused for a nonce that was used before";

    private TokenDefects() {}

    static List<Defect> all() {
        return List.of(
                of(
                        LOST_FIELD,
                        "refusals have no apiCode",
                        everyAnswer(reply -> reply.edited(envelope -> envelope.remove("apiCode"))),
                        EVERY + "not logged in is who has a token that is none",
                        "get-user: a user is not found when nobody has the id"),
                of(
                        WRONG_API_CODE,
                        "a token that is none has the apiCode of a login that has ended",
                        everyAnswer(reply -> reply.replacing("\"apiCode\":2020", "\"apiCode\":2206")),
                        EVERY + "not logged in is who has a token that is none"),
                of(
                        WRONG_API_CODE,
                        "a replay has the apiCode of a wrong signature",
                        everyAnswer(reply -> reply.replacing("\"apiCode\":1306", "\"apiCode\":1300")),
                        REPLAYED),
                of(
                        WRONG_STATUS_CODE,
                        "a wrong secret is a refused argument",
                        anotherStatusCode(LOGIN, 401, 400),
                        LOGIN + ": the access key is refused with another secret"),
                of(
                        WRONG_VALUE,
                        "tokens live for an hour",
                        dataOf(LOGIN, data -> Json.with(JsonText.asObject(data), "expires_in", 3600)),
                        LOGIN + ": gives a token for two hours"),
                of(
                        LOST_FIELD,
                        "tokens do not name their user pool",
                        dataOf(LOGIN, TokenDefects::withoutUserPool),
                        LOGIN + ": the token names its user pool"),
                of(
                        NEEDLESS_CHECK,
                        "the word Bearer is not understood",
                        everyCall(call ->
                                call.headers().getOrDefault("authorization", "").startsWith("Bearer ")
                                        ? call.withoutHeader("authorization")
                                        : call),
                        EVERY + "the token is accepted behind the word Bearer"),
                of(
                        MISSING_CHECK,
                        "tokens that somebody else signed are accepted",
                        acceptingForeignTokens(),
                        EVERY + "not logged in is who has a token that somebody else signed"),
                of(
                        MISSING_CHECK,
                        "the header that names the pool is not looked at",
                        everyCall(call ->
                                call.withoutHeader("x-authing-userpool-id").withoutHeader("x-genauth-userpool-id")),
                        EVERY + "the header that names the pool cannot name another pool"),
                of(MISSING_CHECK, "replays are accepted", succeedingInsteadOf(1306), REPLAYED),
                of(
                        MISSING_CHECK,
                        "signatures are not checked",
                        succeedingInsteadOf(1300),
                        EVERY + "a signature is wrong of another body",
                        EVERY + "a signature is wrong with another secret"),
                of(
                        MISSING_CHECK,
                        "signatures may be of any day",
                        succeedingInsteadOf(1305),
                        EVERY + "a signature is refused for a date that is far from the servers"));
    }

    private static Passage succeedingInsteadOf(int apiCode) {
        return everyAnswer(
                reply -> Integer.valueOf(apiCode).equals(reply.envelope().get("apiCode")) ? Reply.success() : reply);
    }

    private static Passage acceptingForeignTokens() {
        AtomicReference<Object> latest = new AtomicReference<>();
        return (call, fake) -> {
            Reply reply = fake.apply(call);
            if (call.isFor(LOGIN)) {
                latest.set(JsonText.asObject(reply.envelope().get("data")).get("access_token"));
            }
            return reply.statusCode() == 401
                    ? fake.apply(call.withHeader("authorization", (String) latest.get()))
                    : reply;
        };
    }

    private static Object withoutUserPool(Object data) {
        String[] parts = ((String) JsonText.asObject(data).get("access_token")).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(Json.without(JsonText.object(claims), "scoped_userpool_id"))
                        .getBytes(StandardCharsets.UTF_8));
        return Json.with(JsonText.asObject(data), "access_token", String.join(".", parts));
    }
}
