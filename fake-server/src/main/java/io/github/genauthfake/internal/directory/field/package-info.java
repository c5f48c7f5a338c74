/** Custom fields, base fields and the values that targets hold: immutable data and what a value must look like. */
package io.github.genauthfake.internal.directory.field;
