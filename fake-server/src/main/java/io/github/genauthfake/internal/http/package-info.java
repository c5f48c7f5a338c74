/** A request's way through the server: find the operation and the pool, authenticate, validate, bind, answer, record. */
package io.github.genauthfake.internal.http;
