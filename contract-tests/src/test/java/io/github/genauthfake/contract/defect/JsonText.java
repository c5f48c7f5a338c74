package io.github.genauthfake.contract.defect;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON that is taken apart to be altered. */
final class JsonText {
    private static final JsonPathConfig AS_WRITTEN = new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    private JsonText() {}

    /** The object that a text holds, which may be changed. */
    static Map<String, Object> object(String text) {
        return asObject(new JsonPath(text).using(AS_WRITTEN).get("$"));
    }

    /** An object within another, which may be changed without changing that one. */
    static Map<String, Object> asObject(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, element) -> copy.put((String) name, element));
        return copy;
    }

    /** A list within an object, which may be changed without changing that object. */
    static List<Object> asList(Object value) {
        return new ArrayList<>((List<?>) value);
    }
}
