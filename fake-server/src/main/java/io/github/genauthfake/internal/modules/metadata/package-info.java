/** Metadata models: their fields and their operations. */
package io.github.genauthfake.internal.modules.metadata;
