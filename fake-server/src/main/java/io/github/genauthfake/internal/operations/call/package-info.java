/** What the operations of all modules share: the call they answer, pages, keywords and moments. */
package io.github.genauthfake.internal.operations.call;
