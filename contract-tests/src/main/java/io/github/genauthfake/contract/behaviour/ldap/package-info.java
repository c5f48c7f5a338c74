/** What the settings of the LDAP server do. */
package io.github.genauthfake.contract.behaviour.ldap;
