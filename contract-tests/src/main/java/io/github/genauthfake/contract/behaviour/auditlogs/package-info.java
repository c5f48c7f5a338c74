/** Behaviours of logs of users and administrators. */
package io.github.genauthfake.contract.behaviour.auditlogs;
