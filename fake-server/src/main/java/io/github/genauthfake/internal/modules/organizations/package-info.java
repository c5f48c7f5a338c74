/** Organizations, their departments and who is in them: what is kept, the rules for it, and the operations. */
package io.github.genauthfake.internal.modules.organizations;
