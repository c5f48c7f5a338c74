package io.github.genauthfake.internal.contract.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * A query parameter: the texts it came as become a value of its type. A text that is none stays a text, and the rule of
 * the parameter then tells why it is refused.
 *
 * @param type the JSON type of the parameter
 * @param itemType the JSON type of its elements if it is a list, or null
 */
record QueryParameter(PropertyRule rule, String type, String itemType) {

    private static final int LONGEST_LONG = 18;

    String name() {
        return rule.name();
    }

    /** The name that some clients give a list parameter. */
    String listName() {
        return rule.name() + "[]";
    }

    /**
     * The value that the texts stand for: lists arrive as {@code a=x&a=y}, as {@code a[]=x&a[]=y} or as the single
     * {@code a=x,y} (sources: the Python, Node and Java SDKs). A missing node if there are none.
     *
     * @param plain the values given under the plain name
     * @param listed the values given under the name with brackets
     */
    JsonNode value(List<String> plain, List<String> listed, RequestReport report) {
        if (plain.isEmpty() && listed.isEmpty()) {
            return MissingNode.getInstance();
        }
        if (type.equals("array")) {
            return plain.size() == 1 && listed.isEmpty()
                    ? split(text(plain.get(0)))
                    : elements(plain, listed, itemType);
        }
        if (plain.size() == 1 && listed.isEmpty()) {
            return scalar(text(plain.get(0)), type);
        }
        report.finding(
                ParameterFinding.Kind.DUPLICATE_PARAMETER,
                name(),
                listed.isEmpty()
                        ? "`" + name() + "` takes one value but was given " + plain.size() + " times."
                        : "`" + name() + "` takes one value but was given as a list, `" + listName() + "`.");
        return elements(plain, listed, "string");
    }

    private ArrayNode split(String text) {
        return text.isEmpty()
                ? JsonNodeFactory.instance.arrayNode()
                : elements(List.of(text.split(",", -1)), List.of(), itemType);
    }

    private static ArrayNode elements(List<String> plain, List<String> listed, String itemType) {
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        plain.forEach(element -> elements.add(scalar(text(element), itemType)));
        listed.forEach(element -> elements.add(scalar(text(element), itemType)));
        return elements;
    }

    private static JsonNode scalar(String text, String type) {
        return switch (type) {
            case "boolean" -> bool(text);
            case "integer" -> integer(number(text));
            case "number" -> number(text);
            default -> TextNode.valueOf(text);
        };
    }

    /** True and false in any case: the Python SDK sends {@code True}, the PHP SDK {@code 1} and the empty text. */
    private static JsonNode bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return BooleanNode.TRUE;
        }
        boolean isFalse = text.equalsIgnoreCase("false") || text.equals("0") || text.isEmpty();
        return isFalse ? BooleanNode.FALSE : TextNode.valueOf(text);
    }

    /** Plain decimal digits only: no exponent, no hexadecimal digits, no NaN. */
    private static JsonNode number(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (!isDigits(text, start, end) || point >= 0 && !isDigits(text, point + 1, text.length())) {
            return TextNode.valueOf(text);
        }
        return point < 0 && end - start <= LONGEST_LONG
                ? LongNode.valueOf(Long.parseLong(text))
                : DoubleNode.valueOf(Double.parseDouble(text));
    }

    /** {@code 10.0} is the integer 10, as for the JavaScript server. */
    private static JsonNode integer(JsonNode number) {
        return number.isDouble() && Values.isInteger(number) ? LongNode.valueOf(number.longValue()) : number;
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int index = start; index < end; index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return start < end;
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
