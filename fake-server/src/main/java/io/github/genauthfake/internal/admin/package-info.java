/**
 * What the fake answers under {@code /_fake/}: health, version, documents, and plain REST over the public API for everybody who
 * is not in its JVM. No part of the Management API.
 */
package io.github.genauthfake.internal.admin;
