/** Tasks that keep users and departments in step with other directories, and what becomes of them. */
package io.github.genauthfake.internal.modules.synccenter;
