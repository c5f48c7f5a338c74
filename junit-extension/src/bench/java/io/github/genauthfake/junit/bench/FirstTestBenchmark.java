package io.github.genauthfake.junit.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The first test of a JVM, JUnit's own start included: each measurement is a JVM of its own. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstTestBenchmark {
    @Benchmark
    public long withoutExtension() {
        return JUnit.run(Trivial.OneBare.class, 1);
    }

    @Benchmark
    public long withPool() {
        return JUnit.run(Trivial.OnePooled.class, 1);
    }

    @Benchmark
    public long withWireMockAndOneStub() {
        return JUnit.run(Trivial.OneStubbed.class, 1);
    }
}
