package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.pool.Pools;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** The HTTP side of the fake: Javalin hands every request to the {@link Pipeline}, save those under {@code /_fake/}. */
public final class FakeServer implements AutoCloseable {
    private static final String JSON = "application/json; charset=utf-8";
    private static final byte[] HEALTHY = "{\"status\":\"up\"}".getBytes(StandardCharsets.UTF_8);
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.DELETE,
            HandlerType.PATCH,
            HandlerType.OPTIONS,
            HandlerType.HEAD);

    private final Pools pools = new Pools();
    private final ServerSettings settings;
    private final Pipeline pipeline;
    private final Javalin javalin;

    private FakeServer(ServerSettings settings) {
        this.settings = settings;
        this.pipeline = new Pipeline(pools, settings);
        this.javalin = Javalin.create(this::configure);
    }

    /** Starts a server; it accepts requests when this returns. */
    public static FakeServer start(ServerSettings settings) {
        // Spares Jetty loading all of JMX only to learn the size of a cache line.
        if (System.getProperty("org.eclipse.jetty.util.referencesPerCacheLine") == null) {
            System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
        }
        FakeServer server = new FakeServer(settings);
        server.javalin.start();
        return server;
    }

    public Pools pools() {
        return pools;
    }

    public URI baseUrl() {
        return URI.create("http://" + settings.host() + ":" + javalin.port());
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig configuration) {
        configuration.startup.showJavalinBanner = false;
        configuration.startup.showOldJavalinVersionWarning = false;
        configuration.startup.startupWatcherEnabled = false;
        configuration.jetty.threadPool = daemonThreads();
        configuration.jetty.addConnector((server, http) -> connector(server, http));
        configuration.routes.get("/_fake/health", context -> send(context, 200, HEALTHY));
        configuration.routes.get(
                "/_fake/openapi.json",
                context -> send(context, 200, Contract.get().openApiJson()));
        for (HandlerType method : METHODS) {
            configuration.routes.addHttpHandler(method, "/*", this::answer);
        }
    }

    private void answer(Context context) {
        Incoming request = new Incoming(
                context.method().name(), context.path(), context::header, context::queryParamMap, body(context));
        Answer answer = pipeline.handle(request);
        context.header("x-request-id", answer.requestId());
        send(context, answer.httpStatus(), answer.body());
    }

    private static InputStream body(Context context) {
        try {
            return context.req().getInputStream();
        } catch (IOException connectionIsGone) {
            throw new UncheckedIOException(connectionIsGone);
        }
    }

    private static void send(Context context, int status, byte[] json) {
        context.status(status).contentType(JSON).result(json);
    }

    /** A server that somebody forgot to close must not keep the JVM of a test alive. */
    private static QueuedThreadPool daemonThreads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("genauth-fake");
        threads.setDaemon(true);
        return threads;
    }

    /** A connector of our own, because the timer that the server would lend it runs on a thread that is no daemon. */
    private ServerConnector connector(Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(
                server,
                null,
                new ScheduledExecutorScheduler("genauth-fake-timer", true),
                null,
                -1,
                -1,
                new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }
}
