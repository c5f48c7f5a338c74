/** Writes a state as a seed file that makes the same state again. */
package io.github.genauthfake.internal.seed.export;
