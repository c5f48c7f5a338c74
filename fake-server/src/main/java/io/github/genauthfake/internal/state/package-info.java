/** Shows an immutable state of a pool by readable names, in records of the public API. */
package io.github.genauthfake.internal.state;
