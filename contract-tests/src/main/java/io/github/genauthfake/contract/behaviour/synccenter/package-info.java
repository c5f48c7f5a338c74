/** Behaviours of synchronisation with other directories. */
package io.github.genauthfake.contract.behaviour.synccenter;
