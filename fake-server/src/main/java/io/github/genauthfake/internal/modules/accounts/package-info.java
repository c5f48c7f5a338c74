/** Public accounts: accounts that several users share. What is done with them is what {@code modules.users} does with users. */
package io.github.genauthfake.internal.modules.accounts;
