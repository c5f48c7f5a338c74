/** Runs in the build and is not in the jar: the list of the libraries that are. */
package io.github.genauthfake.internal.sbom.compile;
