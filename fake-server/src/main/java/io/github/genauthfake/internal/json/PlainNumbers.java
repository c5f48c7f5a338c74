package io.github.genauthfake.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON has one sort of numbers: {@code 1e2} and {@code 100} are the same value, and are to be the same in a state, too. */
public final class PlainNumbers {
    private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

    private PlainNumbers() {}

    /** A value whose whole numbers, however deep inside, are of the same classes as those that are written without a fraction. */
    public static Object of(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            object.forEach((name, member) -> plain.put(name, of(member)));
            return plain;
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>(list.size());
            list.forEach(element -> plain.add(of(element)));
            return plain;
        }
        if (value instanceof Double
                || value instanceof BigDecimal
                || value instanceof Long
                || value instanceof BigInteger) {
            double number = ((Number) value).doubleValue();
            if (number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT) {
                long whole = (long) number;
                return whole == (int) whole ? (Object) (int) whole : (Object) whole;
            }
        }
        return value;
    }
}
