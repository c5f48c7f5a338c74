package io.github.genauthfake.internal.cli;

import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers. */
final class WholeNumber {
    private WholeNumber() {}

    static int parse(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException other) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
    }
}
