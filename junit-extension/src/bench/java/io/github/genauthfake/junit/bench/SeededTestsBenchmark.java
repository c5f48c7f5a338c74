package io.github.genauthfake.junit.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a test costs whose fresh pool starts with a seed: the run of 1,000 such tests by their number, with the start of the
 * server in it. The seed is made once in a JVM, in the first run.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 10, time = 2)
public class SeededTestsBenchmark {
    @Benchmark
    @Fork(value = 2)
    @OperationsPerInvocation(Trivial.MANY)
    public long withoutExtension() {
        return JUnit.run(Trivial.Bare.class, Trivial.MANY);
    }

    @Benchmark
    @Fork(value = 2, jvmArgsAppend = "-D" + Company.USERS + "=0")
    @OperationsPerInvocation(Trivial.MANY)
    public long withNoUsers() {
        return JUnit.run(Trivial.Seeded.class, Trivial.MANY);
    }

    @Benchmark
    @Fork(value = 2, jvmArgsAppend = "-D" + Company.USERS + "=1000")
    @OperationsPerInvocation(Trivial.MANY)
    public long withThousandUsers() {
        return JUnit.run(Trivial.Seeded.class, Trivial.MANY);
    }

    @Benchmark
    @Fork(value = 2, jvmArgsAppend = "-D" + Company.USERS + "=100000")
    @OperationsPerInvocation(Trivial.MANY)
    public long withHundredThousandUsers() {
        return JUnit.run(Trivial.Seeded.class, Trivial.MANY);
    }
}
