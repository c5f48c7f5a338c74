package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.admin.AdminAnswer;
import io.github.genauthfake.internal.admin.AdminRequest;
import io.github.genauthfake.internal.logging.OutOfMemory;
import io.github.genauthfake.internal.pool.Machine;
import io.github.genauthfake.internal.pool.Pools;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * The HTTP side of the fake: Jetty hands every request to the {@link Pipeline}, save those under {@code /_fake/}, which are no
 * part of the API and go to the admin side.
 *
 * <p>Jetty alone, without servlets or a framework above it: the API has its own routing, validation and errors, and the
 * layers cost the first calls of a process and its start a third of their time.
 */
public final class FakeServer implements AutoCloseable {
    /** As many as a burst may have; Jetty's own default of 50 has clients repeat themselves after a second. */
    private static final int WAITING_CONNECTIONS = 4_096;

    /** By default the system takes in megabytes of answers for a client that reads nothing; to copy them takes seconds. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private static final String ADMIN = "/_fake";
    private static final String REFERENCES_PER_CACHE_LINE = "org.eclipse.jetty.util.referencesPerCacheLine";

    private final Pools pools;
    private final ServerSettings settings;
    private final Pipeline pipeline;
    private final RequestLog log;
    private final Server jetty;
    private final Listening listening;
    private final Cors cors;
    private final Background background;
    private final AcceptedSockets accepted = new AcceptedSockets();

    private final HttpCaller.Handler apiHandler = new ApiHandler();
    private final HttpCaller.Handler adminHandler = new AdminHandler();

    private volatile Function<AdminRequest, AdminAnswer> admin;
    private volatile int port;

    static {
        // Spares Jetty loading all of JMX only to learn the size of a cache line. Its first thread pool already asks.
        if (System.getProperty(REFERENCES_PER_CACHE_LINE) == null) {
            System.setProperty(REFERENCES_PER_CACHE_LINE, "16");
        }
    }

    /** Prepares a server, so that its pools can be filled before the first request. */
    public FakeServer(ServerSettings settings) {
        this(settings, Background.LONGEST_BODY);
    }

    /** @param longestBody how long a body may take to arrive */
    FakeServer(ServerSettings settings, Duration longestBody) {
        this.settings = settings;
        this.pools = new Pools(settings.journalCapacity(), settings.maximumPools());
        this.log = RequestLog.asConfigured(settings.logsRequests());
        this.pipeline = new Pipeline(pools, settings);
        this.jetty = new Server(
                threads(settings.maximumThreads()), new ScheduledExecutorScheduler("genauth-fake-timer", true), null);
        this.background =
                new Background(jetty.getThreadPool(), jetty.getScheduler(), settings.maximumBodyBytes(), longestBody);
        this.cors = new Cors(settings.corsOrigins());
        this.listening = new Listening(settings.host(), settings.port(), () -> connector(jetty, accepted));
        listening.connectors().forEach(jetty::addConnector);
        jetty.setHandler(new Requests());
        jetty.setErrorHandler(new ProtocolErrors(pools::nextRequestId));
    }

    /** Starts a server that has the API and nothing under {@code /_fake/}. */
    public static FakeServer start(ServerSettings settings) {
        FakeServer server = new FakeServer(settings);
        server.start(request -> AdminAnswer.empty(404));
        return server;
    }

    /**
     * Starts the server; it accepts requests when this returns.
     *
     * @param adminSide answers what is asked under {@code /_fake/}
     * @throws IllegalStateException when it cannot listen on its address and port
     */
    public void start(Function<AdminRequest, AdminAnswer> adminSide) {
        admin = adminSide;
        try {
            port = listening.open();
            jetty.start();
        } catch (Exception failure) {
            close();
            throw new IllegalStateException(
                    "Cannot listen on " + settings.host() + ":" + settings.port() + ": " + reason(failure), failure);
        }
    }

    public Pools pools() {
        return pools;
    }

    /** Where it listens, or has listened before it was closed. */
    public URI baseUrl() {
        String host = settings.host().indexOf(':') < 0 ? settings.host() : "[" + settings.host() + "]";
        return URI.create("http://" + host + ":" + port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        pools.end();
        // First no new connections, then an end to those there are: one that is accepted in between would be forgotten,
        // and its client would wait for an answer that nobody gives.
        listening.close();
        try {
            jetty.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The server did not stop", failure);
        } finally {
            accepted.closeAll();
        }
    }

    /** Jetty says what it failed to do; why, says only what lies below. */
    private static String reason(Exception failure) {
        Throwable reason = failure.getCause() == null ? failure : failure.getCause();
        return reason instanceof UnresolvedAddressException ? "no such host is known" : reason.getMessage();
    }

    private final class Requests extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String path = HttpCaller.pathOf(request);
            boolean isAdmin = path.equals(ADMIN) || path.startsWith(ADMIN + "/") || isForThePage(path, request);
            if (!isAdmin && cors.answers(request, response)) {
                callback.succeeded();
            } else {
                OutOfMemory.telling(() -> new HttpCaller(request, response, callback, background)
                        .request(isAdmin ? adminHandler : apiHandler));
            }
            return true;
        }
    }

    /** A browser that opens the server; a client of the API that calls the root by mistake reads that there is no such path. */
    private static boolean isForThePage(String path, Request request) {
        String method = request.getMethod();
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        return path.equals("/")
                && (method.equals("GET") || method.equals("HEAD"))
                && accepted != null
                && accepted.toLowerCase(Locale.ROOT).contains("text/html");
    }

    private final class ApiHandler implements HttpCaller.Handler {
        @Override
        public void handle(Incoming request, HttpCaller caller) {
            pipeline.handle(request, caller);
        }

        @Override
        public BodyNeed need(Incoming request) {
            return pipeline.need(request);
        }
    }

    private final class AdminHandler implements HttpCaller.Handler {
        @Override
        public void handle(Incoming request, HttpCaller caller) {
            long began = Machine.nanoTime();
            AdminAnswer answer = admin.apply(new AdminRequest(
                    request.method(), request.path(), request.header(), request::parameters, request.body()));
            log.admin(request.method(), request.path(), answer.status(), began);
            caller.answer(answer);
        }

        @Override
        public BodyNeed need(Incoming request) {
            return new BodyNeed(settings.maximumBodyBytes() + 1, true);
        }
    }

    /** A server that somebody forgot to close must not keep the JVM of a test alive. */
    private static QueuedThreadPool threads(int maximum) {
        QueuedThreadPool threads = new QueuedThreadPool(maximum, Math.min(maximum, 8));
        threads.setName("genauth-fake");
        threads.setDaemon(true);
        return threads;
    }

    private static ServerConnector connector(Server jetty, AcceptedSockets accepted) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setOutputBufferSize(HttpCaller.BUFFER_BYTES);
        http.setOutputAggregationSize(HttpCaller.BUFFER_BYTES);
        // The Java SDK does not escape query parameters; what it sends shall reach the validation.
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http)) {
            @Override
            protected void configure(Socket socket) {
                accepted.add(socket);
                super.configure(socket);
            }
        };
        connector.setAcceptQueueSize(WAITING_CONNECTIONS);
        connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
        return connector;
    }
}
