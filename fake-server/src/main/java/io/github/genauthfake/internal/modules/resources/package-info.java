/** Resources of role namespaces, authorizations, and what users may do by these. */
package io.github.genauthfake.internal.modules.resources;
