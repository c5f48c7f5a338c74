package io.github.genauthfake.internal.http;

import io.github.genauthfake.internal.errors.Language;

/**
 * How a server is set up.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for a free one
 * @param defaultLanguage the language of messages to clients that name none
 * @param maximumBodyBytes the largest body that is read; larger ones are refused with 413
 */
public record ServerSettings(String host, int port, Language defaultLanguage, int maximumBodyBytes) {}
