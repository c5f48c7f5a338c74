/**
 * The state of a user pool as one immutable value, and the rules that guard it. Knows nothing of HTTP or JSON.
 *
 * <p>A write works on a {@link io.github.genauthfake.internal.directory.Draft}; what it throws leaves the directory as it
 * was. Data and indexes stand in the packages below, by subject; the rules stand here, because they need more than one.
 */
package io.github.genauthfake.internal.directory;
