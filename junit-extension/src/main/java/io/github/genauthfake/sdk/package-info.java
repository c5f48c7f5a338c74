/** Connects the provider's Java SDK, which must be on the classpath, to a pool. */
package io.github.genauthfake.sdk;
