/** Builds projects of other people with what is published, as both modules that are published test themselves. */
package io.github.genauthfake.it;
