/** Lists of addresses and users for risk control, and their policies. */
package io.github.genauthfake.internal.modules.risklists;
