/**
 * The fake as a process of its own: flags, environment variables and a config file, logs, and what happens at the end. Uses the
 * public API like anybody else.
 */
package io.github.genauthfake.internal.cli;
