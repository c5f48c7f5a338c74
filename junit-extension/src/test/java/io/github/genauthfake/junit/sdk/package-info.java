/**
 * The fake as the provider's Java SDK sees it, on the SDK's own Jackson 2.9.1. Answers are read through the SDK's typed
 * accessors: an answer that does not bind arrives as {@code null} there.
 */
package io.github.genauthfake.junit.sdk;
