package io.github.genauthfake.bench;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.Seed;
import io.github.genauthfake.UserPool;
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

/** What a test pays for a pool of its own: opened from a seed that is already made, and closed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class PoolBenchmark {
    @Param({"0", "1000", "100000"})
    private int users;

    private FakeGenAuth server;
    private Seed seed;

    @Setup(Level.Trial)
    public void start() {
        server = FakeGenAuth.start();
        seed = new Company(users).seed();
    }

    @TearDown(Level.Trial)
    public void stop() {
        server.close();
    }

    @Benchmark
    public String forkedFromItsSeed() {
        try (UserPool pool = server.createPool(seed)) {
            return pool.id();
        }
    }

    /** The first pool of a seed: reads its JSON and makes the state. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 2)
    @Measurement(iterations = 5)
    public String firstOfItsSeed() {
        try (UserPool pool = server.createPool(new Company(users).seed())) {
            return pool.id();
        }
    }
}
