package io.github.genauthfake.internal.kind.filter;

/**
 * One condition as a request has it.
 *
 * @param field what of an object is looked at
 * @param operator how: one of those that the contract lists
 * @param value what it is compared with, as plain Java values; {@code null} for none
 */
public record Condition(String field, String operator, Object value) {}
