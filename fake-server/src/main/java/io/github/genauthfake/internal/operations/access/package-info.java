/** Operations on roles, groups, namespaces and tenants. */
package io.github.genauthfake.internal.operations.access;
