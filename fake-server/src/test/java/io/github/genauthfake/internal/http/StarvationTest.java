package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.ArmedFault;
import io.github.genauthfake.Fault;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.internal.admin.AdminAnswer;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.Asked;
import io.github.genauthfake.internal.pool.AccessKey;
import io.github.genauthfake.internal.pool.AccessTokens;
import io.github.genauthfake.internal.pool.Pool;
import io.github.genauthfake.internal.pool.Strike;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** More clients that wait than the server has threads: they must not keep others from being served. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class StarvationTest {
    private static final int THREADS = 6;
    private static final int CLIENTS = 3 * THREADS;
    private static final int PATIENCE_MILLISECONDS = 30_000;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final byte[] LARGE = new byte[32 * 1024 * 1024];

    private final FakeServer server = new FakeServer(new ServerSettings(
            "127.0.0.1", 0, Language.EN_US, 1_000_000, 5_000, 10, Set.of(), THREADS, false, false, false));
    private final Pool pool = server.pools().open(AccessKey.random(), Directory.empty());
    private final Pool other = server.pools().open(AccessKey.random(), Directory.empty());
    private final BlockingQueue<RecordedRequest> recorded = new LinkedBlockingQueue<>();
    private final List<Socket> clients = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start(request -> request.path().equals("/_fake/large")
                ? new AdminAnswer(200, "text/plain", LARGE, Map.of())
                : AdminAnswer.empty(204));
        pool.journal().addListener(recorded::add);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        server.close();
    }

    private Socket connect() throws IOException {
        Socket client = new Socket();
        clients.add(client);
        client.setReceiveBufferSize(4_096);
        client.setSoTimeout(PATIENCE_MILLISECONDS);
        client.connect(new InetSocketAddress("127.0.0.1", server.port()));
        return client;
    }

    private Socket send(String text) throws IOException {
        Socket client = connect();
        write(client, text);
        return client;
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    private List<Socket> sendFromEach(int number, String text) throws IOException {
        List<Socket> sent = new ArrayList<>();
        for (int count = 0; count < number; count++) {
            sent.add(send(text));
        }
        return sent;
    }

    private String head(Pool of, int bytes) {
        return "POST /api/v3/create-role HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + new AccessTokens(server.pools()).issue(of) + "\r\nContent-Length: " + bytes + "\r\n\r\n";
    }

    private String createRole(Pool of, String code) {
        String body = "{\"code\":\"" + code + "\"}";
        return head(of, body.length()) + body;
    }

    /** One answer, head and body. */
    private static String answer(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head + "<the end>";
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(java.util.Locale.ROOT);
        int length = lower.contains("content-length: ")
                ? Integer.parseInt(lower.replaceAll("(?s).*content-length: (\\d+).*", "$1"))
                : 0;
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private void assertOthersAreServed() throws IOException {
        assertThat(answer(send("GET /_fake/health HTTP/1.1\r\nHost: localhost\r\n\r\n")))
                .startsWith("HTTP/1.1 204");
        assertThat(answer(send(createRole(other, "r" + clients.size())))).contains("\"statusCode\":200");
    }

    private List<RecordedRequest> awaitRecorded(int number) throws InterruptedException {
        List<RecordedRequest> requests = new ArrayList<>();
        while (requests.size() < number) {
            RecordedRequest request = recorded.poll(LONG.toSeconds(), TimeUnit.SECONDS);
            assertThat(request)
                    .as("request %d of %d", requests.size() + 1, number)
                    .isNotNull();
            requests.add(request);
        }
        return requests;
    }

    /** The faults that make wait. */
    enum Waiting {
        HOLD(Fault.hold()),
        DELAY(Fault.delay(Duration.ofHours(1)));

        private final Fault fault;

        Waiting(Fault fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    void calls_that_a_fault_lets_wait_take_no_thread(Waiting waiting) throws Exception {
        ArmedFault fault = pool.faults().on("create-role").always(waiting.fault);
        List<Socket> held = sendFromEach(CLIENTS, createRole(pool, "editor"));
        fault.awaitStrikes(CLIENTS, LONG);
        assertOthersAreServed();
        fault.disarm();
        List<String> answers = new ArrayList<>();
        for (Socket client : held) {
            answers.add(answer(client));
        }
        assertThat(answers)
                .filteredOn(text -> text.contains("\"statusCode\":200"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(text -> text.contains("\"statusCode\":409"))
                .hasSize(CLIENTS - 1);
    }

    @Test
    @EnabledIfSystemProperty(named = "genauth.full", matches = "true")
    void two_thousand_held_calls_take_no_thread_either() throws Exception {
        ArmedFault fault = pool.faults().on("create-role").always(Fault.hold());
        List<Socket> held = sendFromEach(2_000, createRole(pool, "editor"));
        fault.awaitStrikes(2_000, LONG);
        assertOthersAreServed();
        fault.disarm();
        for (Socket client : held) {
            assertThat(answer(client)).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @EnumSource
    void calls_that_wait_end_with_their_clients(Waiting waiting) throws Exception {
        Directory before = pool.directory();
        ArmedFault fault = pool.faults().on("create-role").always(waiting.fault);
        List<Socket> held = sendFromEach(CLIENTS, createRole(pool, "editor"));
        fault.awaitStrikes(CLIENTS, LONG);
        for (Socket client : held) {
            client.close();
        }
        assertThat(awaitRecorded(CLIENTS)).allSatisfy(request -> {
            assertThat(request.statusCode()).isZero();
            assertThat(request.message()).contains("the client left").contains("nothing was applied");
            assertThat(request.parameters()).isEqualTo("{\"code\":\"editor\"}");
        });
        fault.disarm();
        assertThat(pool.directory()).isSameAs(before);
        assertOthersAreServed();
    }

    @Test
    void a_client_that_sends_its_next_request_already_has_not_left() throws Exception {
        ArmedFault fault = pool.faults().on("create-role").first(2, Fault.hold());
        Socket client = send(createRole(pool, "one"));
        fault.awaitStrikes(1, LONG);
        write(client, createRole(pool, "two"));
        write(client, createRole(pool, "three"));
        assertOthersAreServed();
        fault.disarm();
        assertThat(answer(client)).contains("\"statusCode\":200").contains("\"code\":\"one\"");
        assertThat(answer(client)).contains("\"statusCode\":200").contains("\"code\":\"two\"");
        assertThat(answer(client)).contains("\"statusCode\":200").contains("\"code\":\"three\"");
    }

    @Test
    void a_connection_goes_on_after_a_call_that_waited() throws Exception {
        ArmedFault fault = pool.faults().on("create-role").first(3, Fault.hold());
        Socket client = connect();
        for (int round = 1; round <= 3; round++) {
            write(client, createRole(pool, "role" + round));
            fault.awaitStrikes(round, LONG);
            pool.faults().clear();
            assertThat(answer(client)).contains("\"statusCode\":200");
            fault = pool.faults().on("create-role").first(round + 1, Fault.hold());
            for (int earlier = 0; earlier < round; earlier++) {
                Strike strike =
                        pool.faults().strike("create-role", () -> Asked.NOTHING).orElseThrow();
                strike.note();
                strike.end();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 50_000})
    void bodies_that_do_not_come_take_no_thread(int sentBytes) throws Exception {
        String body = "{\"code\":\"editor\"" + " ".repeat(60_000) + "}";
        List<Socket> slow = sendFromEach(CLIENTS, head(pool, body.length()) + body.substring(0, sentBytes));
        assertOthersAreServed();
        for (Socket client : slow) {
            write(client, body.substring(sentBytes));
            assertThat(answer(client)).startsWith("HTTP/1.1 200");
        }
        assertThat(awaitRecorded(CLIENTS))
                .extracting(RecordedRequest::statusCode)
                .contains(200, 409);
    }

    @Test
    void neither_do_those_that_nothing_will_read() throws Exception {
        String head = "POST /api/v3/create-role HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n{";
        List<Socket> slow = sendFromEach(CLIENTS, head);
        assertOthersAreServed();
        for (Socket client : slow) {
            write(client, " ".repeat(199_999));
            assertThat(answer(client)).contains("\"statusCode\":401");
            write(client, createRole(other, "after" + clients.indexOf(client)));
            assertThat(answer(client)).contains("\"statusCode\":200");
        }
    }

    @Test
    void a_body_whose_sender_leaves_is_answered_to_nobody() throws Exception {
        for (Socket client : sendFromEach(CLIENTS, head(pool, 100) + "{")) {
            client.shutdownOutput();
            assertThat(answer(client)).contains("\"statusCode\":400");
        }
        assertThat(awaitRecorded(CLIENTS))
                .extracting(RecordedRequest::statusCode)
                .containsOnly(400);
        assertOthersAreServed();
    }

    @Test
    void answers_that_are_not_read_take_no_thread() throws Exception {
        List<Socket> deaf = sendFromEach(CLIENTS, "GET /_fake/large HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertOthersAreServed();
        assertThat(answer(deaf.get(0))).hasSizeGreaterThan(LARGE.length);
    }
}
