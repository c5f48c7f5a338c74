package io.github.genauthfake.internal.contract.validation;

/**
 * Something about a request that the wire tolerates and its sender should know, such as a misspelt property.
 *
 * @param kind what was found
 * @param path where, such as {@code list[0].lable}, or the name of the query parameter
 * @param message an English sentence for the report of a test
 */
public record ParameterFinding(Kind kind, String path, String message) {

    /** What was found. */
    public enum Kind {
        /** The API does not know the property or parameter, and ignores it. */
        UNKNOWN_PROPERTY,
        /** The API knows it and acts on it; the fake does not. */
        NOT_ACTED_ON,
        /** The API knows it, and it changes nothing that the API answers: the fake need not act on it. */
        WITHOUT_EFFECT,
        /** A query parameter that takes one value was given as a list or several times; a violation says so too. */
        DUPLICATE_PARAMETER
    }
}
