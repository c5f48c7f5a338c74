package io.github.genauthfake.internal.kind;

/**
 * What the next object is given in place of the counter's next number and of the id that is made from it.
 *
 * @param sequence its place in the order of creation; {@code null} for the counter's next number
 * @param id {@code null} for the id that is made from the number
 */
public record Numbered(Long sequence, String id) {}
