/** Makes the one document of the server out of the files of its modules, at build time; nothing here is in the jar. */
package io.github.genauthfake.internal.contract.compile;
