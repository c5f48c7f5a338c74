/** The templates of e-mails and the service that sends them. */
package io.github.genauthfake.contract.behaviour.messages;
