package io.github.genauthfake.internal.http;

/**
 * What is needed of the body of a request that has to be taken in first.
 *
 * @param bytes how much of it is kept at most; 0 where nothing is going to read it
 * @param isProven whether its sender has shown who it is, so that others who have not cannot take the memory from it
 */
record BodyNeed(int bytes, boolean isProven) {
    static final BodyNeed NOTHING = new BodyNeed(0, false);
}
