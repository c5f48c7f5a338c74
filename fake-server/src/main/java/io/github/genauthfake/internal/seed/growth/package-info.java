/** Makes the state that a seed describes, through the operations of the API. */
package io.github.genauthfake.internal.seed.growth;
