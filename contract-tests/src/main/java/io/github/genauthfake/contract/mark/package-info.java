/** What a behaviour says of itself: which operation it belongs to, and how each of its aspects is known. */
package io.github.genauthfake.contract.mark;
