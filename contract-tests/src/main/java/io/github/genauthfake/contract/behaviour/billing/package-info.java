/** Behaviours of what the pool costs. */
package io.github.genauthfake.contract.behaviour.billing;
