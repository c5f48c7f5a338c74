package io.github.genauthfake.internal.http;

/**
 * What goes over the wire: the HTTP status, the JSON body, and the id for the header {@code x-request-id}.
 */
record Answer(int httpStatus, byte[] body, String requestId) {}
