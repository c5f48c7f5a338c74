package io.github.genauthfake.internal.http;

import io.github.genauthfake.DirectoryOf;
import io.github.genauthfake.bench.Company;
import io.github.genauthfake.bench.Operation;
import io.github.genauthfake.bench.Request;
import io.github.genauthfake.internal.kind.Directory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Warmup;

/** What the fake itself takes of an operation: all but HTTP, from the bytes of the request to those of the answer. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class InProcessBenchmark {
    @Param
    private Operation operation;

    @Param({"100", "10000", "100000"})
    private int users;

    private Directory start;
    private InProcess pool;
    private RawRequest[] requests;
    private String[] queries;
    private int calls;

    @Setup(Level.Trial)
    public void fill() {
        start = DirectoryOf.seed(new Company(users).seedWithRights());
        pool = new InProcess(start);
        requests = Arrays.stream(operation.requests(users))
                .map(InProcessBenchmark::raw)
                .toArray(RawRequest[]::new);
        queries = Arrays.stream(requests).map(RawRequest::encodedQuery).toArray(String[]::new);
    }

    @Benchmark
    public Answer call() {
        int number = calls++ % requests.length;
        if (number == 0) {
            pool.pool().replace(start);
        }
        Answer answer = pool.send(requests[number], queries[number]);
        if (answer.body()[14] != '2') {
            throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static RawRequest raw(Request request) {
        return request.method().equals("GET")
                ? RawRequest.get(request.path(), QueryString.parse(request.query()))
                : RawRequest.post(request.path(), request.body().getBytes(StandardCharsets.UTF_8));
    }
}
