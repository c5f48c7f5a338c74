/** What all operations have in common. */
package io.github.genauthfake.contract.behaviour.protocol;
