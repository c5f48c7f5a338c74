/**
 * The operations of the API: one class per module of the provider's documentation, records for what they are sent, views
 * for what they answer, and the one table that lists them. Knows the directory, not HTTP.
 */
package io.github.genauthfake.internal.operations;
