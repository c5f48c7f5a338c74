/** Applications, and who may enter them. */
package io.github.genauthfake.contract.behaviour.applications;
