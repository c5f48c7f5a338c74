/** Devices and the users that they are bound to. */
package io.github.genauthfake.internal.modules.devices;
