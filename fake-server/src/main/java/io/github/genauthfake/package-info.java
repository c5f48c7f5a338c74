/**
 * GenAuth Fake: the GenAuth (Authing) Management API V3 in memory.
 *
 * <p>Start with {@link io.github.genauthfake.FakeGenAuth}. Everything in this package and in
 * {@link io.github.genauthfake.state} is public API and uses types of the JDK only; everything below {@code internal} may
 * change at any time.
 */
package io.github.genauthfake;
