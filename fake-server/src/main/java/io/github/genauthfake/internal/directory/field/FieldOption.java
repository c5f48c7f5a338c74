package io.github.genauthfake.internal.directory.field;

/** One choice of an ENUM field: the value that is stored and the label that is shown. */
public record FieldOption(String value, String label) {}
