package io.github.genauthfake.internal.seed.document;

/**
 * Where something stands.
 *
 * @param source the name of the file, or what stands for one
 * @param line from 1 on; 0 where there are no lines
 */
public record Location(String source, int line) {
    /** Where what {@code Seed.builder()} collects stands. */
    public static final Location BUILDER = new Location("Seed.builder()", 0);
}
