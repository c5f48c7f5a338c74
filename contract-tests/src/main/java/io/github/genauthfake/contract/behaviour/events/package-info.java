/** Events that applications define and publish. */
package io.github.genauthfake.contract.behaviour.events;
