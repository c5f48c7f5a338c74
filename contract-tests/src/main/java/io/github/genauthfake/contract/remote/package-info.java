/**
 * Any server that speaks the API as the target of the behaviours: which one, under which safeguards, and what cleans up
 * behind them. A command line begins with {@link io.github.genauthfake.contract.remote.RemoteTarget}.
 */
package io.github.genauthfake.contract.remote;
