package io.github.genauthfake.internal.modules.metadata;

import io.github.genauthfake.internal.errors.ApiError;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the values of a field are, in the order of the numbers that answers have. */
enum FieldType {
    TEXT("Text"),
    TEXTAREA("Textarea"),
    NUMBER("Number"),
    BOOLEAN("Boolean"),
    DATE("Date"),
    ENUM("Enum"),
    RELATION("Relation"),
    REVERSE_RELATION("ReverseRelation"),
    ARRAY("Array");

    private final String called;

    FieldType(String called) {
        this.called = called;
    }

    /** What answers have: 1 for {@link #TEXT}. */
    int number() {
        return ordinal() + 1;
    }

    static FieldType of(MetadataFields.Field field) {
        return Arrays.stream(values())
                .filter(type -> type.is(field))
                .findFirst()
                .orElseThrow();
    }

    boolean is(MetadataFields.Field field) {
        return called.equals(field.type());
    }

    /** The name of a type that a request names by number, by the digits of it, or by name. */
    static String read(Object said) {
        String text = String.valueOf(said);
        return Arrays.stream(values())
                .filter(type -> type.called.equals(text)
                        || String.valueOf(type.number()).equals(text))
                .map(type -> type.called)
                .findFirst()
                .orElseThrow(() -> ApiError.invalidArgument("type must be one of the following values: "
                        + Arrays.stream(values())
                                .map(type -> type.called + " (" + type.number() + ")")
                                .collect(Collectors.joining(", "))));
    }

    /** What answers have for a name. */
    static int numberOf(String name) {
        return Arrays.stream(values())
                .filter(type -> type.called.equals(name))
                .findFirst()
                .orElseThrow()
                .number();
    }
}
