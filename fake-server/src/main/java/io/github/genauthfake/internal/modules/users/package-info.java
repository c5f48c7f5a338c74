/** Users: what is kept of them, the rules for it, and the operations on users. */
package io.github.genauthfake.internal.modules.users;
