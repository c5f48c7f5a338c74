/**
 * The JUnit extension: one fake server for each JVM, one fresh user pool for each test.
 *
 * <p>Start with {@link io.github.genauthfake.junit.GenAuthTest} and {@link io.github.genauthfake.junit.GenAuthSeed}; use
 * {@link io.github.genauthfake.junit.GenAuthExtension#builder()} to say more in Java.
 */
package io.github.genauthfake.junit;
