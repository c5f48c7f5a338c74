/** Invitations: how people are asked to join the pool. */
package io.github.genauthfake.internal.modules.invitations;
