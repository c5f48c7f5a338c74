package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.wire.Api;
import io.github.genauthfake.wire.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not JSON in UTF-8 as it is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyEncodingTest {
    private static final int MOST = 1024 * 1024;

    private final FakeGenAuth server =
            FakeGenAuth.builder().maximumBodyBytes(MOST).start();
    private final UserPool pool = server.createPool();
    private final Api api = Api.of(pool);

    @AfterEach
    void close() {
        server.close();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException bytesAreKept) {
            throw new UncheckedIOException(bytesAreKept);
        }
        return compressed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Reply create(byte[] body, String encoding) {
        return api.post("create-user", body, "content-encoding", encoding, "x-authing-lang", "en-US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void gzip_is_inflated(String encoding) {
        assertThat(create(gzip(utf8("{\"username\":\"älice\"}")), encoding).statusCode())
                .isEqualTo(200);
        assertThat(pool.state().user("älice")).isPresent();
        assertThat(pool.requests("create-user"))
                .singleElement()
                .satisfies(request -> assertThat(request.parameters()).isEqualTo("{\"username\":\"älice\"}"));
    }

    @Test
    void gzip_is_inflated_of_a_body_in_chunks() {
        byte[] body = gzip(utf8("{\"username\":\"alice\"}"));
        Reply reply = Api.send(api.request("/api/v3/create-user")
                .header("content-encoding", "gzip")
                .POST(BodyPublishers.ofByteArrays(
                        List.of(Arrays.copyOf(body, 5), Arrays.copyOfRange(body, 5, body.length)))));
        assertThat(reply.statusCode()).isEqualTo(200);
    }

    @Test
    void gzip_of_nothing_is_nothing() {
        assertThat(create(new byte[0], "gzip").message()).contains("Must contain one of");
        assertThat(create(gzip(new byte[0]), "gzip").message()).contains("Must contain one of");
    }

    @Test
    void what_is_not_gzip_or_ends_early_is_refused() {
        byte[] body = gzip(utf8("{\"username\":\"alice\"}"));
        assertThat(create(utf8("{\"username\":\"alice\"}"), "gzip").statusCode())
                .isEqualTo(400);
        assertThat(create(Arrays.copyOf(body, body.length - 1), "gzip").statusCode())
                .isEqualTo(400);
        assertThat(pool.state().users()).isEmpty();
    }

    @Test
    void a_body_is_too_large_when_it_is_inflated() {
        byte[] noise = new byte[MOST];
        new Random(1).nextBytes(noise);
        for (int index = 0; index < noise.length; index++) {
            noise[index] = (byte) ('a' + (noise[index] & 15));
        }
        Reply reply =
                create(gzip(utf8("{\"username\":\"" + new String(noise, StandardCharsets.UTF_8) + "\"}")), "gzip");
        assertThat(reply.httpStatus()).isEqualTo(413);
        assertThat(reply.message()).contains(MOST + " bytes");
    }

    @Test
    void a_body_that_inflates_to_many_times_its_size_is_refused() {
        Reply reply = create(gzip(utf8("{\"username\":\"a\"" + " ".repeat(500_000) + "}")), "gzip");
        assertThat(reply.httpStatus()).isEqualTo(413);
        assertThat(reply.message()).contains("more than 100 times its size");
    }

    @Test
    void a_few_objects_that_are_alike_are_none_of_these() {
        String users = "{\"username\":\"a\"}" + ",{\"nickname\":\"the same again and again\"}".repeat(49);
        Reply reply =
                api.post("create-users-batch", gzip(utf8("{\"list\":[" + users + "]}")), "content-encoding", "gzip");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.message()).contains("Must contain one of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "gzip;q=1"})
    void another_encoding_is_refused_by_its_name(String encoding) {
        Reply reply = create(utf8("{\"username\":\"alice\"}"), encoding);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.message())
                .isEqualTo("The content encoding " + encoding
                        + " of the request body is not supported: send gzip or none");
    }

    @Test
    void no_encoding_may_be_said() {
        assertThat(create(utf8("{\"username\":\"alice\"}"), "identity").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=GBK", "application/json; charset=\"GBK\"; a=b"})
    void another_charset_is_refused_by_its_name(String contentType) {
        Reply reply = api.post(
                "create-user",
                utf8("{\"username\":\"alice\"}"),
                "content-type",
                contentType,
                "x-authing-lang",
                "en-US");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo("The charset GBK of the request body is not supported: send UTF-8");
        assertThat(pool.state().users()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=UTF8", "application/json"})
    void UTF_8_may_be_said(String contentType) {
        Reply reply = api.post("create-user", utf8("{\"username\":\"alice\"}"), "content-type", contentType);
        assertThat(reply.statusCode()).isEqualTo(200);
    }
}
