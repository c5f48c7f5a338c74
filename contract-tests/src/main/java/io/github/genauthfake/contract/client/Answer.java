package io.github.genauthfake.contract.client;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.genauthfake.contract.mark.Aspect;
import io.github.genauthfake.contract.running.MarkException;
import io.github.genauthfake.contract.running.Mismatch;
import io.github.genauthfake.contract.running.RunningBehaviour;
import java.net.http.HttpResponse;
import java.util.Map;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;

/**
 * An answer, and what may be asserted of it. Every assertion belongs to an aspect and fails, whatever the answer is, when
 * the marks of the running behaviour do not speak for that aspect. The message can be reached in no other way.
 */
public final class Answer {
    private final HttpResponse<String> response;
    private final RunningBehaviour running;
    private final Masking masking;
    private final boolean languageWasNamed;
    private JsonText json;

    Answer(HttpResponse<String> response, RunningBehaviour running, Masking masking, boolean languageWasNamed) {
        this.response = response;
        this.running = running;
        this.masking = masking;
        this.languageWasNamed = languageWasNamed;
    }

    /** Asserts a success: statusCode 200 over HTTP 200. */
    public Answer succeeds() {
        return hasStatusCode(200, 200);
    }

    /** Asserts a refusal as the API refuses: over HTTP 200, with its own statusCode. */
    public Answer isRefusedWith(int statusCode) {
        return hasStatusCode(200, statusCode);
    }

    /** Asserts a refusal that has the same number as HTTP status and as statusCode. */
    public Answer isRefusedOverHttpWith(int status) {
        return hasStatusCode(status, status);
    }

    private Answer hasStatusCode(int httpStatus, int statusCode) {
        running.isAboutToAssert(Aspect.STATUS_CODE);
        check(Aspect.STATUS_CODE, "the HTTP status", response.statusCode(), equalTo(httpStatus));
        check(Aspect.STATUS_CODE, "the statusCode", json().get("statusCode"), equalTo(statusCode));
        return this;
    }

    /** Asserts the apiCode. */
    public Answer hasApiCode(int apiCode) {
        running.isAboutToAssert(Aspect.API_CODE);
        check(Aspect.API_CODE, "the apiCode", json().get("apiCode"), equalTo(apiCode));
        return this;
    }

    /** Asserts that there is no apiCode, not even an empty one. */
    public Answer hasNoApiCode() {
        running.isAboutToAssert(Aspect.API_CODE);
        check(Aspect.API_CODE, "the envelope", envelope(), not(hasKey("apiCode")));
        return this;
    }

    /** Asserts the whole message. */
    public Answer says(String message) {
        return message(equalTo(message));
    }

    /** Asserts a part of the message, where no more than that is known. */
    public Answer saysSomethingWith(String part) {
        return message(containsString(part));
    }

    /**
     * Asserts that the message is the one of {@code other}, which was asked for in a named language.
     *
     * @throws MarkException also when neither of the two requests named a language
     */
    public Answer saysTheSameAs(Answer other) {
        other.requireALanguage();
        running.isAboutToAssert(Aspect.WORDING);
        check(
                Aspect.WORDING,
                "the message",
                json().get("message"),
                equalTo(other.json().get("message")));
        return this;
    }

    private Answer message(Matcher<? super String> expected) {
        requireALanguage();
        running.isAboutToAssert(Aspect.WORDING);
        check(Aspect.WORDING, "the message", json().getString("message"), expected);
        return this;
    }

    private void requireALanguage() {
        if (!languageWasNamed) {
            throw new MarkException("A wording is asserted of an answer whose request named no language: use in(…)");
        }
    }

    /** Asserts a part of one of the fake's own messages, which are in English and have no evidence. */
    public Answer explains(String part) {
        running.needsTheFake("the fake's own explanations");
        check(Aspect.WORDING, "the message", json().getString("message"), containsString(part));
        return this;
    }

    /**
     * Asserts something below {@code data}.
     *
     * @param path where, in the notation of {@link JsonPaths}; empty for data itself
     */
    public Answer data(String path, Matcher<?> expected) {
        running.isAboutToAssert(Aspect.DATA);
        Object actual = read(path);
        check(Aspect.DATA, "data" + (path.isEmpty() ? "" : "." + path), actual, objects(expected));
        return this;
    }

    /** Asserts that an object below {@code data} has a property, if only with the value null. */
    public Answer dataHas(String path, String property) {
        return data(path, hasKey(property));
    }

    /** Asserts that an object below {@code data} does not have a property at all. */
    public Answer dataHasNot(String path, String property) {
        return data(path, not(hasKey(property)));
    }

    /** Asserts something of the envelope: one of its properties other than statusCode, apiCode, message and data. */
    public Answer requestId(Matcher<?> expected) {
        running.isAboutToAssert(Aspect.DATA);
        check(Aspect.DATA, "the requestId", envelope().get("requestId"), objects(expected));
        return this;
    }

    /** Asserts which properties the envelope has. */
    public Answer envelopeHolds(Matcher<? super Iterable<? extends String>> names) {
        running.isAboutToAssert(Aspect.DATA);
        check(Aspect.DATA, "the properties of the envelope", envelope().keySet(), names);
        return this;
    }

    /** Asserts a header. */
    public Answer header(String name, Matcher<? super String> expected) {
        running.isAboutToAssert(Aspect.DATA);
        check(
                Aspect.DATA,
                "the header " + name,
                response.headers().firstValue(name).orElse(null),
                expected);
        return this;
    }

    /** Asserts that the answer is JSON by its own account and in fact. */
    public Answer isJson() {
        header("content-type", allOf(startsWith("application/json"), matchesPattern("(?i)[^;]*(; *charset=utf-8)?")));
        envelope();
        return this;
    }

    /** A value below {@code data}, to go on with; reading it asserts nothing. */
    @SuppressWarnings("unchecked")
    public <T> T read(String path) {
        return (T) json().get(path.isEmpty() ? "data" : "data." + path);
    }

    /** Whether this is a success, to go on with; asking asserts nothing. */
    boolean isSuccess() {
        return response.statusCode() == 200 && statusCode() == 200;
    }

    /** Whether the service itself has refused the request, so that it has changed nothing; asking asserts nothing. */
    boolean isRefusal() {
        return statusCode() >= 400 && statusCode() < 500;
    }

    /** The statusCode of the envelope; 0 where the answer is none of the service's own. */
    private int statusCode() {
        return response.body().startsWith("{") && json().get("statusCode") instanceof Integer statusCode
                ? statusCode
                : 0;
    }

    private <T> void check(Aspect aspect, String subject, T actual, Matcher<? super T> expected) {
        if (!expected.matches(actual)) {
            Description difference = new StringDescription();
            expected.describeMismatch(actual, difference);
            throw new Mismatch(
                    aspect,
                    subject,
                    toString(),
                    masking.masked(StringDescription.toString(expected)),
                    masking.masked(difference.toString()));
        }
    }

    private Map<String, Object> envelope() {
        return json().object();
    }

    private JsonText json() {
        if (json == null) {
            json = JsonText.of(response.body());
        }
        return json;
    }

    @SuppressWarnings("unchecked")
    private static Matcher<Object> objects(Matcher<?> matcher) {
        return (Matcher<Object>) matcher;
    }

    /** The answer as it came, but for secrets, for failure messages. */
    @Override
    public String toString() {
        return "HTTP " + response.statusCode() + " " + masking.masked(response.body());
    }
}
