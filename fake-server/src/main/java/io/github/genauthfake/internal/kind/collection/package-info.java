/**
 * The two persistent collections that the state is made of. They hide the libraries, which were chosen by measurement:
 * kotlinx-collections-immutable for maps (least heap per entry of the candidates, as fast as any) and pcollections'
 * {@code TreePVector} for sequences (the only candidate with appending, removing anywhere and paging at any offset in
 * logarithmic time).
 */
package io.github.genauthfake.internal.kind.collection;
