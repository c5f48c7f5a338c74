/** The command line of the standalone server. */
package io.github.genauthfake.internal.cli;
