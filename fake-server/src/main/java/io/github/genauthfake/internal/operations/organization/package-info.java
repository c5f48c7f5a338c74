/** Operations on organizations, departments and their members. */
package io.github.genauthfake.internal.operations.organization;
