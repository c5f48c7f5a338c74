package io.github.genauthfake.internal.seed.document;

import java.util.List;

/** A list. */
public record Listing(List<Node> items, Location location) implements Node {}
