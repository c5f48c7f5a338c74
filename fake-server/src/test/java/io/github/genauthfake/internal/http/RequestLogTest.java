package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Fault;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.RawConnection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a run says of its requests, seen where the JDK's own logging ends. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("listens to the log of all servers")
class RequestLogTest {
    /** Held, because the JDK holds loggers weakly. */
    private final Logger logger = Logger.getLogger("io.github.genauthfake");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private List<String> lines() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    @Test
    void every_request_is_one_line_of_information() {
        try (FakeGenAuth server = FakeGenAuth.builder().logRequests(true).start()) {
            Api api = Api.of(server.defaultPool());
            api.get("get-user?userId=nobody");
            api.post("create-user", "{\"username\":\"alice\",\"nmae\":\"x\"}");
            Api.withoutToken(server.baseUrl()).get("nosuch%0aINFO%25s%7B0%7D");
            server.defaultPool().faults().onAnyOperation().next(Fault.dropBeforeApplying());
            RawConnection.exchange(
                    server.baseUrl(),
                    "GET /api/v3/list-users HTTP/1.1\r\nHost: x\r\nAuthorization: " + api.token() + "\r\n\r\n");
            Api.send(api.request("/_fake/health"));
        }
        String pool = " pool=" + FakeGenAuth.DEFAULT_ACCESS_KEY_ID;
        String time = " ms=[0-9]+\\.[0-9]";
        assertThat(records).extracting(LogRecord::getLevel).containsOnly(Level.INFO);
        assertThat(lines()).hasSize(6).noneMatch(line -> line.contains("\n"));
        assertThat(lines().get(0))
                .matches("POST get-management-token" + pool + " statusCode=200 apiCode=-" + time + " findings=0");
        assertThat(lines().get(1))
                .matches("GET get-user" + pool + " statusCode=404 apiCode=2004" + time + " findings=0");
        assertThat(lines().get(2))
                .matches("POST create-user" + pool + " statusCode=200 apiCode=-" + time
                        + " findings=1 \\[UNKNOWN_PROPERTY: `nmae` is not part of this request in the API;.*]");
        assertThat(lines().get(3))
                .matches("GET /api/v3/nosuch%0aINFO%25s.* pool=- statusCode=404 apiCode=-" + time
                        + " findings=1 \\[NOT_AUTHENTICATED: .*]");
        assertThat(lines().get(4))
                .matches("GET list-users.*" + pool + " statusCode=0 apiCode=-" + time
                        + " findings=1 \\[FAULT: a fault struck this request: drop before applying]");
        assertThat(lines().get(5)).matches("GET /_fake/health status=200" + time);
    }

    @Test
    void every_finding_is_one_warning_and_those_that_come_again_are_counted() {
        String pool = FakeGenAuth.DEFAULT_ACCESS_KEY_ID;
        try (FakeGenAuth server = FakeGenAuth.builder().logFindings(true).start()) {
            Api api = Api.of(server.defaultPool());
            for (int number = 1; number <= 9; number++) {
                api.post("create-users-batch", "{\"list\":[{\"username\":\"u%d\",\"nmae\":\"x\"}]}".formatted(number));
            }
            api.get("metadata/get-import-template");
            Api.withoutToken(server.baseUrl()).get("nosuch%0aINFO%25s%7B0%7D" + "x".repeat(1_000));
            Api.of(server.createPool()).get("metadata/get-import-template");
            assertThat(lines()).hasSize(7);
            assertThat(lines().get(0))
                    .startsWith("UNKNOWN_PROPERTY: `list[0].nmae` is not part of this request in the API;")
                    .endsWith(" operation=create-users-batch pool=" + pool + " requestId="
                            + server.defaultPool().requests().get(1).requestId());
            assertThat(lines().subList(1, 4))
                    .allMatch(line -> line.startsWith("UNKNOWN_PROPERTY: `list[0].nmae` is not part of this request"))
                    .extracting(line -> line.replaceAll(".* ", ""))
                    .containsExactly("times=2", "times=4", "times=8");
            assertThat(lines().get(4))
                    .startsWith("NOT_IMPLEMENTED: The operation metadata-get-import-template is part of the API")
                    .contains(" operation=metadata-get-import-template pool=" + pool + " requestId=");
            assertThat(lines().get(5))
                    .startsWith("NOT_AUTHENTICATED: ")
                    .contains(" operation=/api/v3/nosuch%0aINFO", "... pool=- requestId=")
                    .hasSizeLessThan(600);
            assertThat(lines().get(6)).startsWith("NOT_IMPLEMENTED: ").doesNotContain(pool, "times=");
        }
        assertThat(records).extracting(LogRecord::getLevel).containsOnly(Level.WARNING);
    }

    @Test
    void nothing_is_said_unless_somebody_asks() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            Api.of(server.defaultPool()).get("nosuch");
            Api.of(server.defaultPool()).get("metadata/get-import-template");
            Api.send(Api.withoutToken(server.baseUrl()).request("/_fake/pools/nosuch"));
        }
        assertThat(records).isEmpty();
    }
}
