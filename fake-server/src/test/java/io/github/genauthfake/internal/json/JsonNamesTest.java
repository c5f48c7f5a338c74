package io.github.genauthfake.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Names that one document has chosen to collide in the tables of the parser must not break the documents of others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonNamesTest {
    private static final int NAMES = 3_000;

    @Test
    void of_bytes_are_not_shared() throws IOException {
        for (List<String> names : parts(collidingInQuads())) {
            Json.read(object(names).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void of_a_text_in_another_encoding_are_read_all_the_same() throws IOException {
        assertThat(Json.read("{\"a\":1}".getBytes(StandardCharsets.UTF_16))
                        .path("a")
                        .intValue())
                .isEqualTo(1);
        assertThat(Json.read("\uFEFF{\"\u00e4\":1}".getBytes(StandardCharsets.UTF_8))
                        .path("\u00e4")
                        .intValue())
                .isEqualTo(1);
        assertThat(Json.read(new byte[0]).isMissingNode()).isTrue();
    }

    @Test
    void that_are_not_UTF_8_are_refused() {
        assertThatExceptionOfType(CharacterCodingException.class)
                .isThrownBy(() -> Json.read(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}));
    }

    private static String object(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    /** Small enough that no single document is refused for its own names. */
    private static List<List<String>> parts(List<String> names) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < names.size(); from += 20) {
            parts.add(names.subList(from, Math.min(from + 20, names.size())));
        }
        return parts;
    }

    /** Names of eight bytes, which the parser hashes as two numbers in a way that can be run backwards. */
    private static List<String> collidingInQuads() {
        int inverse = 0x3e0f83e1;
        Random random = new Random(1);
        List<String> names = new ArrayList<>();
        while (names.size() < NAMES) {
            int first = 0;
            for (int count = 0; count < 4; count++) {
                first = first << 8 | 'a' + random.nextInt(26);
            }
            int mixed = first + (first >>> 15);
            mixed ^= mixed >>> 9;
            int second = (0x12345678 - mixed) * inverse;
            String name = new String(
                    ByteBuffer.allocate(8).putInt(first).putInt(second).array(), StandardCharsets.ISO_8859_1);
            if (name.chars()
                    .allMatch(character -> character > ' ' && character < 0x7f && "\"\\".indexOf(character) < 0)) {
                names.add(name);
            }
        }
        return names;
    }
}
