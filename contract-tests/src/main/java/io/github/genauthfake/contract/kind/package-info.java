/** The kinds of objects that the behaviours create, each described once. */
package io.github.genauthfake.contract.kind;
