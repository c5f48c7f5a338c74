package io.github.genauthfake.bench;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.genauthfake.FakeGenAuth;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** From nothing to the first answer inside a JVM: the first boot in each of ten JVMs. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class BootBenchmark {
    private static final String ANSWER = "{\"statusCode\":200,\"message\":\"\",\"data\":{}}";
    private static final String LOGIN = "{\"accessKeyId\":\"" + FakeGenAuth.DEFAULT_ACCESS_KEY_ID
            + "\",\"accessKeySecret\":\"" + FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET + "\"}";

    @Benchmark
    public String fake() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            return Caller.of(server.baseUrl()).post("get-management-token", LOGIN);
        }
    }

    @Benchmark
    public String bareJavalin() throws Exception {
        try (BareJavalin server = new BareJavalin(ANSWER.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            return Caller.of(server.baseUrl()).post("get-management-token", LOGIN);
        }
    }

    @Benchmark
    public String wireMock() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.post("/api/v3/get-management-token")
                    .willReturn(com.github.tomakehurst.wiremock.client.WireMock.okJson(ANSWER)));
            return Caller.of(java.net.URI.create(server.baseUrl())).post("get-management-token", LOGIN);
        } finally {
            server.stop();
        }
    }

    /** The same in a JVM that has done it before. */
    @Fork(3)
    @Warmup(iterations = 30)
    @Measurement(iterations = 30)
    public static class Warm extends BootBenchmark {}
}
