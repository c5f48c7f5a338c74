/** Operations on custom fields, custom data and base fields. */
package io.github.genauthfake.internal.operations.field;
