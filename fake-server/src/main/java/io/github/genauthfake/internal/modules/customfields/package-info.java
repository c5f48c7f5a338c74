/** Custom fields and their values, built-in fields: what is kept, the rules for it, and the operations. */
package io.github.genauthfake.internal.modules.customfields;
