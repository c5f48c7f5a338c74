/**
 * The JUnit extension: one fake server for each test run, one fresh user pool for each test.
 *
 * <p>Start with {@link io.github.genauthfake.junit.GenAuthTest}; use
 * {@link io.github.genauthfake.junit.GenAuthExtension#builder()} where pools shall start with a seed.
 */
package io.github.genauthfake.junit;
