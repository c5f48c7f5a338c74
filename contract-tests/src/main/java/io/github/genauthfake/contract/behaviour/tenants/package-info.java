/** Tenants, their members, administrators and departments, and the headers that name a tenant. */
package io.github.genauthfake.contract.behaviour.tenants;
