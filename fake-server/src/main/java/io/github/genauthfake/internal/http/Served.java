package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.modules.CannedReply;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What a request was answered with, and what the journal notes of it. */
record Served(byte[] body, int statusCode, OptionalInt apiCode, String message) {
    static Served success(byte[] body) {
        return new Served(body, 200, OptionalInt.empty(), "");
    }

    static Served canned(CannedReply reply) {
        byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
        return new Served(body, reply.statusCode(), reply.apiCode(), reply.message());
    }
}
