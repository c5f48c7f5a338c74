package io.github.genauthfake.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.contract.remote.RemoteTarget;
import io.github.genauthfake.contract.remote.TargetException;
import io.github.genauthfake.contract.report.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The fake is known wherever it stands, and nobody else is taken for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetProbeTest {
    private static RemoteTarget at(URI host) {
        return new RemoteTarget(host, "key", "secret", "pool", 1000, Path.of("unused"));
    }

    @Test
    void the_fake_says_who_it_is() {
        try (FakeGenAuth fake = FakeGenAuth.start()) {
            Target target = TargetProbe.probe(at(fake.baseUrl()));
            assertThat(target.kind()).isEqualTo(Target.Kind.STANDALONE_FAKE);
            assertThat(target.fakeVersion()).isNotBlank();
            assertThat(target.userPoolId()).isEqualTo("pool");
        }
    }

    @TestFactory
    Stream<DynamicTest> any_other_answer_is_that_of_a_service() {
        return Stream.of(
                        answer(404, "{\"statusCode\":404}"),
                        answer(200, "{\"name\":\"another\",\"version\":\"1\"}"),
                        answer(200, "{\"name\":[\"genauth-fake\"]}"),
                        answer(500, "{\"name\":\"genauth-fake\",\"version\":\"1\"}"),
                        answer(200, "[]"),
                        answer(200, "\"text\""),
                        answer(200, "<html>genauth-fake</html>"),
                        answer(200, ""))
                .map(answer -> DynamicTest.dynamicTest(answer.status() + " " + answer.body(), () -> {
                    Target target = probeSomebodyWho(answer);
                    assertThat(target.kind()).isEqualTo(Target.Kind.SERVICE);
                    assertThat(target.fakeVersion()).isNull();
                }));
    }

    @Test
    void a_fake_that_hides_its_version_is_known_all_the_same() throws Exception {
        assertThat(probeSomebodyWho(answer(200, "{\"name\":\"genauth-fake\"}")).kind())
                .isEqualTo(Target.Kind.STANDALONE_FAKE);
    }

    @Test
    void nobody_is_taken_for_a_service_who_does_not_answer() {
        assertThatThrownBy(() -> TargetProbe.probe(at(URI.create("http://127.0.0.1:1"))))
                .isInstanceOf(TargetException.class)
                .hasMessageContaining("http://127.0.0.1:1 does not answer");
    }

    private record Answer(int status, String body) {}

    private static Answer answer(int status, String body) {
        return new Answer(status, body);
    }

    private static Target probeSomebodyWho(Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            return TargetProbe.probe(
                    at(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
        } finally {
            server.stop(0);
        }
    }
}
