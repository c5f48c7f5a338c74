package io.github.genauthfake.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdminGateTest {
    private static final AdminGate LOOPBACK = AdminGate.of("127.0.0.1", null, List.of());
    private static final AdminGate EVERYWHERE = AdminGate.of("0.0.0.0", "secret", List.of("Genauth-Fake"));

    private static AdminRequest request(String... headers) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int index = 0; index < headers.length; index += 2) {
            all.put(headers[index], headers[index + 1]);
        }
        return new AdminRequest("GET", "/_fake/pools", all::get, Map::of, InputStream.nullInputStream());
    }

    private static AdminRequest named(String host) {
        return host == null ? request() : request("host", host, "authorization", "Bearer secret");
    }

    private static void assertRefused(int status, AdminGate gate, AdminRequest request) {
        assertThatExceptionOfType(AdminError.class)
                .isThrownBy(() -> gate.check(request))
                .extracting(AdminError::status)
                .isEqualTo(status);
    }

    @Nested
    class On_a_loopback_address {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "localhost",
                    "localhost:9977",
                    "LocalHost:80",
                    "127.0.0.1",
                    "127.0.0.1:9977",
                    "127.8.8.8:1",
                    "[::1]",
                    "[::1]:9977",
                    " localhost:9977 "
                })
        void names_of_the_loopback_are_let_in(String host) {
            assertThatNoException().isThrownBy(() -> LOOPBACK.check(named(host)));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "evil.example",
                    "evil.example:9977",
                    "localhost.evil.example",
                    "127.0.0.1.evil.example",
                    "evil.example:127.0.0.1",
                    "user@localhost",
                    "localhost@evil.example",
                    "localhost:9977:9977",
                    "localhost/",
                    "localhost:port",
                    "localhost evil.example",
                    "localhost,evil.example",
                    "10.0.0.1",
                    "0.0.0.0:9977",
                    "128.0.0.1",
                    "[::2]",
                    "[::1",
                    "::1",
                    "genauth-fake:9977"
                })
        void other_names_are_refused(String host) {
            assertRefused(403, LOOPBACK, named(host));
        }

        @Test
        void a_name_that_it_was_started_with_is_known() {
            AdminGate gate = AdminGate.of("localhost", null, List.of("fake.test"));
            assertThatNoException().isThrownBy(() -> gate.check(named("FAKE.test:9977")));
            assertRefused(403, gate, named("other.test:9977"));
        }

        @Test
        void no_token_is_needed_unless_there_is_one() {
            assertThatNoException().isThrownBy(() -> LOOPBACK.check(request("host", "localhost")));
            assertRefused(401, AdminGate.of("127.0.0.1", "secret", List.of()), request("host", "localhost"));
        }
    }

    @Nested
    class A_web_page {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://evil.example",
                    "http://evil.example:9977",
                    "http://localhost",
                    "http://localhost:3000",
                    "http://127.0.0.1:9977",
                    "https://localhost:99770",
                    "null",
                    ""
                })
        void of_another_origin_is_refused(String origin) {
            assertRefused(403, LOOPBACK, request("host", "localhost:9977", "origin", origin));
        }

        @ParameterizedTest
        @ValueSource(strings = {"cross-site", "same-site", "CROSS-SITE", ""})
        void of_another_site_or_of_another_port_is_refused_even_without_an_origin(String site) {
            assertRefused(403, LOOPBACK, request("host", "localhost:9977", "sec-fetch-site", site));
        }

        @ParameterizedTest
        @CsvSource({"http://localhost:9977,same-origin", "https://LOCALHOST:9977,same-origin"})
        void of_this_server_is_let_in(String origin, String site) {
            assertThatNoException()
                    .isThrownBy(() -> LOOPBACK.check(
                            request("host", "localhost:9977", "origin", origin, "sec-fetch-site", site)));
        }

        @Test
        void is_not_at_work_when_somebody_types_the_address() {
            assertThatNoException()
                    .isThrownBy(() -> LOOPBACK.check(request("host", "localhost:9977", "sec-fetch-site", "none")));
        }

        @Test
        void of_another_origin_is_refused_with_the_token_as_well() {
            assertRefused(
                    403,
                    EVERYWHERE,
                    request("host", "10.0.0.1", "authorization", "Bearer secret", "origin", "http://evil.example"));
        }
    }

    @Nested
    class Beyond_loopback {
        @ParameterizedTest
        @ValueSource(strings = {"localhost:9977", "10.0.0.1:9977", "[fe80::1]:9977", "genauth-fake:9977", "0.0.0.0"})
        void addresses_and_the_names_it_was_started_with_are_let_in(String host) {
            assertThatNoException().isThrownBy(() -> EVERYWHERE.check(named(host)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"evil.example", "genauth-fake.evil.example", "10.0.0.1.evil.example", "1.2.3.4.5"})
        void other_names_are_refused_in_spite_of_the_token(String host) {
            assertRefused(403, EVERYWHERE, named(host));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "secret", "Bearer", "Bearer ", "Bearer wrong", "Bearer secrets", "Basic secret"})
        void the_token_is_needed(String authorization) {
            AdminRequest request = authorization == null
                    ? request("host", "localhost")
                    : request("host", "localhost", "authorization", authorization);
            assertRefused(401, EVERYWHERE, request);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bearer secret", "bearer secret", "Bearer  secret "})
        void the_token_lets_in(String authorization) {
            assertThatNoException()
                    .isThrownBy(() -> EVERYWHERE.check(request("host", "localhost", "authorization", authorization)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "nosuch.invalid", ""})
        void nobody_is_let_in_where_no_token_is_set(String address) {
            AdminGate gate = AdminGate.of(address, null, List.of());
            assertThat(gate.isShut()).isTrue();
            assertRefused(403, gate, named("localhost"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1", "[::1]"})
        void is_not_said_of_loopback_addresses(String address) {
            assertThat(AdminGate.of(address, null, List.of()).isShut()).isFalse();
        }
    }
}
