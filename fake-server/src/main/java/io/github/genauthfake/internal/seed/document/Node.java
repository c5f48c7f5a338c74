package io.github.genauthfake.internal.seed.document;

/** A part of a seed file. */
public sealed interface Node permits Scalar, Listing, Mapping {
    Location location();
}
