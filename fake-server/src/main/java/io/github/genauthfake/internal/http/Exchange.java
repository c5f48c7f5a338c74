package io.github.genauthfake.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.Finding;
import io.github.genauthfake.internal.errors.ApiError;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.pool.Journal;
import io.github.genauthfake.internal.pool.JournalledFinding;
import io.github.genauthfake.internal.pool.Machine;
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
    private ApiError unreadable;
    private String written = "";
    private final long began = Machine.nanoTime();
    private String requestId;
    private Journal.Entry entry;

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

    /** When the request came, by {@link Machine#nanoTime()}. */
    long began() {
        return began;
    }

    /** The id of the request; {@code null} as long as it has none. */
    String requestId() {
        return requestId;
    }

    void requestId(String given) {
        requestId = given;
    }

    /** The place in a journal that the request has had to wait in, if any. */
    Optional<Journal.Entry> entry() {
        return Optional.ofNullable(entry);
    }

    void entry(Journal.Entry place) {
        entry = place;
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

    /** Why the body cannot be read; {@code null} as long as nobody has failed to. */
    ApiError unreadable() {
        return unreadable;
    }

    void unreadable(ApiError reason) {
        unreadable = reason;
    }

    /** The parameters as the journal has them, when they were needed there before the end; empty until then. */
    String written() {
        return written;
    }

    /** Lets go of what was read, which takes many times as much. */
    void written(String parametersInTheJournal) {
        written = parametersInTheJournal;
        parameters = null;
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
