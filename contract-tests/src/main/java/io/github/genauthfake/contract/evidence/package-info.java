/** The evidence for behaviours that operations of one shape share, by operation and behaviour; it is data. */
package io.github.genauthfake.contract.evidence;
