/** What tests pay for the extension, beside tests without it and with what a user would pick instead. */
package io.github.genauthfake.junit.bench;
