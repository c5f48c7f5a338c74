package io.github.genauthfake.internal.logging;

import java.util.List;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * One SLF4J logger on top of one {@link System.Logger}. Warnings and errors keep their level. Everything below becomes
 * DEBUG, because what is news to Jetty is noise in somebody's test output.
 */
final class SystemLoggerAdapter extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "io.github.genauthfake.";
    private static final String LIBRARY = "jetty";

    private final transient System.Logger target;

    SystemLoggerAdapter(String name, System.Logger target) {
        this.name = name;
        this.target = target;
    }

    static SystemLoggerAdapter forOrigin(String loggerName) {
        return new SystemLoggerAdapter(loggerName, System.getLogger(PREFIX + origin(loggerName)));
    }

    /** The library where it is a known one (relocated or not), else the last part of the name. */
    static String origin(String loggerName) {
        return List.of(loggerName.split("\\.")).contains(LIBRARY)
                ? LIBRARY
                : loggerName.substring(loggerName.lastIndexOf('.') + 1);
    }

    @Override
    public boolean isTraceEnabled() {
        return isEnabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return isEnabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return isEnabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return isEnabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return isEnabled(Level.ERROR);
    }

    private boolean isEnabled(Level level) {
        return target.isLoggable(systemLevel(level));
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String pattern, Object[] arguments, Throwable throwable) {
        OutOfMemory.check(throwable);
        target.log(systemLevel(level), LogLine.of(MessageFormatter.basicArrayFormat(pattern, arguments)), throwable);
    }

    private static System.Logger.Level systemLevel(Level level) {
        return switch (level) {
            case ERROR -> System.Logger.Level.ERROR;
            case WARN -> System.Logger.Level.WARNING;
            case INFO, DEBUG, TRACE -> System.Logger.Level.DEBUG;
        };
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return null;
    }
}
