package io.github.genauthfake.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.net.URI;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Javalin with routes that read a JSON body and write a prepared answer: the same JSON work and nothing else. */
final class BareJavalin implements AutoCloseable {
    private final Server jetty;
    private final ServerConnector connector;

    /** @param answers by operation, or by {@code *} for all; written from a tree each time */
    BareJavalin(Map<String, String> answers) {
        ObjectMapper mapper = new ObjectMapper();
        Javalin javalin = Javalin.create(configuration -> {
            configuration.startup.showJavalinBanner = false;
            configuration.startup.startupWatcherEnabled = false;
            answers.forEach((operation, answer) -> {
                JsonNode prepared = read(mapper, answer);
                configuration.routes.get(
                        "/api/v3/" + operation,
                        context -> context.contentType("application/json").result(mapper.writeValueAsBytes(prepared)));
                configuration.routes.post("/api/v3/" + operation, context -> {
                    mapper.readTree(context.req().getInputStream().readAllBytes());
                    context.contentType("application/json").result(mapper.writeValueAsBytes(prepared));
                });
            });
        });
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setDaemon(true);
        jetty = new Server(threads);
        connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler("/", false, false);
        handler.addServlet(new ServletHolder(javalin.javalinServlet()), "/*");
        jetty.setHandler(handler);
        try {
            jetty.start();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode read(ObjectMapper mapper, String answer) {
        try {
            return mapper.readTree(answer);
        } catch (java.io.IOException notJson) {
            throw new java.io.UncheckedIOException(notJson);
        }
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
