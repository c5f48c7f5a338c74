package io.github.genauthfake.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonStartTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                          | {}                       | 0",
                "nonsense                    | {}                       | 0",
                "{                           | {}                       | 0",
                "{\"a\":1,                    | {\"a\":1}                  | 1",
                "{\"a\":12                    | {}                       | 1",
                "{\"a\":1,\"b\":\"te           | {\"a\":1}                  | 1",
                "{\"a\":{\"b\":[1.50,true,null,\"x\",{\"c\" | {\"a\":{\"b\":[1.50,true,null,\"x\",{}]}} | 4",
                "[{\"a\":1},{                 | [{\"a\":1}]                | 1",
            })
    void is_what_stands_before_the_cut(String text, String tree, int open) {
        JsonStart start = JsonStart.of(text);
        assertThat(start.tree()).hasToString(tree);
        assertThat(start.open()).hasSize(open);
    }

    @Test
    void is_the_same_with_every_cut_of_a_text() {
        String whole = "{\"a\":{\"b\":[1,2.5,\"ä\",{\"c\":null}],\"d\":true},\"e\":\"\\u00e4\"}";
        for (int cut = 0; cut <= whole.length(); cut++) {
            JsonStart start = JsonStart.of(whole.substring(0, cut));
            String text = start.tree().toString();
            String unclosed = text.substring(0, text.length() - start.open().size());
            if (!text.equals("{}")) {
                assertThat(whole.replace("\\u00e4", "ä")).startsWith(unclosed);
            }
        }
    }
}
