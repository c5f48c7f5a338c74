/** Seed files as trees that know where each of their parts stands: reading YAML and JSON, merging layers. */
package io.github.genauthfake.internal.seed.document;
