/** Behaviours of invitations. */
package io.github.genauthfake.contract.behaviour.invitations;
