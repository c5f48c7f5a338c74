/** What the API accepts and answers, as data: the document that is built from our OpenAPI files, and its operations. */
package io.github.genauthfake.internal.contract;
