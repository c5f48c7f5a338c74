/** The command line. */
package io.github.genauthfake.contract.cli;
