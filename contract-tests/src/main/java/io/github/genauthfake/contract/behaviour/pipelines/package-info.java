/** Behaviours of functions of the sign-in flow. */
package io.github.genauthfake.contract.behaviour.pipelines;
