package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.RecordedRequest;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.errors.Language;
import io.github.genauthfake.internal.http.FakeServer;
import io.github.genauthfake.internal.http.ServerSettings;
import io.github.genauthfake.internal.http.signature.NodeClient.Brand;
import io.github.genauthfake.internal.pool.AccessKey;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a signed request is refused; codes and wording are the provider's, the statusCode is inferred. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatureErrorsTest {
    private static final String READ = "get-user-base-fields";
    private static final String WRONG_SECRET = "ffffffffffffffffffffffffffffffff";

    private static FakeGenAuth server;
    private static UserPool pool;

    @BeforeAll
    static void start() {
        server = FakeGenAuth.start();
        pool = server.createPool();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void code_1300_is_a_wrong_signature(Brand brand) throws IOException {
        assertRefused(withSecret(brand, WRONG_SECRET).with(brand.prefix() + "lang", "zh-CN"), 1300, "AK/SK 签名不合法");
        assertRefused(
                withSecret(brand, WRONG_SECRET).with(brand.prefix() + "lang", "en-US"),
                1300,
                "The AK/SK signature is not valid");
    }

    @ParameterizedTest
    @CsvSource({
        "userId=a+b&userIdType=username, a+b",
        "userId=a&b&userIdType=username, a&b",
        "userId=100%25&userIdType=username, 100%25",
        "userId=a%20b+c&userIdType=username, a b+c"
    })
    void the_finding_tells_of_a_client_that_does_not_escape(String query, String userId) throws IOException {
        NodeClient client = new NodeClient(pool);
        Map<String, String> parameters = Map.of("userId", userId, "userIdType", "username");
        String path = "/api/v3/get-user";
        Map<String, String> headers = client.signedHeaders(NodeClient.resource("GET", path, parameters));
        client.send(new RawHttp.Request("GET", path + "?" + query, headers, new byte[0]));
        assertThat(findingOfLast())
                .contains("is right for the query as it came")
                .contains("encodeURIComponent");
        client.send(new RawHttp.Request("GET", path + "?" + query + "x", headers, new byte[0]));
        assertThat(findingOfLast()).doesNotContain("as it came");
    }

    private static String findingOfLast() {
        List<RecordedRequest> requests = server.requestsWithoutPool();
        RecordedRequest last = requests.get(requests.size() - 1);
        assertThat(last.statusCode()).isEqualTo(401);
        return last.findings().get(0).message();
    }

    @ParameterizedTest
    @EnumSource
    void code_1301_is_another_method(Brand brand) throws IOException {
        String method = brand.prefix() + "signature-method";
        assertRefused(client(brand, "zh-CN").with(method, "HMAC-SHA256"), 1301, "AK/SK 签名方式和服务端不匹配");
        assertRefused(
                client(brand, "en-US").with(method, "HMAC-SHA256"),
                1301,
                "The AK/SK signature method differs from what the server expects");
    }

    @ParameterizedTest
    @EnumSource
    void code_1302_is_another_version(Brand brand) throws IOException {
        String version = brand.prefix() + "signature-version";
        assertRefused(client(brand, "zh-CN").with(version, "2.0"), 1302, "AK/SK 签名版本和服务端不匹配");
        assertRefused(
                client(brand, "en-US").with(version, "2.0"),
                1302,
                "The AK/SK signature version differs from what the server expects");
    }

    @ParameterizedTest
    @EnumSource
    void code_1303_is_a_date_that_is_none(Brand brand) throws IOException {
        assertRefused(client(brand, "zh-CN").with("date", "yesterday"), 1303, "AK/SK 签名时间戳格式不正确，应该是单位为毫秒的 Unix 时间戳");
        assertRefused(
                client(brand, "en-US").with("date", "yesterday"),
                1303,
                "The AK/SK signature timestamp is malformed, it should be a Unix timestamp in milliseconds");
    }

    @ParameterizedTest
    @EnumSource
    void code_1304_is_no_date_at_all(Brand brand) throws IOException {
        assertRefused(client(brand, "zh-CN").with("date", null), 1304, "使用 AK/SK 签名机制时，请求头中没有 date 请求头");
        assertRefused(
                client(brand, "en-US").with("date", null),
                1304,
                "A request with an AK/SK signature has no date header");
    }

    @ParameterizedTest
    @EnumSource
    void code_1305_is_a_date_too_far_from_the_server_s(Brand brand) throws IOException {
        assertRefused(
                client(brand, "zh-CN").with("date", millis(Duration.ofHours(-1))),
                1305,
                "AK/SK 签名时间戳和服务器时间戳相差较大，此次请求不被允许");
        assertRefused(
                client(brand, "en-US").with("date", millis(Duration.ofHours(1))),
                1305,
                "The AK/SK signature timestamp is too far from the time of the server, the request is not allowed");
    }

    @ParameterizedTest
    @EnumSource
    void code_1306_is_a_nonce_that_was_used(Brand brand) throws IOException {
        String nonce = brand.prefix() + "signature-nonce";
        assertAccepted(client(brand, "zh-CN").with(nonce, "once-" + brand));
        assertRefused(client(brand, "zh-CN").with(nonce, "once-" + brand), 1306, "AK/SK 签名已经被消费过，此次请求不被允许");
        assertRefused(
                client(brand, "en-US").with(nonce, "once-" + brand),
                1306,
                "The AK/SK signature was used before, the request is not allowed");
    }

    @Nested
    class The_date {
        @Test
        void may_be_epoch_milliseconds_as_documented_or_an_HTTP_date_as_the_SDK_sends_it() throws IOException {
            assertAccepted(signer().with("date", millis(Duration.ZERO)));
            assertAccepted(signer().with("date", NodeClient.UTC_STRING.format(Instant.now())));
        }

        @Test
        void may_stand_in_the_header_of_the_brand_as_the_CSharp_SDK_sends_it() throws IOException {
            assertAccepted(signer().with("date", null).with("x-authing-date", millis(Duration.ZERO)));
            assertAccepted(new NodeClient(Brand.GENAUTH, pool)
                    .with("date", null)
                    .with("x-genauth-date", millis(Duration.ZERO)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT-14M-50S", "PT14M50S"})
        void may_be_off_by_almost_a_quarter_of_an_hour(Duration skew) throws IOException {
            assertAccepted(signer().with("date", millis(skew)));
            assertAccepted(signer().with(
                            "date", NodeClient.UTC_STRING.format(Instant.now().plus(skew))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT-15M-10S", "PT15M10S", "P-3000D", "P3000D"})
        void may_not_be_off_by_more(Duration skew) throws IOException {
            assertRefused(signer().with("date", millis(skew)), 1305);
            assertRefused(
                    signer().with(
                                    "date",
                                    NodeClient.UTC_STRING.format(Instant.now().plus(skew))),
                    1305);
        }

        @Test
        void is_compared_with_the_machine_s_clock_whatever_the_pool_s_says() throws IOException {
            UserPool elsewhen = server.createPool();
            elsewhen.clock().freezeAt(Instant.parse("2001-01-01T00:00:00Z"));
            assertAccepted(new NodeClient(elsewhen));
            assertRefused(new NodeClient(elsewhen).with("date", "978307200000"), 1305);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0x10",
                    "-1",
                    "1.5e12",
                    "12345678901234567890",
                    "2026-01-01T00:00:00Z",
                    "Sun, 99 Nov 2026 01:00:00 GMT"
                })
        void is_malformed_otherwise(String date) throws IOException {
            assertRefused(signer().with("date", date), 1303);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "1700000000", "999999999999999"})
        void in_seconds_or_nonsense_is_far(String date) throws IOException {
            assertRefused(signer().with("date", date), 1305);
        }
    }

    @Nested
    class The_nonce {
        @Test
        void is_refused_in_a_request_that_was_recorded_and_sent_again() throws IOException {
            RawHttp.Request recorded = signer().request("GET", READ, Map.of());
            assertThat(signer().send(recorded).statusCode()).isEqualTo(200);
            assertThat(signer().send(recorded).apiCode()).isEqualTo(1306);
        }

        @Test
        void is_not_shared_by_pools() throws IOException {
            for (UserPool owner : new UserPool[] {server.createPool(), server.createPool()}) {
                assertAccepted(new NodeClient(owner).with("x-authing-signature-nonce", "shared"));
            }
        }

        @Test
        void is_not_used_up_by_a_wrong_signature() throws IOException {
            assertRefused(withSecret(Brand.AUTHING, WRONG_SECRET).with("x-authing-signature-nonce", "kept"), 1300);
            assertAccepted(signer().with("x-authing-signature-nonce", "kept"));
        }

        @Test
        void is_used_up_by_a_request_that_fails_for_another_reason() throws IOException {
            NodeClient client = signer().with("x-authing-signature-nonce", "spent");
            assertThat(client.post("set-custom-data", Map.of()).statusCode()).isEqualTo(400);
            assertRefused(client, 1306);
        }

        @Test
        void method_and_version_may_be_missing() throws IOException {
            assertAccepted(signer().with("x-authing-signature-nonce", null)
                    .with("x-authing-signature-method", null)
                    .with("x-authing-signature-version", null));
        }
    }

    @Nested
    class The_authorization_header {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "authing 65a0c0ffee00000000000001 | 1300",
                    "authing 65a0c0ffee00000000000001: | 1300",
                    "authing : | 1300",
                    "authing :c2lnbmF0dXJl | 1300",
                    "authing 65a0c0ffee00000000000001:c2lnbmF0dXJl:more | 1300",
                    "authing 65a0c0ffee00000000000001:undefined | 1300",
                    "genauth nobody:c2lnbmF0dXJl | 1300",
                    "authing | 2020",
                    "authing65a0c0ffee00000000000001:c2lnbmF0dXJl | 2020",
                    "HMAC-SHA1 65a0c0ffee00000000000001:c2lnbmF0dXJl | 2020"
                })
        void is_refused_when_it_is_malformed(String authorization, int apiCode) throws IOException {
            RawHttp.Request request = signer().request("GET", READ, Map.of());
            request.headers().put("authorization", authorization);
            RawHttp.Answer answer = signer().send(request);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.apiCode()).isEqualTo(apiCode);
        }

        @ParameterizedTest
        @ValueSource(strings = {"AUTHING ", "Authing  "})
        void may_have_its_scheme_in_any_case_and_any_space_behind_it(String scheme) throws IOException {
            RawHttp.Request request = signer().request("GET", READ, Map.of());
            request.headers().computeIfPresent("authorization", (name, value) -> value.replace("authing ", scheme));
            assertThat(signer().send(request).statusCode()).isEqualTo(200);
        }

        @Test
        void names_an_access_key_that_exists() throws IOException {
            assertRefused(
                    new NodeClient(Brand.AUTHING, server.baseUrl(), "aaaaaaaaaaaaaaaaaaaaaaaa", pool.accessKeySecret()),
                    1300);
        }

        @Test
        void of_one_brand_does_not_make_headers_of_the_other_right() throws IOException {
            RawHttp.Request request = signer().request("GET", READ, Map.of());
            request.headers().computeIfPresent("authorization", (name, value) -> value.replace("authing", "GenAuth"));
            assertThat(signer().send(request).apiCode()).isEqualTo(1300);
        }
    }

    @Test
    void a_signed_body_over_the_limit_is_too_large_before_its_signature_is_looked_at() throws IOException {
        AccessKey key = AccessKey.random();
        try (FakeServer small = FakeServer.start(new ServerSettings("127.0.0.1", 0, Language.EN_US, 64))) {
            small.pools().open(key, io.github.genauthfake.internal.kind.Directory.empty());
            NodeClient client = new NodeClient(Brand.AUTHING, small.baseUrl(), key.id(), key.secret());
            assertThat(client.post("list-users", Map.of("a", "x".repeat(50))).statusCode())
                    .isEqualTo(200);
            RawHttp.Answer answer = client.post("list-users", Map.of("a", "x".repeat(100)));
            assertThat(answer.httpStatus()).isEqualTo(413);
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    private static NodeClient signer() {
        return new NodeClient(pool);
    }

    private static NodeClient client(Brand brand, String language) {
        return new NodeClient(brand, pool).with(brand.prefix() + "lang", language);
    }

    private static NodeClient withSecret(Brand brand, String secret) {
        return new NodeClient(brand, server.baseUrl(), pool.accessKeyId(), secret);
    }

    private static String millis(Duration skew) {
        return String.valueOf(Instant.now().plus(skew).toEpochMilli());
    }

    private static void assertAccepted(NodeClient client) throws IOException {
        RawHttp.Answer answer = client.get(READ, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void assertRefused(NodeClient client, int apiCode) throws IOException {
        RawHttp.Answer answer = client.get(READ, Map.of());
        assertThat(answer.httpStatus()).isEqualTo(200);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.apiCode()).as(answer.body()).isEqualTo(apiCode);
    }

    private static void assertRefused(NodeClient client, int apiCode, String message) throws IOException {
        RawHttp.Answer answer = client.get(READ, Map.of());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.apiCode()).as(answer.body()).isEqualTo(apiCode);
        assertThat(answer.message()).isEqualTo(message);
    }
}
