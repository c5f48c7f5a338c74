/**
 * One suite of behaviours for the fake and for the real service: what a behaviour says of itself ({@code mark}), what it is
 * run against ({@code service}), how it speaks to it ({@code client}), the behaviours themselves ({@code behaviour}), and
 * the ledger of what is known ({@code ledger}).
 */
package io.github.genauthfake.contract;
