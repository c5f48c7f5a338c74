package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.logging.LogLine;
import io.github.genauthfake.internal.pool.Machine;
import io.github.genauthfake.internal.pool.Pool;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalInt;

/** Shows each request in one line, where somebody asked for that. */
final class RequestLog {
    private static final Logger LOGGER = System.getLogger("io.github.genauthfake.requests");
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final boolean isOn;

    private RequestLog(boolean isOn) {
        this.isOn = isOn;
    }

    static RequestLog asConfigured(boolean isOn) {
        return new RequestLog(isOn);
    }

    /** A request to the API. A status code of 0 means that the connection was dropped. */
    void api(Exchange exchange, int statusCode, OptionalInt apiCode) {
        if (isOn) {
            write(
                    exchange.request().method() + " " + exchange.operation() + " pool="
                            + exchange.pool().map(Pool::id).orElse("-") + " statusCode=" + statusCode + " apiCode="
                            + (apiCode.isPresent() ? apiCode.getAsInt() : "-"),
                    exchange.began(),
                    " findings=" + exchange.findings().size() + FindingText.inBrackets(exchange.findings()));
        }
    }

    /** A request to something under {@code /_fake/}. */
    void admin(String method, String path, int status, long began) {
        if (isOn) {
            write(method + " " + path + " status=" + status, began, "");
        }
    }

    private void write(String what, long began, String rest) {
        double milliseconds = (Machine.nanoTime() - began) / NANOSECONDS_PER_MILLISECOND;
        String line = what + " ms=" + Math.round(milliseconds * 10) / 10.0 + rest;
        LOGGER.log(Level.INFO, LogLine.of(line));
    }
}
