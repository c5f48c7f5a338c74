/** Access keys, tokens, and who may speak to which pool. */
package io.github.genauthfake.contract.behaviour.token;
