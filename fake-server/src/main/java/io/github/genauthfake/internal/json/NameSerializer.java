package io.github.genauthfake.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the names in objects from bytes that are made once. An answer holds the same few dozen names in every call, and to
 * escape and encode them anew takes a third of the time of a page of users.
 */
final class NameSerializer extends StdSerializer<String> {
    private static final long serialVersionUID = 1L;

    /** More than the API has. The keys of custom data, which clients choose, shall not fill the memory. */
    private static final int REMEMBERED = 2_000;

    private static final int LONGEST_REMEMBERED = 64;

    private final transient Map<String, SerializableString> known = new ConcurrentHashMap<>();

    NameSerializer() {
        super(String.class);
    }

    @Override
    public void serialize(String name, JsonGenerator generator, SerializerProvider provider) throws IOException {
        SerializableString encoded = known.get(name);
        if (encoded != null) {
            generator.writeFieldName(encoded);
            return;
        }
        generator.writeFieldName(name);
        if (known.size() < REMEMBERED && name.length() <= LONGEST_REMEMBERED && isAscii(name)) {
            known.put(name, new SerializedString(name));
        }
    }

    /** Halves of characters are the generator's to refuse. */
    private static boolean isAscii(String name) {
        return name.chars().allMatch(character -> character < 128);
    }
}
