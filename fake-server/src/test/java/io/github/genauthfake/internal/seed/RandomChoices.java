package io.github.genauthfake.internal.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values by chance, with texts that are easily written wrong. */
class RandomChoices {
    private static final List<String> TEXTS = List.of(
            "plain",
            "two words",
            "no",
            "1e3",
            "012",
            "12",
            "null",
            "~",
            "2024-01-01",
            "a: b",
            "a/b",
            "#x",
            "- x",
            "[a]",
            " edge ",
            "line\nbreak",
            "tab\there",
            "quote\"'\\",
            "ünï 中文 😀",
            "\u0085\u2028\uFFFE",
            "<<",
            "=",
            "x".repeat(200),
            "true",
            "+86",
            "{a}",
            "y",
            "1_000",
            "12:30",
            "\uD800",
            "*a",
            "&a",
            "!t",
            "%",
            "@",
            "`",
            "?",
            ":",
            "-",
            ",");

    final Random random;

    RandomChoices(Random random) {
        this.random = random;
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            data.put(key(), one(text(), "1", "2", 5, 1.5, 1e300, true, "2024-02-03", 1_700_000_000_000L, null));
        }
        return data;
    }

    Map<String, Object> translation(String name) {
        return Map.of(name, Map.of("en-US", Map.of("enabled", random.nextBoolean(), "value", text())));
    }

    void some(Map<String, Object> parameters, String name, Object value) {
        if (random.nextInt(3) == 0) {
            parameters.put(name, value);
        }
    }

    String key() {
        return one("school", "no", "id", "order", "customData2", "a.b", "12");
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
