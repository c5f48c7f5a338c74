/** Users. */
package io.github.genauthfake.contract.behaviour.users;
