/** Makes the schema of seeds at build time. Not part of the published jar. */
package io.github.genauthfake.internal.seed.compile;
