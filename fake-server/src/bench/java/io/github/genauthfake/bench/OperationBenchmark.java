package io.github.genauthfake.bench;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Operations over HTTP on pools of several sizes, beside servers that answer the same bytes without doing anything. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Threads(4)
@State(Scope.Benchmark)
public class OperationBenchmark {
    @Param({"100", "10000", "100000"})
    private int users;

    private final AtomicInteger calls = new AtomicInteger();
    private FakeGenAuth server;
    private Caller fake;
    private String[] departments;
    private String[] ids;

    @Setup(Level.Trial)
    public void start() {
        server = FakeGenAuth.start();
        UserPool pool = server.createPool(Company.of(users));
        fake = Caller.of(pool);
        departments = new String[] {
            id("departmentId", fake.get("get-organization?organizationCode=acme")),
            id("mainDepartmentId", fake.get("get-user?userIdType=username&userId=user-1"))
        };
        ids = new String[100];
        for (int number = 0; number < ids.length; number++) {
            ids[number] = id("userId", fake.get("get-user?userIdType=username&userId=user-" + number));
        }
    }

    @TearDown(Level.Trial)
    public void stop() {
        server.close();
    }

    @Benchmark
    public String getUserById() {
        return fake.get("get-user?userId=" + next());
    }

    @Benchmark
    public String getUserByEmail() {
        return fake.get("get-user?userIdType=email&userId=user-" + calls.incrementAndGet() % users + "@example.com");
    }

    @Benchmark
    public String setCustomData() {
        return fake.post(
                "set-custom-data",
                "{\"targetType\":\"USER\",\"targetIdentifier\":\"" + next()
                        + "\",\"list\":[{\"key\":\"school\",\"value\":\"hust\"}]}");
    }

    @Benchmark
    public String setUserDepartments() {
        int call = calls.get();
        return fake.post(
                "set-user-departments",
                "{\"userId\":\"" + next() + "\",\"departments\":[{\"departmentId\":\"" + departments[call & 1] + "\"}]}");
    }

    @Benchmark
    public String firstPageOfListUsers() {
        return fake.get("list-users?limit=10");
    }

    private String next() {
        return ids[calls.incrementAndGet() % ids.length];
    }

    private static String id(String property, String answer) {
        return answer.replaceAll(".*\"" + property + "\":\"([0-9a-f]{24})\".*", "$1");
    }

    /** The same calls to servers that know the answer. */
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Fork(1)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 7, time = 2)
    @Threads(4)
    @State(Scope.Benchmark)
    public static class Others {
        private static final String SUCCESS = "{\"statusCode\":200,\"message\":\"\",\"data\":{\"success\":true}}";

        @Param({"success", "user"})
        private String answer;

        private BareJavalin bareJavalin;
        private WireMockServer wireMock;
        private Caller toBareJavalin;
        private Caller toWireMock;

        @Setup(Level.Trial)
        public void start() {
            String body = answer.equals("user") ? user() : SUCCESS;
            bareJavalin = new BareJavalin(body.getBytes(StandardCharsets.UTF_8));
            toBareJavalin = Caller.of(bareJavalin.baseUrl());
            wireMock = new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().disableRequestJournal());
            wireMock.start();
            wireMock.stubFor(WireMock.any(WireMock.urlPathMatching("/api/v3/.*")).willReturn(WireMock.okJson(body)));
            toWireMock = Caller.of(URI.create(wireMock.baseUrl()));
        }

        private static String user() {
            try (FakeGenAuth server = FakeGenAuth.start()) {
                return Caller.of(server.createPool(Company.of(1)))
                        .get("get-user?userIdType=username&userId=user-0");
            }
        }

        @TearDown(Level.Trial)
        public void stop() throws Exception {
            bareJavalin.close();
            wireMock.stop();
        }

        @Benchmark
        public String bareJavalin() {
            return call(toBareJavalin);
        }

        @Benchmark
        public String wireMockWithoutJournal() {
            return call(toWireMock);
        }

        private String call(Caller caller) {
            return answer.equals("user")
                    ? caller.get("get-user?userId=6a0000000000000000000001")
                    : caller.post(
                            "set-custom-data",
                            "{\"targetType\":\"USER\",\"targetIdentifier\":\"6a0000000000000000000001\","
                                    + "\"list\":[{\"key\":\"school\",\"value\":\"hust\"}]}");
        }
    }
}
