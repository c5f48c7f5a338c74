/** Behaviours of devices and their users. */
package io.github.genauthfake.contract.behaviour.devices;
