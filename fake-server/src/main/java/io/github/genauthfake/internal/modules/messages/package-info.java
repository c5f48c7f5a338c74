/** The templates of e-mails and the service that would send them. The fake sends none. */
package io.github.genauthfake.internal.modules.messages;
