/** Checks requests and answers against the rules that a schema states, and words what is wrong as the real service does. */
package io.github.genauthfake.internal.contract.validation;
