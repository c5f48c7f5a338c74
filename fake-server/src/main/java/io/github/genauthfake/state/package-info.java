/**
 * What a user pool holds at one moment, in records: what {@link io.github.genauthfake.UserPool#state()} gives. Public API as
 * in the package above, with types of that package and of the JDK only.
 */
package io.github.genauthfake.state;
