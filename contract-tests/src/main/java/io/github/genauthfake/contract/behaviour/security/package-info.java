/** Behaviours of security settings and further factors of the pool. */
package io.github.genauthfake.contract.behaviour.security;
