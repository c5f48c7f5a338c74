/** The behaviours of the API, and the tool that checks them against any server that speaks it. */
package io.github.genauthfake.contract;
