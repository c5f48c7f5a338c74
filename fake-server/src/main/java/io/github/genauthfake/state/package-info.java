/**
 * What a user pool holds at one moment: what {@link io.github.genauthfake.UserPool#state()} gives. Public API as in the
 * package above, with types of that package and of the JDK only.
 *
 * <p>The interfaces are read, not implemented: later versions add methods to them. Two objects of one type are equal when all
 * their properties are; {@code toString} names an object in one line, without its values.
 */
package io.github.genauthfake.state;
