/**
 * What the page at {@code /} is made of: its files, the kinds and operations that it can show without knowing them, and the
 * objects of a pool's state, page by page.
 */
package io.github.genauthfake.internal.console;
