/** Custom fields, their values, and the settings of built-in user fields. */
package io.github.genauthfake.contract.behaviour.customfields;
