/** How JSON is read, bound, compared and written. */
package io.github.genauthfake.internal.json;
