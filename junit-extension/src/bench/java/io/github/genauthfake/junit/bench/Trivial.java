package io.github.genauthfake.junit.bench;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthExtension;
import io.github.genauthfake.junit.GenAuthTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that do nothing but ask for what they test with. */
final class Trivial {
    static final int MANY = 1_000;

    private Trivial() {}

    /** Without any extension. */
    static class Bare {
        @RepeatedTest(MANY)
        void passes() {}
    }

    static class OneBare {
        @Test
        void passes() {}
    }

    /** With the extension, which is asked for nothing. */
    @GenAuthTest
    static class Unused {
        @RepeatedTest(MANY)
        void passes() {}
    }

    /** A fresh pool for each test. */
    @GenAuthTest
    static class Pooled {
        @RepeatedTest(MANY)
        void passes(UserPool pool) {
            pool.accessKeyId();
        }
    }

    @GenAuthTest
    static class OnePooled {
        @Test
        void passes(UserPool pool) {
            pool.accessKeyId();
        }
    }

    /** One pool, which begins anew for each test. */
    @GenAuthTest(poolPerClass = true)
    static class PooledPerClass {
        @RepeatedTest(MANY)
        void passes(UserPool pool) {
            pool.accessKeyId();
        }
    }

    /** A fresh pool for each test, with a seed. */
    static class Seeded {
        @RegisterExtension
        static final GenAuthExtension GENAUTH =
                GenAuthExtension.builder().seed(Company.SEED).build();

        @RepeatedTest(MANY)
        void passes(UserPool pool) {
            pool.accessKeyId();
        }
    }

    /** One server for all tests, which its extension resets before each, and one stub for each test. */
    static class Stubbed {
        @RegisterExtension
        static final WireMockExtension WIREMOCK = wireMock();

        @RepeatedTest(MANY)
        void passes() {
            stub(WIREMOCK);
        }
    }

    static class OneStubbed {
        @RegisterExtension
        static final WireMockExtension WIREMOCK = wireMock();

        @Test
        void passes() {
            stub(WIREMOCK);
        }
    }

    private static WireMockExtension wireMock() {
        return WireMockExtension.newInstance()
                .options(WireMockConfiguration.options().dynamicPort())
                .build();
    }

    private static void stub(WireMockExtension wireMock) {
        wireMock.stubFor(WireMock.post("/api/v3/create-user").willReturn(WireMock.okJson("{\"statusCode\":200}")));
    }
}
