package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.admin.AdminAnswer;
import io.github.genauthfake.internal.admin.AdminStream;
import io.github.genauthfake.internal.logging.OutOfMemory;
import io.github.genauthfake.internal.pool.Strike;
import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
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

    /** An answer below this many bytes is handed to Jetty whole, which sends it when the thread is done with the request. */
    static final int BUFFER_BYTES = 32 * 1024;

    private static final String JSON = "application/json;charset=utf-8";
    private static final String FINDING = "x-genauth-fake-finding";

    private final Context context;
    private final Background background;
    private Incoming request;
    /** What the body takes; {@code null} for one that was there with the request, as it is. */
    private BodyMemory.Share memory;
    /** For the body; {@code null} for one that was there with the request. */
    private Scheduler.Task deadline;
    /** {@code null} as long as the request ends with the thread on which it came. */
    private AsyncContext async;
    /** Whether Jetty has ended the request, since its client is gone. */
    private volatile boolean isOver;

    HttpCaller(Context context, Background background) {
        this.context = context;
        this.background = background;
    }

    /** Hands the request over, once its body is there. */
    void request(Handler handler) {
        ServletInputStream source = body();
        request = new Incoming(
                context.req().getMethod(),
                context.req().getRequestURI(),
                this::headers,
                context::header,
                context.req().getQueryString(),
                context.req().getContentLengthLong(),
                source,
                bytes -> takesMemory(handler, bytes));
        try {
            if (hasNoBody()) {
                handler.handle(request, this);
            } else if (request.announcedBytes() > 0 && request.announcedBytes() <= source.available()) {
                goOn(handler, taken(source));
            } else {
                takeIn(source, handler);
            }
        } catch (IOException brokenOrGone) {
            goOn(handler, new TakenBody(new byte[0], 0, brokenOrGone, false));
        }
    }

    private boolean takesMemory(Handler handler, int bytes) {
        if (memory == null) {
            memory = background.memory(handler.need(request).isProven()).share();
        }
        return memory.grow(bytes);
    }

    private boolean hasNoBody() {
        long announced = request.announcedBytes();
        return announced == 0 || announced < 0 && context.req().getHeader("transfer-encoding") == null;
    }

    /** At once, since Jetty's buffer with it is used again for what the client sends next. */
    private TakenBody taken(ServletInputStream source) throws IOException {
        byte[] body = source.readNBytes((int) request.announcedBytes());
        return new TakenBody(body, body.length, null, source.read() < 0);
    }

    private void takeIn(ServletInputStream source, Handler handler) {
        BodyNeed need = handler.need(request);
        memory = background.memory(need.isProven()).share();
        boolean isTooLong = request.announcedBytes() > Math.max(Incoming.MOST_DISCARDED_BYTES, need.bytes());
        if (isTooLong && need.bytes() == 0) {
            goOn(handler, new TakenBody(new byte[0], 0, null, false));
            return;
        }
        long mostTaken = isTooLong ? need.bytes() : Math.max(Incoming.MOST_DISCARDED_BYTES, need.bytes());
        inBackground(() -> {
            Intake intake = new Intake(source, memory, mostTaken, need.bytes(), taken -> {
                deadline.cancel();
                goOn(handler, taken);
            });
            deadline = background.limit(intake);
            source.setReadListener(intake);
        });
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
        discardRest();
        context.header("x-request-id", answer.requestId());
        answer.findings().forEach(finding -> context.res().addHeader(FINDING, finding));
        if (answer.retryAfterSeconds() != null) {
            context.header("retry-after", answer.retryAfterSeconds().toString());
        }
        context.status(answer.httpStatus()).contentType(JSON);
        write(answer.body());
    }

    void answer(AdminAnswer answer) {
        discardRest();
        answer.headers().forEach(context::header);
        context.status(answer.status());
        if (answer.body().length > 0 || answer.stream() != null) {
            context.contentType(answer.contentType());
        }
        if (answer.stream() == null) {
            write(answer.body());
        } else {
            stream(answer.stream());
        }
    }

    private void stream(AdminStream stream) {
        inBackground(() -> {
            try {
                new StreamedAnswer(stream, context.res().getOutputStream(), connection(), background, this::finish)
                        .start();
            } catch (IOException clientIsGone) {
                stream.close();
                finish();
            }
        });
    }

    @Override
    public void await(Strike strike, String operation, Runnable then) {
        inBackground(() -> background.await(strike, operation, connection(), () -> orEnd(then)));
    }

    private void orEnd(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            OutOfMemory.check(failure);
            if (!isOver) {
                finish();
                throw failure;
            }
        }
    }

    /** Lets the request go on without the thread on which it came. */
    private void inBackground(Runnable start) {
        if (async != null) {
            start.run();
            return;
        }
        context.future(() -> {
            async = context.req().getAsyncContext();
            async.addListener(new Ending());
            start.run();
            // Never done: what Javalin does behind a future it does for ever when Jetty has ended the request
            // meanwhile.
            return new CompletableFuture<>();
        });
    }

    /** Learns that Jetty has ended the request. */
    private final class Ending implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            isOver = true;
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // There is none.
        }

        @Override
        public void onError(AsyncEvent event) {
            isOver = true;
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It is started once.
        }
    }

    private void finish() {
        if (memory != null) {
            memory.release();
        }
        if (async != null) {
            try {
                async.complete();
            } catch (IllegalStateException endedByJetty) {
                isOver = true;
            }
        }
    }

    /** An answer that is written at once is gone before Jetty sees that some of the body is left, so we say it. */
    private void discardRest() {
        if (!request.discardRest()) {
            context.header("connection", "close");
        }
    }

    /** Not by way of Javalin, which would ask whether to compress it, and keep the thread until the client has read it. */
    private void write(byte[] body) {
        HttpServletResponse response = context.res();
        try {
            HttpOutput output = (HttpOutput) response.getOutputStream();
            if (async == null && body.length < BUFFER_BYTES) {
                output.write(body);
                finish();
            } else {
                response.setContentLength(body.length);
                // Piece by piece, since the JDK copies whatever it is given to write, at each attempt.
                inBackground(() -> output.sendContent(new ByteArrayInputStream(body), Callback.from(this::finish)));
            }
        } catch (IOException clientIsGone) {
            // Then there is nobody to answer, and nothing is lost.
            finish();
        }
    }

    private EndPoint connection() {
        return ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        context.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }

    private ServletInputStream body() {
        try {
            return context.req().getInputStream();
        } catch (IOException connectionIsGone) {
            throw new UncheckedIOException(connectionIsGone);
        }
    }
}
