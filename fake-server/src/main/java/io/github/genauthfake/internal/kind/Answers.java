package io.github.genauthfake.internal.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shapes that many answers share. */
public final class Answers {
    /** The answer of an operation that declares no {@code data}. */
    public static final Object NOTHING = new Object();

    private Answers() {}

    /** What writes without an object to return answer: {@code {"success": true}} (seen). */
    public static Map<String, Object> success() {
        return Map.of("success", true);
    }

    /** One page of a list (seen): how many there are in all, and those of this page. */
    public static Map<String, Object> page(int totalCount, List<?> list) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("totalCount", totalCount);
        page.put("list", list);
        return page;
    }
}
