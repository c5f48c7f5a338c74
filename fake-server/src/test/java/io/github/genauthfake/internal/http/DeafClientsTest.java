package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.admin.AdminAnswer;
import io.github.genauthfake.internal.errors.Language;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Clients that never read what they asked for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("looks at the memory of the whole process")
@Timeout(120)
class DeafClientsTest {
    private static final int CLIENTS = 20;
    private static final byte[] LARGE = new byte[16 * 1024 * 1024];

    @Test
    void no_large_answer_is_copied_to_be_sent() throws Exception {
        List<Socket> clients = new ArrayList<>();
        long before = directBytes();
        try (FakeServer server = new FakeServer(new ServerSettings("127.0.0.1", 0, Language.EN_US, 1_000_000))) {
            server.start(request -> request.path().equals("/_fake/large")
                    ? new AdminAnswer(200, "text/plain", LARGE, Map.of())
                    : AdminAnswer.empty(204));
            for (int count = 0; count < CLIENTS; count++) {
                Socket client = new Socket();
                clients.add(client);
                client.setReceiveBufferSize(4_096);
                client.connect(new InetSocketAddress("127.0.0.1", server.port()));
                client.getOutputStream()
                        .write("GET /_fake/large HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
            for (Socket client : clients) {
                // The head has come, so the server has begun to write.
                assertThat(client.getInputStream().read()).isEqualTo('H');
            }
            assertThat(directBytes() - before).isLessThan(LARGE.length);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }
}
