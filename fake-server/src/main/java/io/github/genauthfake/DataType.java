package io.github.genauthfake;

/** The type of a custom field's values. */
public enum DataType {
    /** A text. */
    STRING,
    /** A number, kept as an IEEE double. */
    NUMBER,
    /** A moment: ISO-8601 text or epoch milliseconds, answered as ISO-8601 in UTC. */
    DATETIME,
    /** True or false. */
    BOOLEAN,
    /** One of the values among the field's options. */
    ENUM
}
