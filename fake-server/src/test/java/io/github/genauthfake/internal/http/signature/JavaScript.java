package io.github.genauthfake.internal.http.signature;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What JavaScript makes of values: maps stand for objects, lists for arrays, {@link #UNDEFINED} for undefined. */
public final class JavaScript {
    public static final Object UNDEFINED = new Object();

    private static final int LONGEST_PLAIN_NUMBER = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    private JavaScript() {}

    /** {@code `${value}`}, with objects and arrays as the SDK puts them: as JSON. */
    public static String text(Object value) {
        return value instanceof String text ? text : stringify(value);
    }

    /** {@code JSON.stringify(value)} */
    public static String stringify(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof List<?> array) {
            return array.stream().map(JavaScript::stringify).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .filter(property -> property.getValue() != UNDEFINED)
                    .map(property -> quoted((String) property.getKey()) + ":" + stringify(property.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return String.valueOf(value);
    }

    /** {@code Buffer.from(text, "utf8")}: half of a surrogate pair becomes the replacement character. */
    public static byte[] utf8(String text) {
        StringBuilder wellFormed = new StringBuilder();
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(wellFormed::appendCodePoint);
        return wellFormed.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A name or value of a query as axios writes it. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%24", "$")
                .replace("%2C", ",")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }

    /** Number.prototype.toString */
    private static String number(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        String digits = shortest.unscaledValue().abs().toString();
        String sign = number < 0 ? "-" : "";
        int point = digits.length() - shortest.scale();
        if (point > LONGEST_PLAIN_NUMBER || point <= -MOST_LEADING_ZEROS) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return sign + digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
        }
        return sign + shortest.abs().toPlainString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (point < ' ' || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                        quoted.append(String.format("\\u%04x", point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
