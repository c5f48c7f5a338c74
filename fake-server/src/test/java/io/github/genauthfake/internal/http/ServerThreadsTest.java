package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.errors.Language;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("looks at all threads")
class ServerThreadsTest {
    @Test
    void a_server_that_nobody_closes_does_not_keep_the_JVM_alive() throws IOException, InterruptedException {
        Set<Thread> before = threads();
        FakeServer server = FakeServer.start(new ServerSettings("127.0.0.1", 0, Language.ZH_CN, 1024));
        try {
            HttpRequest request = HttpRequest.newBuilder(server.baseUrl().resolve("/_fake/health"))
                    .build();
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            Set<Thread> started = threads();
            started.removeAll(before);
            assertThat(started).extracting(Thread::getName).anyMatch(name -> name.startsWith("genauth-fake"));
            assertThat(started)
                    .filteredOn(thread -> !thread.isDaemon())
                    .as("started threads that are no daemons")
                    .isEmpty();
        } finally {
            server.close();
        }
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
