package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.internal.http.signature.NodeClient.Brand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signature covers: the parameters and headers of a request, as the Node SDK puts them into the text it signs. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedParametersTest {
    /** Operations that ignore parameters they do not know. */
    private static final String READ = "get-user-base-fields";

    private static final String SEARCH = "list-users";

    private static FakeGenAuth server;
    private static UserPool pool;
    private final NodeClient client = new NodeClient(pool);

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
    void the_names_of_both_brands_are_understood(Brand brand) throws IOException {
        NodeClient branded = new NodeClient(brand, pool);
        assertAccepted(branded.get(READ, Map.of("keyword", "名", "ids", List.of("a", "b"))));
        assertAccepted(branded.post(SEARCH, Map.of("keywords", "名", "options", Map.of("deep", List.of(1, "x")))));
    }

    @Test
    void headers_of_the_other_brand_are_not_signed() throws IOException {
        assertAccepted(new NodeClient(Brand.GENAUTH, pool)
                .with("x-authing-lang", "en-US")
                .get(READ, Map.of()));
        assertAccepted(new NodeClient(Brand.AUTHING, pool)
                .with("x-genauth-lang", "en-US")
                .get(READ, Map.of()));
    }

    /** Values that appear in queries and in bodies alike. */
    static Stream<Object> values() {
        return Stream.of(
                "plain",
                "",
                " spaces  within and around ",
                "a+b",
                "a&b=c?d#e/f%41",
                "[\"looks like JSON\"]",
                "{}",
                "null",
                "undefined",
                "true",
                "1e21",
                "中文、日本語",
                "emoji 😀👩‍👩‍👧",
                "\"quoted\" and \\ escaped",
                "line\nfeed, carriage\rreturn, tab\t",
                "\u0000\u0001\u001f\u007f\u2028\u2029",
                "<a href='x'>",
                0,
                -1,
                Long.MAX_VALUE,
                0.1,
                -0.0,
                1e21,
                1e-7,
                123456789012345680000.0,
                Double.MIN_NORMAL,
                true,
                false);
    }

    @Nested
    class In_a_query {
        @ParameterizedTest
        @MethodSource("io.github.genauthfake.internal.http.signature.SignedParametersTest#values")
        void a_value(Object value) throws IOException {
            assertAccepted(client.get(READ, Map.of("keyword", value)));
        }

        @ParameterizedTest
        @MethodSource("io.github.genauthfake.internal.http.signature.SignedParametersTest#values")
        void a_list_of_a_value(Object value) throws IOException {
            assertAccepted(client.get(READ, Map.of("ids", List.of(value))));
        }

        @Test
        void several_parameters_in_another_order_than_they_are_signed() throws IOException {
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("withPost", false);
            parameters.put("userIds", List.of("b", "a,c", "\"", "é"));
            parameters.put("limit", 10);
            parameters.put("Upper", "sorted before lower");
            parameters.put("page", JavaScript.UNDEFINED);
            assertAccepted(client.get(READ, parameters));
        }

        @Test
        void lists_of_texts_that_look_like_numbers_and_lists_of_numbers() throws IOException {
            assertAccepted(client.get(READ, Map.of("ids", List.of("1", "2"))));
            assertAccepted(client.get(READ, Map.of("ids", List.of(1, 2))));
            assertAccepted(client.get(READ, Map.of("ids", List.of("13800000000"))));
            assertAccepted(client.get(READ, Map.of("ids", List.of(true, false))));
        }

        @Test
        void a_list_whose_brackets_an_older_axios_did_not_escape() throws IOException {
            RawHttp.Request request = client.request("GET", READ, Map.of("ids", List.of("a", "b")));
            assertThat(request.target()).contains("ids%5B%5D=a");
            String older = request.target().replace("%5B%5D", "[]");
            assertAccepted(client.send(new RawHttp.Request("GET", older, request.headers(), request.body())));
        }

        @Test
        void nothing_at_all() throws IOException {
            RawHttp.Request request = client.request("GET", READ, Map.of());
            assertThat(request.target()).doesNotContain("?");
            assertAccepted(client.send(request));
        }

        @Test
        void undefined_alone_which_leaves_a_question_mark_in_the_signed_text() throws IOException {
            assertThat(NodeClient.resource("GET", "/p", Map.of("a", JavaScript.UNDEFINED))
                            .pathAndParameters())
                    .isEqualTo("/p?");
            assertAccepted(client.get(READ, Map.of("keyword", JavaScript.UNDEFINED)));
        }

        @Test
        void null_is_signed_but_not_sent_so_that_it_cannot_be_right() throws IOException {
            RawHttp.Answer answer = client.get(READ, Collections.singletonMap("keyword", null));
            assertThat(answer.apiCode()).isEqualTo(1300);
        }

        @Test
        void an_empty_list_is_signed_but_not_sent_so_that_it_cannot_be_right() throws IOException {
            assertThat(client.get(READ, Map.of("ids", List.of())).apiCode()).isEqualTo(1300);
        }

        @Test
        void parameters_that_were_not_signed_are_refused() throws IOException {
            RawHttp.Request request = client.request("GET", READ, Map.of());
            RawHttp.Request extended =
                    new RawHttp.Request("GET", request.target() + "?keyword=x", request.headers(), request.body());
            assertThat(client.send(extended).apiCode()).isEqualTo(1300);
        }

        @Test
        void a_query_that_cannot_be_decoded_is_a_bad_request() throws IOException {
            RawHttp.Request request = client.request("GET", READ, Map.of());
            RawHttp.Request malformed =
                    new RawHttp.Request("GET", request.target() + "?keyword=%zz", request.headers(), request.body());
            assertThat(client.send(malformed).statusCode()).isEqualTo(400);
        }
    }

    @Nested
    class In_a_body {
        @ParameterizedTest
        @MethodSource("io.github.genauthfake.internal.http.signature.SignedParametersTest#values")
        void a_value_at_the_top_and_further_down(Object value) throws IOException {
            Map<String, Object> deep = new LinkedHashMap<>();
            deep.put("list", Arrays.asList(value, null, List.of(value), Map.of("é\"", value)));
            deep.put("10", value);
            deep.put("9", Map.of());
            assertAccepted(client.post(SEARCH, Map.of("top", value, "deep", deep, "list", List.of(value))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}"})
        void nothing_at_all(String body) throws IOException {
            assertAccepted(client.send(client.request(SEARCH, Map.of(), body)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}"})
        void undefined_alone_which_leaves_a_question_mark_in_the_signed_text(String body) throws IOException {
            assertAccepted(client.send(client.request(SEARCH, Map.of("keywords", JavaScript.UNDEFINED), body)));
        }

        @Test
        void null_which_is_sent() throws IOException {
            assertAccepted(client.post(SEARCH, Collections.singletonMap("nothing", null)));
        }

        @Test
        void names_of_every_kind() throws IOException {
            assertAccepted(client.post(
                    SEARCH, Map.of("", 1, "Z", 2, "a", 3, "é", 4, "😀", 5, "\uffee", 6, "a=b&c", 7, "\n", 8)));
        }

        @Test
        void half_of_a_surrogate_pair_as_a_text_that_was_cut_has_it() throws IOException {
            assertAccepted(client.post(SEARCH, Map.of("cut", "smile \ud83d", "deep", List.of("\ude00 smile"))));
        }

        @Test
        void the_last_of_two_properties_with_the_same_name() throws IOException {
            String twice = "{\"keyword\":\"first\",\"keyword\":\"last\"}";
            assertAccepted(client.send(client.request(SEARCH, Map.of("keyword", "last"), twice)));
            assertThat(client.send(client.request(SEARCH, Map.of("keyword", "first"), twice))
                            .apiCode())
                    .isEqualTo(1300);
        }

        @Test
        void whitespace_between_properties_does_not_matter() throws IOException {
            String spacious = " {\r\n\t\"keyword\" : \"x\" ,\n \"list\":  [1,2]\n } ";
            assertAccepted(
                    client.send(client.request(SEARCH, Map.of("keyword", "x", "list", List.of(1, 2)), spacious)));
        }

        @Test
        void not_JSON_at_all_is_a_bad_request() throws IOException {
            for (String body : List.of("{\"keyword\":", "{keyword:1}", "keyword=1", "{\"a\":1}}{", "\ufeff{")) {
                RawHttp.Answer answer = client.send(client.request(SEARCH, Map.of("a", 1), body));
                assertThat(answer.statusCode()).as(body).isEqualTo(400);
                assertThat(answer.httpStatus()).isEqualTo(200);
            }
        }

        @Test
        void JSON_that_is_no_object_is_a_bad_request() throws IOException {
            assertThat(client.send(client.request(SEARCH, Map.of(), "[1]")).statusCode())
                    .isEqualTo(400);
        }

        @Test
        void bytes_that_are_no_UTF_8_are_a_bad_request() throws IOException {
            RawHttp.Request request = client.request(SEARCH, Map.of("a", "x"), "");
            for (byte[] body : List.of(
                    new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}'},
                    "{\"a\":{\"b\":1}}".getBytes(StandardCharsets.UTF_16LE),
                    "{\"a\":{\"b\":1}}".getBytes(StandardCharsets.UTF_16BE))) {
                RawHttp.Answer answer =
                        client.send(new RawHttp.Request("POST", request.target(), request.headers(), body));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            }
        }
    }

    @Nested
    class In_headers {
        @Test
        void whitespace_around_a_value_is_not_signed() throws IOException {
            assertAccepted(client.with("x-authing-extra", "  \t padded \t ").get(READ, Map.of()));
        }

        @Test
        void whitespace_within_a_value_is_signed_as_spaces() throws IOException {
            assertAccepted(client.with("x-authing-extra", "a\tb  c").get(READ, Map.of()));
        }

        @Test
        void a_header_without_a_value_is_signed() throws IOException {
            assertAccepted(client.with("x-authing-extra", "").get(READ, Map.of()));
        }

        @Test
        void the_case_of_their_names_on_the_wire_does_not_matter() throws IOException {
            RawHttp.Request request = client.request("GET", READ, Map.of());
            Map<String, String> shouted = new LinkedHashMap<>();
            request.headers().forEach((name, value) -> shouted.put(name.toUpperCase(java.util.Locale.ROOT), value));
            assertAccepted(client.send(new RawHttp.Request("GET", request.target(), shouted, request.body())));
        }

        @Test
        void a_header_that_was_not_signed_is_refused() throws IOException {
            RawHttp.Request request = client.request("GET", READ, Map.of());
            request.headers().put("x-authing-extra", "smuggled");
            assertThat(client.send(request).apiCode()).isEqualTo(1300);
        }

        @Test
        void other_headers_are_free() throws IOException {
            RawHttp.Request request = client.request("GET", READ, Map.of());
            request.headers().put("x-forwarded-for", "192.0.2.1");
            assertAccepted(client.send(request));
        }
    }

    private static void assertAccepted(RawHttp.Answer answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
