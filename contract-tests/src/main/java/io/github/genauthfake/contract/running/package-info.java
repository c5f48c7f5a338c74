/** Runs behaviours: opens their pool, holds them to their marks, cleans up behind them and keeps their results. */
package io.github.genauthfake.contract.running;
