/** Organizations, their trees of departments, and who belongs to them: immutable data and indexes. */
package io.github.genauthfake.internal.directory.organization;
