/** Limits on the devices that a user is signed in on. */
package io.github.genauthfake.internal.modules.deviceexclusion;
