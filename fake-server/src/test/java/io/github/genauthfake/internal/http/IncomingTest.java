package io.github.genauthfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IncomingTest {
    private static Incoming request(Map<String, String> headers, InputStream body) {
        return new Incoming(
                "POST",
                "/",
                Map::of,
                name -> headers.get(name.toLowerCase(Locale.ROOT)),
                null,
                -1,
                body,
                bytes -> true);
    }

    @Nested
    class A_header {
        private final Incoming request =
                request(Map.of("a", " x ", "b", "y", "empty", " "), InputStream.nullInputStream());

        @Test
        void is_the_first_that_is_there_without_blanks_around_it() {
            assertThat(request.anyHeader("a", "b")).isEqualTo("x");
            assertThat(request.anyHeader("nosuch", "b")).isEqualTo("y");
        }

        @Test
        void does_not_count_when_it_is_blank() {
            assertThat(request.anyHeader("empty", "b")).isEqualTo("y");
            assertThat(request.anyHeader("empty", "nosuch")).isNull();
        }
    }

    @Nested
    class The_rest_of_a_body {
        @Test
        void is_taken_in() {
            InputStream body = new ByteArrayInputStream(new byte[100_000]);
            assertThat(request(Map.of(), body).discardRest()).isTrue();
            assertThat(body).isEmpty();
        }

        @Test
        void is_left_when_there_is_no_end_to_it() {
            Incoming endless = request(Map.of(), new InputStream() {
                @Override
                public int read() {
                    return ' ';
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return length;
                }
            });
            assertThat(endless.discardRest()).isFalse();
        }

        @Test
        void is_forgotten_when_the_client_is_gone() {
            Incoming broken = request(Map.of(), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("gone");
                }
            });
            assertThat(broken.discardRest()).isFalse();
        }
    }
}
