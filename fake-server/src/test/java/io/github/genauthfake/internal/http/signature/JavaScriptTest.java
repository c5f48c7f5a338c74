package io.github.genauthfake.internal.http.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The re-implementation that the signatures are tested with, against what Node 20 prints. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JavaScriptTest {
    @ParameterizedTest
    @CsvSource({
        "1e21, 1e+21",
        "1.5e300, 1.5e+300",
        "123456789012345680000, 123456789012345680000",
        "0.1, 0.1",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "-2.5e-9, -2.5e-9",
        "-0.0, 0",
        "100, 100",
        "-3.25, -3.25"
    })
    void numbers(double number, String text) {
        assertThat(JavaScript.stringify(number)).isEqualTo(text);
    }

    @Test
    void texts() {
        assertThat(JavaScript.stringify("\"\\\n\t\u0001é😀/\ud83d")).isEqualTo("\"\\\"\\\\\\n\\t\\u0001é😀/\\ud83d\"");
        assertThat(JavaScript.utf8("\ud83d")).containsExactly(0xEF, 0xBF, 0xBD);
        assertThat(JavaScript.encoded("a b&c=d+é:$,()'*~")).isEqualTo("a+b%26c%3Dd%2B%C3%A9:$,()'*~");
    }

    @Test
    void objects_and_arrays() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("z", Arrays.asList(1, null, true));
        object.put("a", JavaScript.UNDEFINED);
        assertThat(JavaScript.stringify(object)).isEqualTo("{\"z\":[1,null,true]}");
    }
}
