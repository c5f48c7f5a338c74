/** Operations on users. */
package io.github.genauthfake.internal.operations.user;
