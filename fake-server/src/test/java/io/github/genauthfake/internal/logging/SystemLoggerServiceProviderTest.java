package io.github.genauthfake.internal.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SystemLoggerServiceProviderTest {
    private final RecordingLogger recorded = new RecordingLogger();
    private final Logger logger = new SystemLoggerAdapter("org.eclipse.jetty.server.Server", recorded);

    @Test
    void slf4j_finds_the_provider() {
        assertThat(LoggerFactory.getLogger("org.eclipse.jetty.server.Server")).isInstanceOf(SystemLoggerAdapter.class);
    }

    @Test
    void the_same_name_gives_the_same_logger() {
        assertThat(LoggerFactory.getLogger("org.eclipse.jetty.server.Server"))
                .isSameAs(LoggerFactory.getLogger("org.eclipse.jetty.server.Server"));
    }

    @Test
    void warnings_and_errors_keep_their_level() {
        IllegalStateException failure = new IllegalStateException("broken");
        logger.warn("slow {} of {}", 1, 2);
        logger.error("failed", failure);
        assertThat(recorded.records)
                .containsExactly(
                        new Entry(System.Logger.Level.WARNING, "slow 1 of 2", null),
                        new Entry(System.Logger.Level.ERROR, "failed", failure));
    }

    @Test
    void everything_below_becomes_debug() {
        logger.info("started");
        logger.debug("details");
        logger.trace("more details");
        assertThat(recorded.records).extracting(Entry::level).containsOnly(System.Logger.Level.DEBUG);
        assertThat(recorded.records).hasSize(3);
    }

    @Test
    void a_disabled_debug_level_silences_information_but_not_warnings() {
        recorded.threshold = System.Logger.Level.INFO;
        logger.info("started");
        logger.warn("slow");
        assertThat(logger.isInfoEnabled()).isFalse();
        assertThat(recorded.records).extracting(Entry::message).containsExactly("slow");
    }

    @Test
    void the_origin_is_the_library_relocated_or_not() {
        assertThat(SystemLoggerAdapter.origin("some.prefix.org.eclipse.jetty.server.Server"))
                .isEqualTo("jetty");
        assertThat(SystemLoggerAdapter.origin("com.auth0.jwt.JWT")).isEqualTo("JWT");
        assertThat(SystemLoggerAdapter.origin("Plain")).isEqualTo("Plain");
    }

    private record Entry(System.Logger.Level level, String message, Throwable throwable) {}

    private static final class RecordingLogger implements System.Logger {
        private final List<Entry> records = new ArrayList<>();
        private Level threshold = Level.ALL;

        @Override
        public String getName() {
            return "recording";
        }

        @Override
        public boolean isLoggable(Level level) {
            return level.getSeverity() >= threshold.getSeverity();
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable throwable) {
            records.add(new Entry(level, message, throwable));
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... arguments) {
            log(level, bundle, format, (Throwable) null);
        }
    }
}
