/** Brings contract and operations together: looks an operation up, validates and binds its parameters, runs it. */
package io.github.genauthfake.internal.execution;
