/** Roles, groups and tenants. */
package io.github.genauthfake.contract.behaviour.access;
