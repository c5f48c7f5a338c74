package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.admin.AdminAnswer;
import io.github.genauthfake.internal.admin.AdminStream;
import io.github.genauthfake.internal.logging.OutOfMemory;
import io.github.genauthfake.internal.pool.Strike;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The client of a request over HTTP. As long as nothing has to be waited for, all is done by the thread on which the request
 * came; nothing here ever keeps a thread waiting.
 */
final class HttpCaller implements Caller {
    /** Answers requests. */
    interface Handler {
        void handle(Incoming request, HttpCaller caller);

        /** What is needed of the body of a request: asked only when that is not there yet. */
        BodyNeed need(Incoming request);
    }

    /** An answer below this many bytes is handed to Jetty whole. */
    static final int BUFFER_BYTES = 32 * 1024;

    private static final String JSON = "application/json;charset=utf-8";
    private static final String FINDING = "x-genauth-fake-finding";
    private static final byte[] NO_BYTES = {};

    private final Request source;
    private final Response response;
    private final Callback end;
    private final Background background;
    private Incoming request;
    /** What the body takes; {@code null} for one that was there with the request, as it is. */
    private BodyMemory.Share memory;
    /** For the body; {@code null} for one that was there with the request. */
    private Scheduler.Task deadline;
    /** Whether Jetty has ended the request, since its client is gone. */
    private volatile boolean isOver;

    /** @param end completes the request */
    HttpCaller(Request source, Response response, Callback end, Background background) {
        this.source = source;
        this.response = response;
        this.end = end;
        this.background = background;
    }

    /** Hands the request over, once its body is there. */
    void request(Handler handler) {
        request = new Incoming(
                source.getMethod(),
                pathOf(source),
                this::headers,
                source.getHeaders()::get,
                source.getHttpURI().getQuery(),
                source.getLength(),
                InputStream.nullInputStream(),
                bytes -> takesMemory(handler, bytes));
        if (hasNoBody()) {
            handler.handle(request, this);
            return;
        }
        Content.Chunk first = source.read();
        if (first != null && request.announcedBytes() > 0 && request.announcedBytes() <= first.remaining()) {
            goOn(handler, taken(first));
        } else {
            takeIn(first, handler);
        }
    }

    /** The path of a request as it came; empty where there is none. */
    static String pathOf(Request request) {
        return Objects.requireNonNullElse(request.getHttpURI().getPath(), "");
    }

    private boolean takesMemory(Handler handler, int bytes) {
        if (memory == null) {
            memory = background.memory(handler.need(request).isProven()).share();
        }
        return memory.grow(bytes);
    }

    private boolean hasNoBody() {
        long announced = request.announcedBytes();
        return announced == 0 || announced < 0 && !source.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** At once, since Jetty's buffer with it is used again for what the client sends next. */
    private TakenBody taken(Content.Chunk whole) {
        byte[] body = new byte[whole.remaining()];
        whole.getByteBuffer().get(body);
        whole.release();
        boolean isAll = whole.isLast();
        if (!isAll) {
            Content.Chunk behind = source.read();
            isAll = behind != null && behind.isLast() && !Content.Chunk.isFailure(behind);
            if (behind != null) {
                behind.release();
            }
        }
        return new TakenBody(body, body.length, null, isAll);
    }

    private void takeIn(Content.Chunk first, Handler handler) {
        if (Content.Chunk.isFailure(first)) {
            goOn(handler, new TakenBody(NO_BYTES, 0, Intake.asProblem(first.getFailure()), false));
            return;
        }
        BodyNeed need = handler.need(request);
        memory = background.memory(need.isProven()).share();
        boolean isTooLong = request.announcedBytes() > Math.max(Incoming.MOST_DISCARDED_BYTES, need.bytes());
        if (isTooLong && need.bytes() == 0) {
            if (first != null) {
                first.release();
            }
            goOn(handler, new TakenBody(NO_BYTES, 0, null, false));
            return;
        }
        long mostTaken = isTooLong ? need.bytes() : Math.max(Incoming.MOST_DISCARDED_BYTES, need.bytes());
        inBackground();
        Intake intake = new Intake(source, memory, mostTaken, need.bytes(), taken -> {
            deadline.cancel();
            goOn(handler, taken);
        });
        deadline = background.limit(intake);
        intake.goOn(first);
    }

    private void goOn(Handler handler, TakenBody taken) {
        request = request.with(taken);
        orEnd(() -> handler.handle(request, this));
    }

    @Override
    public void answer(Answer answer) {
        if (isOver) {
            finish();
            return;
        }
        if (answer.isDropped()) {
            // Closes the socket under the answer: the client sees the connection break.
            connection().close();
            finish();
            return;
        }
        HttpFields.Mutable headers = response.getHeaders();
        discardRest();
        headers.put("x-request-id", answer.requestId());
        answer.findings().forEach(finding -> headers.add(FINDING, finding));
        if (answer.retryAfterSeconds() != null) {
            headers.put(HttpHeader.RETRY_AFTER, answer.retryAfterSeconds().toString());
        }
        response.setStatus(answer.httpStatus());
        headers.put(HttpHeader.CONTENT_TYPE, JSON);
        write(answer.body());
    }

    void answer(AdminAnswer answer) {
        discardRest();
        answer.headers().forEach(response.getHeaders()::put);
        response.setStatus(answer.status());
        if (answer.body().length > 0 || answer.stream() != null) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        }
        if (answer.stream() == null) {
            write(answer.body());
        } else {
            stream(answer.stream());
        }
    }

    private void stream(AdminStream stream) {
        inBackground();
        new StreamedAnswer(stream, response, connection(), background, this::finish).start();
    }

    @Override
    public void await(Strike strike, String operation, Runnable then) {
        inBackground();
        background.await(strike, operation, connection(), () -> orEnd(then));
    }

    private void orEnd(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            OutOfMemory.check(failure);
            release();
            Response.writeError(source, response, end, failure);
        }
    }

    /** The request goes on without the thread on which it came, as long as it takes and its client stays. */
    private void inBackground() {
        source.addIdleTimeoutListener(silence -> false);
        source.addFailureListener(clientIsGone -> isOver = true);
    }

    private void finish() {
        release();
        end.succeeded();
    }

    private void release() {
        if (memory != null) {
            memory.release();
        }
    }

    /** An answer that is written at once is gone before Jetty sees that some of the body is left, so we say it. */
    private void discardRest() {
        if (!request.discardRest()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }

    private void write(byte[] body) {
        Callback written = Callback.from(this::finish, clientIsGone -> {
            release();
            end.failed(clientIsGone);
        });
        if (body.length < BUFFER_BYTES) {
            response.write(true, ByteBuffer.wrap(body), written);
            return;
        }
        inBackground();
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        // Piece by piece, since the JDK copies whatever it is given to write, at each attempt.
        ByteBuffer[] pieces = IntStream.iterate(0, from -> from < body.length, from -> from + BUFFER_BYTES)
                .mapToObj(from -> ByteBuffer.wrap(body, from, Math.min(BUFFER_BYTES, body.length - from)))
                .toArray(ByteBuffer[]::new);
        Content.copy(Content.Source.from(pieces), response, written);
    }

    private EndPoint connection() {
        return source.getConnectionMetaData().getConnection().getEndPoint();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (HttpField header : source.getHeaders()) {
            headers.putIfAbsent(header.getLowerCaseName(), header.getValue());
        }
        return headers;
    }
}
