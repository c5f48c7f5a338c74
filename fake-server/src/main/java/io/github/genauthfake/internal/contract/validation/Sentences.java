package io.github.genauthfake.internal.contract.validation;

/**
 * The sentences of class-validator 0.13, which is what the newest answers of the real service are made of. Those about
 * a size, {@code must not be empty} and the enumerations were seen in answers or follow from the library's own text;
 * the sentences about NUL are ours, since the library has no such check.
 */
final class Sentences {

    static final String NOT_EMPTY = " should not be empty";
    static final String STRING = " must be a string";
    static final String BOOLEAN = " must be a boolean value";
    static final String NUMBER = " must be a number conforming to the specified constraints";
    static final String INTEGER = " must be an integer number";
    static final String ARRAY = " must be an array";
    static final String OBJECT = " must be an object";
    static final String ENUM = " must be a valid enum value";
    static final String EMAIL = " must be an email";
    static final String DATE_TIME = " must be a valid ISO 8601 date string";
    static final String NO_NUL = " must not contain a NUL character";

    private Sentences() {}

    static String minLength(long limit) {
        return " must be longer than or equal to " + limit + " characters";
    }

    static String maxLength(long limit) {
        return " must be shorter than or equal to " + limit + " characters";
    }

    static String minItems(long limit) {
        return " must contain at least " + limit + " elements";
    }

    static String maxItems(long limit) {
        return " must contain not more than " + limit + " elements";
    }

    static String minimum(String limit) {
        return " must not be less than " + limit;
    }

    static String maximum(String limit) {
        return " must not be greater than " + limit;
    }

    static String wrongNested(String name, boolean each) {
        return (each ? "each value in " : "") + "nested property " + name + " must be either object or array";
    }
}
