/** Behaviours of data resources, of policies on them, and of what users may do by these. */
package io.github.genauthfake.contract.behaviour.datapermissions;
