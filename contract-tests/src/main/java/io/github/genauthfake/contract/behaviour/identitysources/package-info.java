/** What identity sources and their connections do. */
package io.github.genauthfake.contract.behaviour.identitysources;
