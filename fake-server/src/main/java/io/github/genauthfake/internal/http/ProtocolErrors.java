package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.json.Json;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers in the API's form what is not even HTTP enough to reach the {@link Pipeline}, with its HTTP status. */
final class ProtocolErrors extends ErrorHandler {
    private final Supplier<String> requestIds;

    ProtocolErrors(Supplier<String> requestIds) {
        this.requestIds = requestIds;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object reason = request.getAttribute(ERROR_MESSAGE);
        if (!request.getConnectionMetaData().getConnector().getServer().isRunning()) {
            // While it stops, Jetty finds no handler any more and would say that there is no such path.
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
            reason = "The server is being closed";
        }
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("statusCode", response.getStatus());
        envelope.put("message", reason == null ? "The request is not valid HTTP" : reason.toString());
        String requestId = requestIds.get();
        envelope.put("requestId", requestId);
        response.getHeaders().put("x-request-id", requestId);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8");
        // Jetty closes the connection after this; a client that is not told sends its next request into nothing.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(Json.write(envelope)), callback);
        return true;
    }
}
