/** Roles, groups, tenants, posts and access keys. */
package io.github.genauthfake.contract.behaviour.access;
