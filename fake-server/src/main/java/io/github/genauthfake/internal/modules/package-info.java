/**
 * The modules of the provider's documentation, one class or package each: what is kept, the rules for it, and the operations.
 */
package io.github.genauthfake.internal.modules;
