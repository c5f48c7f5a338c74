/**
 * What every kind of object has in common: how it is described, stored, found, changed and deleted, and the operations that
 * do so. See {@link io.github.genauthfake.internal.kind.Kind}.
 */
package io.github.genauthfake.internal.kind;
