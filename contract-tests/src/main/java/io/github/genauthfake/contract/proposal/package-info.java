/** What a run against the real service asks for: marks that may become verified, and rules that the fake must change. */
package io.github.genauthfake.contract.proposal;
