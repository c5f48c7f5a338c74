/**
 * AssertJ assertions on user pools. Start with {@link io.github.genauthfake.assertj.GenAuthAssertions}.
 *
 * <p>Needs AssertJ 3.24 or later on the classpath, which tests bring themselves. Nothing else in this jar does.
 */
package io.github.genauthfake.assertj;
