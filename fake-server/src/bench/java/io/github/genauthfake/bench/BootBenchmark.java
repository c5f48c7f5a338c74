package io.github.genauthfake.bench;

import io.github.genauthfake.FakeGenAuth;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** From nothing to the first answer inside a JVM, and the stop: the first boot in each of ten JVMs. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class BootBenchmark {
    private static final String ANSWER = "{\"statusCode\":200,\"message\":\"\",\"data\":{}}";
    private static final Request LOGIN =
            Client.login(FakeGenAuth.DEFAULT_ACCESS_KEY_ID, FakeGenAuth.DEFAULT_ACCESS_KEY_SECRET);

    @Benchmark
    public String fake() {
        try (FakeGenAuth server = FakeGenAuth.start()) {
            return new Client(server.baseUrl(), "none").call(LOGIN);
        }
    }

    @Benchmark
    public String bareJavalin() {
        try (Contestant server = Contestant.bareJavalin(ANSWER)) {
            return server.client().call(LOGIN);
        }
    }

    @Benchmark
    public String wireMock() {
        try (Contestant server = Contestant.wireMock(ANSWER, 0)) {
            return server.client().call(LOGIN);
        }
    }

    /** The same in a JVM that has done it before. */
    @Fork(3)
    @Warmup(iterations = 40)
    @Measurement(iterations = 30)
    public static class Warm extends BootBenchmark {}
}
