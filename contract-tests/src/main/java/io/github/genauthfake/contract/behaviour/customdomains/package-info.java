/** The domain of a user pool. */
package io.github.genauthfake.contract.behaviour.customdomains;
