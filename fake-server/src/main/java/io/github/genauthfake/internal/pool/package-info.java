/** User pools as the server holds them: state, clock, access key, journal; and the tokens that select one. */
package io.github.genauthfake.internal.pool;
