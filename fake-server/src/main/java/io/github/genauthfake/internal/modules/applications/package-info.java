/** Applications, who may enter them, and how one signs in to them. */
package io.github.genauthfake.internal.modules.applications;
