/** Makes the state that a seed describes, through the same validation and the same operations as requests. */
package io.github.genauthfake.internal.seed;
