/** Tenants, their members, administrators, cooperators, invitations and imports. */
package io.github.genauthfake.internal.modules.tenants;
