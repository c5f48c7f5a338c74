package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.pool.JournalledFinding;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Strike;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request on its way, and what has been learnt about it so far. Used by one thread at a time. */
final class Exchange {
    private final Incoming request;
    private final Language language;
    private final List<Finding> findings = new ArrayList<>();
    private String operation;
    private Pool pool;
    private JsonNode parameters;
    private Strike strike;
    private byte[] body;
    private long began;

    Exchange(Incoming request, Language language) {
        this.request = request;
        this.language = language;
        this.operation = request.path();
    }

    Incoming request() {
        return request;
    }

    /** The language of messages to this client. */
    Language language() {
        return language;
    }

    /** When the request came, by the {@link RequestLog}. */
    long began() {
        return began;
    }

    void began(long moment) {
        began = moment;
    }

    /** The operation's name; the path as long as none is found. */
    String operation() {
        return operation;
    }

    void operation(String name) {
        operation = name;
    }

    /** The pool the request belongs to, as far as is known. */
    Optional<Pool> pool() {
        return Optional.ofNullable(pool);
    }

    void pool(Pool owner) {
        pool = owner;
    }

    /** What the request asks with, once it is read. */
    Optional<JsonNode> parameters() {
        return Optional.ofNullable(parameters);
    }

    void parameters(JsonNode read) {
        parameters = read;
    }

    /** The bytes of the body; {@code null} as long as nobody has read them. */
    byte[] body() {
        return body;
    }

    void body(byte[] bytes) {
        body = bytes;
    }

    /** The fault at work on the request, if any. */
    Optional<Strike> strike() {
        return Optional.ofNullable(strike);
    }

    void strike(Strike atWork) {
        strike = atWork;
    }

    List<Finding> findings() {
        return findings;
    }

    void report(Finding.Kind kind, String message) {
        report(kind, message, "");
    }

    /** @param parameter the path of the parameter that it is about */
    void report(Finding.Kind kind, String message, String parameter) {
        findings.add(new JournalledFinding(kind, message, parameter));
    }
}
