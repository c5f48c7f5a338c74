package io.github.genauthfake.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.genauthfake.DataType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How JSON is read, bound and written, for the whole server. */
public final class Json {
    /** Half of what can be written: an answer holds what was sent, and a few levels around it. */
    private static final int DEEPEST = 500;

    /** Names are not shared between requests: those that one has chosen to collide would break the others. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // The contract says where a list may be written as its only element.
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .addModule(new SimpleModule()
                    .addSerializer(new MomentSerializer())
                    .addKeySerializer(String.class, new NameSerializer())
                    .addDeserializer(Update.class, new UpdateDeserializer(null))
                    .addDeserializer(DataType.class, new DataTypeDeserializer()))
            .build();

    private static final ObjectReader OBJECTS = MAPPER.readerForMapOf(Object.class)
            .with(DeserializationFeature.USE_LONG_FOR_INTS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private Json() {}

    /** @throws IOException when the bytes are not JSON, or nested deeper or with longer numbers than is reasonable */
    public static JsonNode read(byte[] json) throws IOException {
        return isUtf8(json) ? MAPPER.readTree(Utf8.text(json)) : MAPPER.readTree(json);
    }

    /** Two bytes tell: JSON begins with a character of ASCII, or with a mark of the encoding. */
    private static boolean isUtf8(byte[] json) {
        return json.length < 2 || json[0] != 0 && json[1] != 0 && json[0] != (byte) 0xFE && json[0] != (byte) 0xFF;
    }

    /** Reads JSON token by token, under the same limits as {@link #read}. */
    public static JsonParser parser(String json) throws IOException {
        return MAPPER.createParser(json);
    }

    /**
     * A JSON object as values of the JDK: maps in the order of the text, lists, texts, truth values, {@code null}, and exact
     * numbers.
     *
     * @throws IllegalArgumentException when the text is not a JSON object, or has a name twice in one
     */
    public static Map<String, Object> values(String object) {
        Map<String, Object> values;
        try {
            values = OBJECTS.readValue(object);
        } catch (JsonProcessingException notAnObject) {
            JsonLocation location = notAnObject.getLocation();
            throw new IllegalArgumentException(
                    "Not a JSON object, by line " + location.getLineNr() + ", column " + location.getColumnNr() + ": "
                            + object,
                    notAnObject);
        }
        if (values == null) {
            throw new IllegalArgumentException("Not a JSON object: null");
        }
        return values;
    }

    /** A JSON object as values of the JDK. */
    public static Map<String, Object> values(JsonNode object) {
        try {
            return OBJECTS.readValue(object);
        } catch (IOException treesAreJson) {
            throw new IllegalStateException(treesAreJson);
        }
    }

    /** The elements in the JSON text of an array of texts, numbers or truth values, as texts; empty where it is no such array. */
    public static Optional<List<String>> texts(String array) {
        if (!array.startsWith("[")) {
            return Optional.empty();
        }
        try {
            List<String> texts = new ArrayList<>();
            for (JsonNode element : MAPPER.readTree(array)) {
                if (!element.isValueNode() || element.isNull()) {
                    return Optional.empty();
                }
                texts.add(element.asText());
            }
            return Optional.of(texts);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** Binds validated parameters to their record. */
    public static <T> T bind(JsonNode parameters, Class<T> type) {
        try {
            return MAPPER.treeToValue(parameters, type);
        } catch (JsonProcessingException recordAndContractDisagree) {
            throw new IllegalStateException("cannot bind to " + type.getSimpleName(), recordAndContractDisagree);
        }
    }

    /** Binds one validated value to a type. */
    @SuppressWarnings("unchecked") // the caller names the type twice
    public static <T> T bind(JsonNode value, Type type) {
        if (type == String.class && value.isTextual()) {
            return (T) value.textValue();
        }
        try {
            return MAPPER.treeToValue(value, MAPPER.constructType(type));
        } catch (JsonProcessingException recordAndContractDisagree) {
            throw new IllegalStateException("cannot bind to " + type, recordAndContractDisagree);
        }
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException answersAreWritable) {
            throw new IllegalStateException(answersAreWritable);
        }
    }

    /** Maps, lists and scalars as the JSON that they would be written as. */
    public static JsonNode tree(Map<String, ?> value) {
        return MAPPER.valueToTree(value);
    }

    public static JsonNode tree(byte[] ownAnswer) {
        try {
            return MAPPER.readTree(ownAnswer);
        } catch (IOException answersAreJson) {
            throw new IllegalStateException(answersAreJson);
        }
    }

    private static final class MomentSerializer extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        MomentSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(Moments.iso(moment));
        }
    }

    /** Older SDKs say SELECT where newer ones say ENUM. */
    private static final class DataTypeDeserializer extends StdDeserializer<DataType> {
        private static final long serialVersionUID = 1L;

        DataTypeDeserializer() {
            super(DataType.class);
        }

        @Override
        public DataType deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getText();
            return "SELECT".equals(text) ? DataType.ENUM : DataType.valueOf(text);
        }
    }

    /** Tells a property that is absent from one that is null. */
    private static final class UpdateDeserializer extends StdDeserializer<Update<?>> implements ContextualDeserializer {
        private static final long serialVersionUID = 1L;

        private final JavaType content;

        UpdateDeserializer(JavaType content) {
            super(Update.class);
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new UpdateDeserializer(property.getType().containedType(0));
        }

        @Override
        public Update<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Update.to(context.<Object>readValue(parser, content));
        }

        @Override
        public Update<?> getNullValue(DeserializationContext context) {
            return Update.to(null);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return Update.absent();
        }
    }
}
