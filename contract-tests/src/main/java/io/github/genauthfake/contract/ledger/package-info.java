/** The ledger of what is known of the real service: every behaviour with its evidence and its last result. */
package io.github.genauthfake.contract.ledger;
