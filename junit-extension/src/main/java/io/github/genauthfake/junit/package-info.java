/** The JUnit extension. */
package io.github.genauthfake.junit;
