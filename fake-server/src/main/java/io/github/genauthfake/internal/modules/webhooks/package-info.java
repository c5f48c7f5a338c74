/** Webhooks and their logs. */
package io.github.genauthfake.internal.modules.webhooks;
