/** Derives the events of a write from the states before and after it. */
package io.github.genauthfake.internal.events;
