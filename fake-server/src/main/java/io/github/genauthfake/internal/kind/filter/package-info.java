/** Conditions on the properties of objects, such as {@code advancedFilter} of list-users: fields, operators, indexes. */
package io.github.genauthfake.internal.kind.filter;
