/** Events that applications define and publish. */
package io.github.genauthfake.internal.modules.eventcenter;
