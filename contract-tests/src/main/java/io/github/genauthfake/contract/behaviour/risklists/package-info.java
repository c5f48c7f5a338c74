/** Behaviours of lists for risk control. */
package io.github.genauthfake.contract.behaviour.risklists;
