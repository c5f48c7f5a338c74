package io.github.genauthfake.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The first thousand calls in a JVM that has just started a server: once in each of ten. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstCallsBenchmark {
    /** The server, started, with the field that the calls need. */
    @State(Scope.Benchmark)
    public static class Started {
        @Param({"bareJavalin", "fake", "wireMock"})
        private String server;

        private Contestant contestant;

        @Setup(Level.Trial)
        public void start() {
            contestant = switch (server) {
                case "fake" -> Contestant.fake(0);
                case "wireMock" -> Contestant.wireMock(FirstCalls.answers(), 0);
                default -> Contestant.bareJavalin(FirstCalls.answers());
            };
            if (!server.equals("fake")) {
                contestant.client().call(FirstCalls.FIELD);
            }
        }

        @TearDown(Level.Trial)
        public void stop() {
            contestant.close();
        }
    }

    @Benchmark
    public void thousand(Started started) {
        FirstCalls.make(started.contestant.client());
    }
}
