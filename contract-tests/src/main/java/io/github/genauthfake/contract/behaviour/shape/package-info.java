/** Behaviours that operations of one shape share: each is written once and run for every operation of the shape. */
package io.github.genauthfake.contract.behaviour.shape;
