package io.github.genauthfake.internal.http;

import static io.github.genauthfake.internal.errors.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.internal.errors.ErrorCode;
import io.github.genauthfake.internal.errors.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParameterReaderTest {
    private final ParameterReader reader = new ParameterReader(100);

    private static Exchange request(String contentType, InputStream body) {
        return request(contentType, -1, body);
    }

    private static Exchange request(String contentType, long announcedBytes, InputStream body) {
        return exchange(new Incoming(
                "POST",
                "/",
                Map::of,
                name -> name.equals("content-type") ? contentType : null,
                "a=b",
                announcedBytes,
                body,
                bytes -> true));
    }

    private static Exchange exchange(Incoming request) {
        return new Exchange(request, Language.EN_US);
    }

    private static Exchange request(String body) {
        return request("application/json", new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Exchange announced(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return request("application/json", bytes.length, new ByteArrayInputStream(bytes));
    }

    @Test
    void reads_an_object() {
        assertThat(reader.body(request("{\"a\":1}")).path("a").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t"})
    void reads_nothing_as_an_empty_object(String body) {
        assertThat(reader.body(request(body))).isEmpty();
    }

    @Test
    void tells_where_a_body_stops_to_be_JSON_and_nothing_of_the_input_source() {
        String message = assertRefused(ErrorCode.BODY_IS_NOT_JSON, () -> reader.body(request("{\n \"a\": oops}")));
        assertThat(message).contains("line 2").doesNotContain("Source", "[", "\n");
    }

    @Test
    void refuses_a_body_beyond_its_limit() {
        assertThat(reader.body(request("{" + " ".repeat(98) + "}"))).isEmpty();
        assertRefused(ErrorCode.PAYLOAD_TOO_LARGE, () -> reader.body(request("{" + " ".repeat(99) + "}")));
        assertThat(reader.body(announced("{" + " ".repeat(98) + "}"))).isEmpty();
        assertRefused(ErrorCode.PAYLOAD_TOO_LARGE, () -> reader.body(announced("{" + " ".repeat(99) + "}")));
    }

    @Test
    void refuses_a_body_that_breaks_off() {
        assertRefused(
                ErrorCode.BODY_IS_INCOMPLETE,
                () -> reader.body(request("application/json", new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                })));
    }

    @Test
    void refuses_a_form_but_not_an_empty_one() {
        String form = "application/x-www-form-urlencoded";
        assertRefused(
                ErrorCode.BODY_IS_A_FORM, () -> reader.body(request(form, new ByteArrayInputStream(new byte[] {'a'}))));
        assertThat(reader.body(request(form, InputStream.nullInputStream()))).isEmpty();
    }

    @Test
    void reads_a_query_and_refuses_one_that_cannot_be_decoded() {
        assertThat(reader.query(request("").request())).containsOnlyKeys("a");
        Incoming malformed = new Incoming(
                "GET", "/", Map::of, name -> null, "a=%zz", -1, InputStream.nullInputStream(), bytes -> true);
        assertRefused(ErrorCode.QUERY_IS_MALFORMED, () -> reader.query(malformed));
    }
}
