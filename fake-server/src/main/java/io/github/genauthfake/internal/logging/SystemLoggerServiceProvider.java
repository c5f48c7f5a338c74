package io.github.genauthfake.internal.logging;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Sends what the server's libraries log through SLF4J to {@link System.Logger}.
 *
 * <p>In the packaged jar SLF4J itself is relocated, and this provider is the only one it can find: the SLF4J of an
 * application, and its binding, are not touched.
 */
public final class SystemLoggerServiceProvider implements SLF4JServiceProvider {
    private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter diagnosticContext = new NOPMDCAdapter();

    @Override
    public void initialize() {
        // Everything is ready once constructed.
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, SystemLoggerAdapter::forOrigin);
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return diagnosticContext;
    }

    /** The newest SLF4J API that this provider was written for; the whole 2.0 line accepts it. */
    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
