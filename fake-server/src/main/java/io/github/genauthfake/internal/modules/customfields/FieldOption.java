package io.github.genauthfake.internal.modules.customfields;

/** One choice of an ENUM field: the value that is stored and the label that is shown. */
public record FieldOption(String value, String label) {}
