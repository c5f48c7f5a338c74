package io.github.genauthfake.internal.seed.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * What a text must be.
 *
 * @param advice what is wrong with another text and what to write instead, as editors show it
 */
record TextRule(Pattern pattern, String advice) {
    static TextRule of(JsonNode schema) {
        JsonNode pattern = schema.path("pattern");
        return pattern.isTextual()
                ? new TextRule(
                        Pattern.compile(pattern.textValue()),
                        schema.path("patternErrorMessage").textValue())
                : null;
    }

    boolean allows(String text) {
        return pattern.matcher(text).find();
    }
}
