/** Behaviours of functions of authentication flows. */
package io.github.genauthfake.contract.behaviour.authflowfunctions;
