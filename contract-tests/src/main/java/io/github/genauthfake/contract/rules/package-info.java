/** The rules that the fake follows, each with the behaviours that hold it to them. */
package io.github.genauthfake.contract.rules;
