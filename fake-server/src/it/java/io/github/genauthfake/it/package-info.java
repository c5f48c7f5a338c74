/** What the tests of both published modules share, above all to build projects of other people with what is published. */
package io.github.genauthfake.it;
