package io.github.genauthfake.contract.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/**
 * A piece of JSON that was received, and what stands at its paths. Whole numbers are read as {@link Integer}, {@link Long}
 * or {@link java.math.BigInteger}, whichever they fit first, and others as {@link Double}.
 */
public final class JsonText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Object root;

    private JsonText(Object root) {
        this.root = root;
    }

    /**
     * Reads it.
     *
     * @throws NotJsonException when the text is no JSON
     */
    public static JsonText of(String text) {
        try {
            return new JsonText(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException notJson) {
            throw new NotJsonException(notJson);
        }
    }

    /**
     * The value at a path; {@code null} where there is none.
     *
     * @param path in the notation of {@link JsonPaths}; empty for the whole
     */
    public Object get(String path) {
        return JsonPaths.read(root, path);
    }

    /** The text at a path. */
    public String getString(String path) {
        Object value = get(path);
        return value == null ? null : value.toString();
    }

    /** The whole as an object. */
    public Map<String, Object> object() {
        return object("");
    }

    /** The object at a path. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> object(String path) {
        return (Map<String, Object>) get(path);
    }

    /** The objects of the list at a path. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> objects(String path) {
        return (List<Map<String, Object>>) get(path);
    }

    /** The text is no JSON. */
    public static final class NotJsonException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private NotJsonException(JsonProcessingException cause) {
            super("It is no JSON: " + cause.getOriginalMessage(), cause);
        }
    }
}
