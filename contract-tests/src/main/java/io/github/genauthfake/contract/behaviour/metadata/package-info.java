/** Behaviours of metadata models. */
package io.github.genauthfake.contract.behaviour.metadata;
