/** Runs behaviours against a service and tells what was found, or what a run would cost. */
package io.github.genauthfake.contract.check;
