/** Security settings of the user pool, and the further factors that it asks for. */
package io.github.genauthfake.internal.modules.security;
