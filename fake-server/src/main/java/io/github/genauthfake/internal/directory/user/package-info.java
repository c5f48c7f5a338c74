/** Users: immutable data and the indexes that find a user by everything the API lets it be named by. */
package io.github.genauthfake.internal.directory.user;
