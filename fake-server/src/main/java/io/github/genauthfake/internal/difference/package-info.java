/** Compares two states of a pool, and tells what differs by names that people know. */
package io.github.genauthfake.internal.difference;
