/** Data resources, the policies on them, and what users may do by these. */
package io.github.genauthfake.internal.modules.datapermissions;
