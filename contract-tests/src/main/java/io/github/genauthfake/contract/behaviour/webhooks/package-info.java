/** Webhooks. */
package io.github.genauthfake.contract.behaviour.webhooks;
