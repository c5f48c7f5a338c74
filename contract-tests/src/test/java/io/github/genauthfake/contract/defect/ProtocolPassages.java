package io.github.genauthfake.contract.defect;

import static io.github.genauthfake.contract.defect.Alterations.dataOf;
import static io.github.genauthfake.contract.defect.Alterations.everyAnswer;
import static io.github.genauthfake.contract.defect.Alterations.everyCall;

import io.github.genauthfake.contract.client.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Defects of requests, answers and logins that no mutation is. */
final class ProtocolPassages {
    /** By the names of the defects. */
    static final Map<String, Passage> ALL = Map.ofEntries(
            Map.entry(
                    "successes have a requestId",
                    everyAnswer(reply ->
                            reply.isSuccess() ? reply.edited(envelope -> envelope.put("requestId", "1")) : reply)),
            Map.entry(
                    "failures have data, if only null",
                    everyAnswer(
                            reply -> reply.isSuccess() ? reply : reply.edited(envelope -> envelope.put("data", null)))),
            Map.entry("failures come as HTTP status", everyAnswer(reply -> reply.withHttpStatus(reply.statusCode()))),
            Map.entry(
                    "the default language is english",
                    everyCall(call -> call.headers().containsKey("x-authing-lang")
                            ? call
                            : call.withHeader("x-authing-lang", "en-US"))),
            Map.entry(
                    "operations that are not implemented succeed",
                    everyAnswer(reply -> reply.statusCode() == 501 ? Reply.success() : reply)),
            Map.entry(
                    "no body is not taken for an empty object",
                    everyCall(call ->
                            call.body().isEmpty() && call.method().equals("POST") ? call.withBody("null") : call)),
            Map.entry(
                    "tokens do not name their user pool",
                    dataOf("get-management-token", ProtocolPassages::withoutUserPool)),
            Map.entry(
                    "the word Bearer is not understood",
                    everyCall(call ->
                            call.headers().getOrDefault("authorization", "").startsWith("Bearer ")
                                    ? call.withoutHeader("authorization")
                                    : call)),
            Map.entry("tokens that somebody else signed are accepted", acceptingForeignTokens()),
            Map.entry(
                    "the header that names the pool is not looked at",
                    everyCall(call ->
                            call.withoutHeader("x-authing-userpool-id").withoutHeader("x-genauth-userpool-id"))),
            Map.entry("replays are accepted", succeedingInsteadOf(1306)),
            Map.entry("signatures are not checked", succeedingInsteadOf(1300)),
            Map.entry("signatures may be of any day", succeedingInsteadOf(1305)));

    private ProtocolPassages() {}

    private static Passage succeedingInsteadOf(int apiCode) {
        return everyAnswer(
                reply -> Integer.valueOf(apiCode).equals(reply.envelope().get("apiCode")) ? Reply.success() : reply);
    }

    private static Passage acceptingForeignTokens() {
        AtomicReference<Object> latest = new AtomicReference<>();
        return (call, fake) -> {
            Reply reply = fake.apply(call);
            if (call.isFor("get-management-token")) {
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
