/** External identity providers: sources, their connections, and where these are switched on. */
package io.github.genauthfake.internal.modules.identitysources;
