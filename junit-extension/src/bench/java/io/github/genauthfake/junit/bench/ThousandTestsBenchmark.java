package io.github.genauthfake.junit.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A run of 1,000 trivial tests in a warm JVM: its servers are started and stopped within. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
public class ThousandTestsBenchmark {
    @Benchmark
    public long withoutExtension() {
        return JUnit.run(Trivial.Bare.class, Trivial.MANY);
    }

    @Benchmark
    public long withExtensionUnused() {
        return JUnit.run(Trivial.Unused.class, Trivial.MANY);
    }

    @Benchmark
    public long withPoolEach() {
        return JUnit.run(Trivial.Pooled.class, Trivial.MANY);
    }

    @Benchmark
    public long withPoolPerClass() {
        return JUnit.run(Trivial.PooledPerClass.class, Trivial.MANY);
    }

    @Benchmark
    public long withWireMockResetAndOneStubEach() {
        return JUnit.run(Trivial.Stubbed.class, Trivial.MANY);
    }
}
