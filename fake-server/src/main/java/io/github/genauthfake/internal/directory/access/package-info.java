/** Namespaces with their roles, groups and tenants: immutable data. */
package io.github.genauthfake.internal.directory.access;
