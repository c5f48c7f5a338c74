/** Organizations, departments and who belongs to them. */
package io.github.genauthfake.contract.behaviour.departments;
