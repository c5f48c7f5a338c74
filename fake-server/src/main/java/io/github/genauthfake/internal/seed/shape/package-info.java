/** What a seed file may look like: the JSON Schema that editors use, and the check that follows it. */
package io.github.genauthfake.internal.seed.shape;
