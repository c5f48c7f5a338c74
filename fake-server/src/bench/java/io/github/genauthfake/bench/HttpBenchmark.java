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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Operations over HTTP, each at once for the fake with pools of several sizes, for a bare Javalin that reads and writes the
 * same JSON, and for WireMock that answers the same bytes, with a journal and without. Sixteen kept connections from the same JVM: the client's share of
 * the time is the same for all. So many threads leave the compiler little of two cores: it takes half a minute until nothing
 * gets faster any more.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 30, time = 1)
@Measurement(iterations = 5, time = 1)
@Threads(16)
public class HttpBenchmark {
    /** The server under measurement, and what it is asked. */
    @State(Scope.Benchmark)
    public static class Asked {
        /** As many requests as the fake keeps of each pool. */
        private static final int JOURNAL = 1_000;

        @Param({
            "GET_USER_BY_ID",
            "GET_USER_BY_EMAIL",
            "SET_CUSTOM_DATA",
            "SET_USER_DEPARTMENTS",
            "FIRST_PAGE_OF_LIST_USERS"
        })
        private Operation operation;

        @Param({"fake-100", "fake-10000", "fake-100000", "bareJavalin", "wireMock", "wireMock-no-journal"})
        private String server;

        private Contestant contestant;
        private byte[][] requests;

        @Setup(Level.Trial)
        public void start() {
            contestant = switch (server) {
                case "bareJavalin" -> Contestant.bareJavalin(answerOfTheFake());
                case "wireMock" -> Contestant.wireMock(answerOfTheFake(), JOURNAL);
                case "wireMock-no-journal" -> Contestant.wireMock(answerOfTheFake(), 0);
                default -> Contestant.fake(users());
            };
            requests = contestant.client().bytes(operation.requests(users()));
        }

        private int users() {
            return server.startsWith("fake-") ? Integer.parseInt(server.substring("fake-".length())) : 100;
        }

        private String answerOfTheFake() {
            try (Contestant fake = Contestant.fake(users())) {
                return fake.client().call(operation.request(0));
            }
        }

        @TearDown(Level.Trial)
        public void stop() {
            contestant.close();
        }
    }

    /** One client with its connection. */
    @State(Scope.Thread)
    public static class Caller {
        private Connection connection;
        private int calls;

        @Setup(Level.Trial)
        public void connect(Asked asked) {
            connection = new Connection(asked.contestant.client().server());
            // Not all the same at the same time.
            calls = System.identityHashCode(this) & 0xffff;
        }

        @TearDown(Level.Trial)
        public void disconnect() {
            connection.close();
        }
    }

    @Benchmark
    public int call(Asked asked, Caller caller) {
        return caller.connection.exchange(asked.requests[caller.calls++ % asked.requests.length]);
    }
}
