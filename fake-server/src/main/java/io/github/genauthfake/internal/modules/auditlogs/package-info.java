/** Records of what users and administrators did. */
package io.github.genauthfake.internal.modules.auditlogs;
