/** What a run of the behaviours found, and how it is written down for people and for machines. */
package io.github.genauthfake.contract.report;
