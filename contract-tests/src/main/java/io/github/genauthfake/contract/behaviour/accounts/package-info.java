/** Public accounts. */
package io.github.genauthfake.contract.behaviour.accounts;
