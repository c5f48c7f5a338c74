/** Roles with their namespaces, to whom they are assigned, and which roles take effect. */
package io.github.genauthfake.internal.modules.roles;
