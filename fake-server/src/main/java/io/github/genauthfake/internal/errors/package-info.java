/** The catalogue of everything the API can refuse, in both languages and with its evidence. Depends on nothing. */
package io.github.genauthfake.internal.errors;
