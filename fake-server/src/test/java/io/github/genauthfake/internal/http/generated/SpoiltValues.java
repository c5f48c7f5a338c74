package io.github.genauthfake.internal.http.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;

/** Values that stand where others should. */
final class SpoiltValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final SpoiltText text;

    SpoiltValues(Random random) {
        this.random = random;
        this.text = new SpoiltText(random);
    }

    JsonNode insteadOf(JsonNode value) {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> number();
            case 3 -> JSON.objectNode();
            case 4 -> JSON.arrayNode();
            case 5 -> JSON.arrayNode().add(value.deepCopy());
            case 6 -> JSON.objectNode().set(text.text(), value.deepCopy());
            case 7 -> JSON.arrayNode().add(JSON.nullNode()).add(number()).add(JSON.arrayNode());
            default -> value.isTextual() ? likeText(value) : JSON.textNode(text.text());
        };
    }

    private JsonNode likeText(JsonNode value) {
        return JSON.textNode(
                switch (random.nextInt(5)) {
                    case 0 -> value.textValue() + text.text();
                    case 1 -> value.textValue().toUpperCase(java.util.Locale.ROOT);
                    case 2 -> " " + value.textValue() + " ";
                    default -> text.text();
                });
    }

    private JsonNode number() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.numberNode(0);
            case 1 -> JSON.numberNode(-1);
            case 2 -> JSON.numberNode(Long.MAX_VALUE);
            case 3 -> JSON.numberNode(Integer.MAX_VALUE + 1L);
            case 4 -> JSON.numberNode(1.5);
            case 5 -> JSON.numberNode(2.0);
            case 6 -> JSON.numberNode(new BigDecimal(BigInteger.ONE, -400 - random.nextInt(2_000_000)));
            case 7 -> JSON.numberNode(BigInteger.ONE.shiftLeft(random.nextInt(3_000)));
            default -> JSON.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300.0));
        };
    }
}
