/** What the fake saw of a test, kept small while the test runs and told when it fails. No public API. */
package io.github.genauthfake.junit.internal.report;
