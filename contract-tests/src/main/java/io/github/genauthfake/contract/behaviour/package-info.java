/** The behaviours, by operation. They know the client and the marks, and nothing of HTTP libraries or of the fake. */
package io.github.genauthfake.contract.behaviour;
